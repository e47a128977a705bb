/*
 * The table that pages carry is squeezed for the build (squeeze.ts): a capital stands for a text that comes again and
 * again, the table's own capitals are lower case after "+".
 */
const SINGLES = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ()[]<|;';
const PAIRS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** How many texts can have a token. */
export const MOST_TOKENS = SINGLES.length + PAIRS.length;

/** What stands for the text of this number: one character for the first ones, two for the rest. */
export function tokenAt(index: number): string {
  return SINGLES[index] ?? `$${PAIRS[index - SINGLES.length] ?? ''}`;
}

/** What was squeezed, given the texts of its tokens in order; a text may hold the tokens before it. */
export function expand(squeezed: string, texts: readonly string[]): string {
  let text = squeezed;
  for (let index = texts.length - 1; index >= 0; index -= 1) {
    text = text.split(tokenAt(index)).join(texts[index]);
  }
  return text.replace(/\+([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
