import type { Addressing } from '../merchants/merchant.ts';
import { oddWords } from './page-table.ts';

/*
 * What shops' own product links don't have: the same characters may lead to the product, to a page about it, or past a
 * filter to something else, and nobody can tell from here.
 */

/** Parameters of a segment (";id=1"), control characters and a backslash in disguise, data and pictures. */
const ODD = /;[^/]*=|%(?:5c|7f|[01][0-9a-f])|\.(?:json|xml|js|rss|atom|jpe?g|png|gif|webp|svg|pdf)$/i;
/** What every path has that is odd, but for its words; hardly a path has. */
const SUSPECT = /\/\/|[;%]|\.(?!html?$)[a-z]+$/i;

/** A year or a day: what campaigns and articles are numbered by, and next to no product. */
const DATED = /^(?:19\d\d|20[0-4]\d|20[12]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))$/;

let read: readonly string[] | undefined;
let opinion: RegExp | undefined;

/** Whether a line of the words has this one. Looking it up there takes no set that every page would wait for. */
function isListed(word: string, line: 0 | 1): boolean {
  read ??= oddWords().split('\n');
  return !!read[line]?.includes(` ${word} `);
}

/** Whether a segment, in lower case, is of a page about products. */
function isAbout(word: string): boolean {
  if (isListed(word, 0)) return true;
  opinion ??= new RegExp(read?.[2] ?? '');
  return opinion.test(word);
}

/** The first segment of a page about products. */
function aboutIn(path: string): string | undefined {
  const [, ...segments] = path.replace(/\.html?$/i, '').split('/');
  return segments.find((segment, index) => {
    const word = segment.toLowerCase();
    // A path that begins with "/qa/en/" is of Qatar.
    return isAbout(word) && (index > 0 || !/^\/qa\/[a-z]{2}\//i.test(path));
  });
}

/** Whether a path is none that a product would be linked by, although it has a page's pattern. */
export function isOdd(path: string, pattern: string, parts: Addressing['parts'] = {}): boolean {
  if (SUSPECT.test(path)) {
    if (ODD.test(path)) return true;
    // A wildcard may stand for an empty segment.
    if (path.includes('//') && !pattern.includes('*')) return true;
    // "/" in disguise only where a shop says that a part is any text.
    if (/%2f/i.test(path) && !Object.values(parts).some(([kind]) => kind === 'text')) return true;
  }
  const about = aboutIn(path);
  // The pattern's own words are its own.
  return about !== undefined && !pattern.includes(`/${about}`);
}

/** Whether an id is a date. */
export function isDated(id: string): boolean {
  return DATED.test(id);
}

/** Whether a host below a shop's domain is a service of it, by its first label; none is one, too. */
export function isService(host: string): boolean {
  return host.startsWith('xn--') || isListed(host.slice(0, host.indexOf('.')), 1);
}
