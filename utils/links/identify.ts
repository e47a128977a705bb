import type { Link, ProductRef } from '../model/product.ts';
import { readCandidate } from './candidate.ts';
import { findRule } from './host-table.ts';
import { mayBeProduct } from './may-be-product.ts';
import { compilePath } from './path-pattern.ts';
import { readParam } from './query.ts';
import { readProduct } from './read-product.ts';
import { parseWeb, unwrap } from './unwrap.ts';

/** Redirectors within redirectors. */
const MAX_LEVELS = 5;
/** Longer than any link that a person shares, in UTF-16 units; redirectors get less. */
const MAX_LENGTH = 8192;
const MAX_WRAPPED = 4096;
const NONE: ReadonlySet<string> = new Set();

const paths = new Map<string, RegExp>();

function hasPath(url: URL, pattern: string): boolean {
  let path = paths.get(pattern);
  if (!path) {
    path = compilePath(pattern);
    paths.set(pattern, path);
  }
  return path.test(url.pathname);
}

/** What a listed host makes of a URL: a destination, a product, a short link. */
type Reading = { readonly to: URL | undefined } | { readonly product: ProductRef } | 'unresolved';

function read(url: URL): Reading | undefined {
  // No shop sells on a port of its own; a machine that is being attacked might.
  if (url.port !== '') return undefined;
  return findRule<Reading>(url.hostname, (rule) => {
    if (!url.pathname.startsWith(rule.start)) return undefined;
    switch (rule.kind) {
      case 'page': {
        const product = readProduct(url, rule.merchant, rule.page, rule.domain);
        return product && { product };
      }
      case 'redirector': {
        if (!hasPath(url, rule.redirector[1])) return undefined;
        const to = unwrap(url, rule.redirector);
        return to === 'hidden' ? 'unresolved' : { to };
      }
      case 'short': {
        const [, path, param] = rule.link;
        const fits =
          hasPath(url, path) && (param === undefined || readParam(url.search, param) !== undefined);
        return fits ? 'unresolved' : undefined;
      }
    }
  });
}

/**
 * What is known of a link from its text alone: no network, never throws, `posted` stays as it is.
 * @param allowed hosts beyond the shops we know that the user has allowed; their pages are candidates.
 */
export function identify(posted: string, allowed: ReadonlySet<string> = NONE): Link {
  const other: Link = { posted, destination: posted, state: 'other' };
  if (!mayBeProduct(posted, allowed) || posted.length > MAX_LENGTH) return other;
  let url = parseWeb(posted.startsWith('//') ? `https:${posted}` : posted);
  let destination = posted;
  for (let level = 0; url; level += 1) {
    const reading = read(url);
    if (reading === undefined) {
      const product = readCandidate(url, allowed);
      return product
        ? { posted, destination, product, state: 'candidate' }
        : { posted, destination, state: 'other' };
    }
    if (reading === 'unresolved') return { posted, destination, state: 'unresolved' };
    if ('product' in reading) return { posted, destination, product: reading.product, state: 'product' };
    if (level === MAX_LEVELS || posted.length > MAX_WRAPPED) return { ...other, state: 'unresolved' };
    url = reading.to;
    destination = url?.href ?? posted;
  }
  return other;
}
