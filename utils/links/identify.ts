import type { Link, ProductRef } from '../model/product.ts';
import { readCandidate } from './candidate.ts';
import { factsOf } from './host-table.ts';
import { mayBeProduct } from './may-be-product.ts';
import { isDated, isOdd } from './odd-path.ts';
import { compilePath } from './path-pattern.ts';
import { readParam } from './query.ts';
import { type Address, readProduct } from './read-product.ts';
import { parseWeb, unwrap } from './unwrap.ts';

/** Redirectors within redirectors. */
const MAX_LEVELS = 5;
/** Longer than any link that a person shares, in UTF-16 units; redirectors get less. */
const MAX_LENGTH = 8192;
const MAX_WRAPPED = 4096;
const NONE: ReadonlySet<string> = new Set();

const paths = new Map<string, RegExp>();

function hasPath(path: string, pattern: string): boolean {
  let regexp = paths.get(pattern);
  if (!regexp) {
    regexp = compilePath(pattern).regexp;
    paths.set(pattern, regexp);
  }
  return regexp.test(path);
}

/** What a listed host makes of a URL: a destination, a product, a short link. */
type Reading = { readonly to: URL | undefined } | { readonly product: ProductRef } | 'unresolved';

function read(url: URL): Reading | undefined {
  const address: Address = { host: url.hostname, path: url.pathname, search: url.search, hash: url.hash };
  let unresolved = false;
  for (const rule of factsOf(address.host).rules) {
    if (!address.path.startsWith(rule.start)) continue;
    if (rule.kind === 'page') {
      const product = readProduct(address, rule.shop, rule.page, rule.domain);
      const isOne = product && !isDated(product.id) && !isOdd(address.path, rule.page.path, rule.shop.parts);
      if (isOne) return { product };
    } else if (rule.kind === 'redirector') {
      if (!hasPath(address.path, rule.wrapping.path)) continue;
      const to = unwrap(url, rule.wrapping);
      if (to !== 'hidden') return { to };
      // The home page of a redirector leads nowhere; who buys for others has pages of his own.
      unresolved = address.path !== '/' && rule.wrapping.how !== 'fill';
    } else {
      const { path, param } = rule;
      const given = param === undefined || readParam(address.search, param) !== undefined;
      if (given && hasPath(address.path, path)) return 'unresolved';
    }
  }
  return unresolved ? 'unresolved' : undefined;
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
    // No shop sells on a port of its own; a machine under attack might.
    const reading = url.port === '' ? read(url) : undefined;
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
