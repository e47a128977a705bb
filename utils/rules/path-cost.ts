import type { Shape } from '../merchants/merchant.ts';

/** Parts without bounds in a path, and in one segment of it: a test may try the length to the power of their number. */
const MOST = 8;
const MOST_A_SEGMENT = 2;
const PART = /:([a-z]+)/g;
const FREE = /[:*]/g;
/** What has a shape and is no longer than this is as good as text that stands there. */
const SHORT = 64;

/**
 * Whether a test of the path is quick on any address. Between two parts without bounds there must be text that always
 * stands there, or a test could share out the same characters in every way there is.
 */
export function isCheap(path: string, shapes: Readonly<Record<string, Shape>> = {}): boolean {
  // "{/:lang}?" may be nothing, but where it is it begins with its own text, so braces change nothing.
  const plain = path.replace(/[{}]|\?/g, '').replace(PART, (_, name: string) => {
    const [kind, , max] = shapes[name] ?? ['text', 0, Number.POSITIVE_INFINITY];
    return kind === 'asin' || kind === 'locale' || (kind !== 'text' && max <= SHORT) ? 'x' : ':';
  });
  const free = plain.match(FREE) ?? [];
  if (free.length > MOST || /[:*]{2}/.test(plain)) return false;
  return plain.split('/').every((segment) => (segment.match(FREE) ?? []).length <= MOST_A_SEGMENT);
}
