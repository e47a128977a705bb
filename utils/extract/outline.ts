import type { PageSink } from './scan.ts';
import { type Tag, tagCode } from './tag.ts';

const codes = (names: string) => new Set(names.split(' ').map(tagCode));

const VOID = codes('area base br col embed hr img input link meta param source track wbr');
/** Elements that end where their like begins: their end tags are often left out. */
const ENDS_LIKE = new Map(
  [
    ['li', 'li'],
    ['option', 'option'],
    ['tr', 'tr td th'],
    ['td', 'td th'],
    ['th', 'td th'],
    ['dt', 'dt dd'],
    ['dd', 'dt dd'],
  ].map(([name, ended]) => [tagCode(name ?? ''), codes(ended ?? '')] as const),
);
const P = tagCode('p');
const ENDS_P = codes(
  'p div ul ol dl table section article form h1 h2 h3 h4 h5 h6 hr main header footer aside nav',
);
/** Deeper elements are counted only: no page needs more, and an attack must not cost memory. */
const MAX_DEPTH = 1000;
/** How far up an end tag looks for its start: a stray one must not cost a walk to the root each time. */
const MAX_LOOK = 64;

/** The open elements of a scan: enough of HTML's tree rules to know where an element ends. */
export function createOutline(sink: Pick<PageSink, 'open' | 'closed'>) {
  const open: number[] = [];
  let beyond = 0;

  function closeTo(depth: number): void {
    if (depth >= open.length) return;
    open.length = depth;
    sink.closed(depth);
  }

  return {
    open(tag: Tag): void {
      const top = open.at(-1);
      if (top === P ? ENDS_P.has(tag.code) : top !== undefined && ENDS_LIKE.get(tag.code)?.has(top)) {
        closeTo(open.length - 1);
      }
      const depth = open.length;
      if (VOID.has(tag.code)) {
        sink.open(tag, depth);
        sink.closed(depth);
      } else if (depth < MAX_DEPTH) {
        open.push(tag.code);
        sink.open(tag, depth);
      } else beyond++;
    },
    close(code: number): void {
      if (beyond > 0) {
        beyond--;
        return;
      }
      const lowest = Math.max(0, open.length - MAX_LOOK);
      for (let depth = open.length - 1; depth >= lowest; depth--) {
        if (open[depth] === code) {
          closeTo(depth);
          return;
        }
      }
    },
    closeAll: () => closeTo(0),
  };
}
