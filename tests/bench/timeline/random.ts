/** A source of numbers from 0 up to 1. */
export type Random = () => number;

/** The same numbers for the same seed, in every browser (xorshift32). */
export function randomFrom(seed: number): Random {
  let state = Math.imul(seed + 1, 0x9e3779b1) | 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  // Neighbouring seeds begin alike.
  for (let i = 0; i < 4; i++) next();
  return next;
}

/** One of them. */
export function pick<T>(random: Random, from: readonly [T, ...T[]]): T {
  return from[Math.floor(random() * from.length)] ?? from[0];
}

/** So many characters of the alphabet, the first never its first character (no number begins with 0). */
export function characters(random: Random, alphabet: string, count: number): string {
  let text = '';
  while (text.length < count) {
    const next = alphabet[Math.floor(random() * alphabet.length)] ?? '';
    if (text || next !== alphabet[0]) text += next;
  }
  return text;
}
