import { withoutWww } from './candidate.ts';
import { findRule, type Rule } from './host-table.ts';

const SLASH = 47;
const COLON = 58;
const QUESTION = 63;
const HASH = 35;
const NONE: ReadonlySet<string> = new Set();

/** Where the host begins; 0 when only a URL parser can tell, -1 when the link leads to no other host. */
function hostStart(href: string): number {
  if (href.startsWith('https://')) return 8;
  if (href.startsWith('http://')) return 7;
  if (href.startsWith('//')) return 2;
  const first = href.charCodeAt(0);
  // "HTTP:", "http:\", white space that parsers drop; everything else is another scheme or a path on this host.
  return (first | 32) === 104 || first <= 32 || first === 92 || first > 126 ? 0 : -1;
}

/** True for a character that a plain host name has: a-z, 0-9, "-", ".". */
function isHostCharacter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 45 && code <= 57 && code !== SLASH);
}

/**
 * Whether a link is worth parsing: false is certain, true is not. Asked of every link of a timeline, so it looks only
 * at the host and how the path begins.
 */
export function mayBeProduct(href: string, allowed: ReadonlySet<string> = NONE): boolean {
  const start = hostStart(href);
  if (start <= 0) return start === 0;
  let end = start;
  while (isHostCharacter(href.charCodeAt(end))) end += 1;
  const host = href.slice(start, end);
  let path = end;
  if (href.charCodeAt(path) === COLON) {
    path += 1;
    while (href.charCodeAt(path) >= 48 && href.charCodeAt(path) <= 57) path += 1;
  }
  const next = href.charCodeAt(path);
  const ended = path >= href.length || next === QUESTION || next === HASH;
  // Upper case, credentials, percent signs, other alphabets: for the parser.
  if (!ended && next !== SLASH) return true;
  const begins = ({ start: literal }: Rule): true | undefined =>
    href.startsWith(literal, path) || (next === QUESTION && literal === '/') ? true : undefined;
  if (findRule(host, begins)) return true;
  if (ended) return false;
  if (allowed.size > 0) {
    const given = href.slice(start, path);
    if (allowed.has(given) || allowed.has(withoutWww(given))) return true;
  }
  // As broad as the platforms' shapes are: a false yes costs a parse, no more.
  return href.includes('/product', path);
}
