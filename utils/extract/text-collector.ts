import { mayHave, nameBits, type Tag, tagCode } from './tag.ts';

const SUP = tagCode('sup');
const STRUCK = new Set(['del', 's', 'strike'].map(tagCode));
/** Elements that don't part words; any other is a space. */
const INLINE = new Set(
  'a abbr b bdi bdo big cite code data em font i ins kbd mark q small span strong sub time tt u var wbr'
    .split(' ')
    .map(tagCode),
);
/** Around struck-out text: private-use characters, so that no page text is taken for them. */
const STRUCK_FROM = '\ue000';
const STRUCK_TO = '\ue001';
/** Classes of old prices that are struck out by style alone. */
const OLD_PRICE =
  /(?:^|[\s_-])(?:strike(?:through)?|line-through|crossed|(?:old|was|list|original)-?price|price-?(?:old|was|original)|rrp|msrp|compare-?at|regular-?price--?struck)(?![a-z])/i;
const CLASS = nameBits('class');
/** Text longer than this says nothing about a product that its start didn't. */
const MAX = 20_000;

/** Gathers an element's text so that a price in it keeps its meaning: raised cents, struck-out old prices. */
export function createTextCollector() {
  let text = '';
  /** Where an open `<sup>` began, in the text and in depth. */
  let raised: { at: number; depth: number } | undefined;
  const struck: number[] = [];
  const blocks: number[] = [];

  return {
    add(raw: string): void {
      if (text.length >= MAX) return;
      // Line breaks of the source are spaces; a line ends where a block does. Cutting text into pieces changes nothing.
      const spaced = raw.replace(/\s+/g, ' ');
      text += spaced.startsWith(' ') && /\s$/.test(text) ? spaced.slice(1) : spaced;
    },
    /** Starts a line with words that stand in an attribute. */
    line(words: string): void {
      text += `\n${words}`;
    },
    open(tag: Tag, depth: number): void {
      if (tag.code === SUP) raised = { at: text.length, depth };
      else if (STRUCK.has(tag.code) || isStruckClass(tag)) {
        struck.push(depth);
        text += ` ${STRUCK_FROM}`;
      } else if (!INLINE.has(tag.code)) {
        blocks.push(depth);
        if (!text.endsWith('\n')) text += '\n';
      }
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
        text += `${STRUCK_TO} `;
      }
      while ((blocks.at(-1) ?? -1) >= depth) {
        blocks.pop();
        if (!text.endsWith('\n')) text += '\n';
      }
    },
    get size(): number {
      return text.length;
    },
    get text(): string {
      return text.slice(0, MAX);
    },
  };
}

function isStruckClass(tag: Tag): boolean {
  return mayHave(tag, CLASS) && OLD_PRICE.test(tag.get('class') ?? '');
}

/** A collected text in parts, in order, each struck out or not. */
export function partsOf(text: string): { text: string; struck: boolean }[] {
  let depth = 0;
  return text.split(/([\ue000\ue001])/).flatMap((part) => {
    if (part === STRUCK_FROM) depth++;
    else if (part === STRUCK_TO) depth = Math.max(0, depth - 1);
    else if (part.trim() !== '') return [{ text: part, struck: depth > 0 }];
    return [];
  });
}

/** The text without what was struck out in it, and what was. */
export function splitStruck(text: string): { kept: string; struck: string } {
  if (!text.includes(STRUCK_FROM)) return { kept: text, struck: '' };
  const join = (struck: boolean) =>
    partsOf(text)
      .flatMap((part) => (part.struck === struck ? [part.text.trim()] : []))
      .join(' ');
  return { kept: join(false), struck: join(true) };
}
