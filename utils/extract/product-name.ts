/** A heading must share this part of its words with the name, and at least so many of them. */
const SHARED_PART = 0.6;
const SHARED_WORDS = 3;

/** The start of a long name tells it as well. */
const MAX_LENGTH = 300;

/** True when a heading or title names the product: one within the other and not a mere word of it, or most words shared. */
export function sameName(heading: string, product: string): boolean {
  const [a, b] = [plainName(heading), plainName(product)].toSorted((one, other) => one.length - other.length);
  if (a === undefined || b === undefined || a.length < 2) return false;
  if (b.includes(a)) return a.length * 3 >= b.length;
  const words = new Set(b.split(' '));
  const own = a.split(' ');
  const shared = own.filter((word) => words.has(word)).length;
  return shared >= SHARED_WORDS && shared >= own.length * SHARED_PART;
}

function plainName(name: string): string {
  return name
    .slice(0, MAX_LENGTH)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
