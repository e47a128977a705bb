import { MOST_TOKENS, tokenAt } from './expand.ts';

/** A text and what its tokens stand for, as `expand` takes them. */
export interface Squeezed {
  readonly text: string;
  readonly texts: readonly string[];
}

/** In characters; longer ones are made of tokens. */
const LONGEST = 8;
/** What a text costs beside its characters: quotes and a comma. */
const COST = 3;
/** Counting takes long, so one count serves for several tokens: as long as each saves this much of what the first does. */
const WORTH = 0.7;

/**
 * Makes a table smaller: token by token takes the place of the text that costs the most.
 * @throws when the text has characters that tokens need.
 */
export function squeeze(table: string): Squeezed {
  if (/[+()[\]<|;$"\\`]/.test(table)) throw new Error('the table has a character that squeezing needs');
  let text = table.replace(/[A-Z]/g, (letter) => `+${letter.toLowerCase()}`);
  const texts: string[] = [];
  for (let before = -1; texts.length > before; ) {
    before = texts.length;
    const { length: size } = tokenAt(before);
    let first = 0;
    for (const { part, atMost } of candidatesIn(text, size)) {
      const token = tokenAt(texts.length);
      if (texts.length === MOST_TOKENS || token.length !== size || atMost < first * WORTH) break;
      // Counted again: occurrences that overlap can't all be replaced, and some have just been.
      const pieces = text.split(part);
      const saved = savedBy(part, pieces.length - 1, size);
      if (saved <= first * WORTH) continue;
      text = pieces.join(token);
      texts.push(part);
      first ||= saved;
    }
  }
  return { text, texts };
}

function savedBy(part: string, times: number, size: number): number {
  return times * (part.length - size) - part.length - COST;
}

/** The texts that a token of this size could stand for, with what each would save, the costliest first. */
function candidatesIn(text: string, size: number) {
  return [...countParts(text, size + 1)]
    .map(([part, times]) => ({ part, atMost: savedBy(part, times, size) }))
    .filter(({ atMost }) => atMost > 0)
    .sort((a, b) => b.atMost - a.atMost);
}

/** How often each part of a text comes, those that overlap included. */
function countParts(text: string, shortest: number): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (let start = 0; start < text.length; start += 1) {
    const longest = Math.min(LONGEST, text.length - start);
    for (let length = shortest; length <= longest; length += 1) {
      const part = text.slice(start, start + length);
      // Half of a "$a" is no token, and half of a "+a" no capital.
      if (part.endsWith('$') || part.endsWith('+')) continue;
      times.set(part, (times.get(part) ?? 0) + 1);
    }
  }
  return times;
}
