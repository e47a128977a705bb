import { countBy, splitGraphemes } from './count.ts';
import type { Platform, TextLimit } from './platform.ts';

/** What belongs together: the creator's words, or one of the goods. */
export interface Block {
  /** The id of what it offers. */
  readonly listing?: string;
  readonly text: string;
  /** Stands on a line of its own and is never cut. */
  readonly link?: string;
}

/** One post. */
export interface Part {
  readonly text: string;
  /** Its length by the platform's first limit. */
  readonly length: number;
  /** True when it is longer than any of the limits allows. */
  readonly isOver: boolean;
  /** Ids of what it offers, or goes on about. */
  readonly listings: readonly string[];
}

interface Open {
  readonly body: string;
  readonly listings: readonly string[];
}

/** Room for the counter of a thread of up to 99 posts. */
const COUNTER = '\n(99/99)';
const NEW: Open = { body: '', listings: [] };

/**
 * Puts blocks into as few posts as they need, each with the label first: whoever sees only one of them must know that it is
 * an advertisement. A block is cut only where it does not fit a post of its own: between lines, else words, else
 * characters; a link never. A platform without threads gets one post, too long or not.
 */
export function splitBlocks(
  blocks: readonly Block[],
  label: string,
  { limits, thread }: Pick<Platform, 'limits' | 'thread'>,
): readonly Part[] {
  const labelled = (body: string) => (label === '' || body === '' ? label + body : `${label} ${body}`);
  const close = (all: readonly Open[]): Part[] =>
    all.map(({ body, listings }, index) => {
      const counter = all.length > 1 ? `\n(${index + 1}/${all.length})` : '';
      const text = labelled(body) + counter;
      return { text, length: lengthOf(text, limits), isOver: isOver(text, limits), listings };
    });

  const whole = blocks.reduce((open, block) => join(open, wordsOf(block), '\n\n', block.listing), NEW);
  const single = close([whole]);
  if (!thread || !single[0]?.isOver) return single;

  const fits = (body: string) => !isOver(labelled(body) + COUNTER, limits);
  const parts: Open[] = [];
  const joined = (piece: string, glue: string, listing?: string) =>
    join(parts.at(-1) ?? NEW, piece, glue, listing);
  /** Adds a piece to the last post or to a new one. False when no post holds it. */
  const put = (piece: string, glue: string, listing: string | undefined): boolean => {
    const longer = joined(piece, glue, listing);
    if (fits(longer.body)) parts.splice(-1, 1, longer);
    else if (fits(piece)) parts.push(join(NEW, piece, '', listing));
    else return false;
    return true;
  };
  /** Fills posts with characters, as many as each holds. */
  const fill = (word: string, first: string, listing: string | undefined): void => {
    let rest = splitGraphemes(word);
    for (let glue = first; rest.length > 0; glue = '') {
      const held = longest(rest, (some) => fits(joined(some, glue).body));
      const taken = held || longest(rest, fits);
      // What no post holds is nothing that was typed, thousands of marks on a letter: alone, for its creator to see.
      const piece = rest.slice(0, taken || 1).join('');
      if (held === 0) parts.push(join(NEW, piece, '', listing));
      else put(piece, glue, listing);
      rest = rest.slice(taken || 1);
    }
  };
  for (const block of blocks) {
    const { text, link, listing } = block;
    if (put(wordsOf(block), '\n\n', listing)) continue;
    let glue = '\n\n';
    for (const line of text.split('\n')) {
      if (!put(line, glue, listing)) {
        for (const word of line.split(/(?<=\s)(?=\S)/).map((one) => one.trimEnd())) {
          if (!put(word, glue, listing)) fill(word, glue, listing);
          glue = ' ';
        }
      }
      glue = '\n';
    }
    // A link that is longer than a post stands alone and over the limit, for its creator to see.
    if (link !== undefined && !put(link, '\n', listing)) parts.push(join(NEW, link, '', listing));
  }
  return close(parts.filter(({ body }) => body !== ''));
}

/** How many of the first pieces fit together. */
function longest(pieces: readonly string[], fits: (text: string) => boolean): number {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(pieces.slice(0, middle).join(''))) low = middle;
    else high = middle - 1;
  }
  return low;
}

function wordsOf({ text, link }: Block): string {
  return [text, link].filter((line) => line !== undefined && line !== '').join('\n');
}

function join({ body, listings }: Open, piece: string, glue: string, listing: string | undefined): Open {
  return {
    body: body === '' ? piece : piece === '' ? body : body + glue + piece,
    listings: listing === undefined || listings.includes(listing) ? listings : [...listings, listing],
  };
}

function lengthOf(text: string, [{ by }]: Platform['limits']): number {
  return countBy(by, text);
}

function isOver(text: string, limits: readonly TextLimit[]): boolean {
  return limits.some(({ by, most }) => countBy(by, text) > most);
}
