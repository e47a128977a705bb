import { type Tag, tagCode } from './tag.ts';

const SUP = tagCode('sup');
const STRUCK = new Set(['del', 's', 'strike'].map(tagCode));
/** Elements that don't part words; any other is a space. */
const INLINE = new Set(
  'a abbr b bdi bdo big cite code data em font i ins kbd mark q small span strong sub time tt u var wbr'.split(' ').map(tagCode),
);
/** Text longer than this says nothing about a product that its start didn't. */
const MAX = 20_000;

/** Gathers an element's text so that a price in it keeps its meaning: raised cents, struck-out old prices. */
export function createTextCollector() {
  let text = '';
  /** Where an open `<sup>` began, in the text and in depth. */
  let raised: { at: number; depth: number } | undefined;
  const struck: number[] = [];

  return {
    add(raw: string): void {
      if (text.length < MAX) text += raw;
    },
    open(tag: Tag, depth: number): void {
      if (tag.code === SUP) raised = { at: text.length, depth };
      else if (STRUCK.has(tag.code)) {
        struck.push(depth);
        text += ' \u2403';
      } else if (!INLINE.has(tag.code)) text += ' ';
    },
    closed(depth: number): void {
      if (raised && raised.depth >= depth) {
        const cents = text.slice(raised.at);
        const whole = text.slice(0, raised.at).trimEnd();
        // "238<sup>00</sup>" is 238.00, not 23800.
        if (/^\s*\d\d\s*$/.test(cents) && /\d$/.test(whole)) text = `${whole}.${cents.trim()}`;
        raised = undefined;
      }
      while ((struck.at(-1) ?? -1) >= depth) {
        struck.pop();
        text += '\u2404 ';
      }
    },
    get text(): string {
      return text;
    },
  };
}

/** The text without what was struck out in it, and what was. */
export function splitStruck(text: string): { kept: string; struck: string } {
  if (!text.includes('\u2403')) return { kept: text, struck: '' };
  const struck: string[] = [];
  const kept = text.replace(/\u2403([^\u2403\u2404]*)\u2404?/g, (_, inner: string) => {
    struck.push(inner);
    return ' ';
  });
  return { kept: kept.replace(/\u2404/g, ' '), struck: struck.join(' ') };
}
