import type { Addressing } from '../merchants/merchant.ts';

/*
 * What shops' own product links don't have: the same characters may lead to the product, to a page about it, or past a
 * filter to something else, and nobody can tell from here.
 */

/** Parameters of a segment (";id=1"), control characters and a backslash in disguise, data and pictures. */
const ODD = /;[^/]*=|%(?:5c|7f|[01][0-9a-f])|\.(?:json|xml|js|rss|atom|jpe?g|png|gif|webp|svg|pdf)$/i;

/** Segments of pages about products, or for buyers; a path that begins with "/qa/en/" is of Qatar. */
const ABOUT =
  /(?!^\/qa\/[a-z]{2}\/)\/(?:search|reviews?|ratings?|questions|qa|qna|faq|help|support|cart|basket|checkout|login|logout|signin|register|account|redirect|wishlist|compare|api|ajax|blog|forum)(?=\/|$)/i;

/** Any of it in one go: hardly a path has. */
const SUSPECT = new RegExp(`//|%2f|${ODD.source}|${ABOUT.source}`, 'i');

/** Whether a path is none that a product would be linked by, although it has a page's pattern. */
export function isOdd(path: string, pattern: string, parts: Addressing['parts'] = {}): boolean {
  if (!SUSPECT.test(path)) return false;
  if (ODD.test(path)) return true;
  // A wildcard may stand for an empty segment.
  if (path.includes('//') && !pattern.includes('*')) return true;
  // "/" in disguise only where a shop says that a part is any text.
  if (/%2f/i.test(path) && !Object.values(parts).some(([kind]) => kind === 'text')) return true;
  const about = ABOUT.exec(path)?.[0];
  // The pattern's own words are its own.
  return about !== undefined && !pattern.includes(about);
}

/** Hosts for other things than selling, or for deceiving, where a shop sells on any host of its domain. */
const SERVICE =
  /^(?:\.|xn--|(?:api|ask|blog|careers|cart|cdn|developers?|feedback|forum|help|img|list|login|message|my|news|open|order|passport|pay|rate|reviews?|s|search|sell|sellers?|service|static|support|trade)\.)/;

/** Whether a host is a service of a shop, by its first label. */
export function isService(host: string): boolean {
  return SERVICE.test(host);
}
