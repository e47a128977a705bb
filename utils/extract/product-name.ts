/** A heading must share this part of its words with the name, and at least so many of them. */
const SHARED_PART = 0.6;
const SHARED_WORDS = 3;

/** The start of a long name tells it as well. */
const MAX_LENGTH = 300;

/** True when a heading or title names the product: one within the other and not a mere word of it, or most words shared. */
export function sameName(heading: string, product: string): boolean {
  return same(plainName(heading), plainName(product));
}

/** sameName() with any of several names, made plain only once: a page has hundreds of headings. */
export function namedBy(names: readonly string[]): (heading: string) => boolean {
  const plain = names.map(plainName);
  return (heading) => {
    const own = plainName(heading);
    return plain.some((name) => same(own, name));
  };
}

/** True when two names differ in nothing but marks and capitals. */
export function isSameText(one: string, other: string): boolean {
  return plainName(one) === plainName(other);
}

function same(one: string, other: string): boolean {
  const [a, b] = one.length > other.length ? [other, one] : [one, other];
  if (a.length < 2) return false;
  if (b.includes(a)) return a.length * 3 >= b.length;
  const own = a.split(' ');
  if (own.length < SHARED_WORDS) return false;
  const words = new Set(b.split(' '));
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
