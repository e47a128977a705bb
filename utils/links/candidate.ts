import type { ProductRef } from '../model/product.ts';
import { factsOf } from './host-table.ts';
import { readParam } from './query.ts';

/**
 * The forms that shop platforms give their product pages on a host of the shop's own.
 * Shopify's handles are lower case and shared without a trailing "/", WooCommerce's end with one: other software that
 * uses the same words mostly does the opposite.
 */
const PLATFORMS = [
  // Shopify: a locale stays (it chooses the currency), a collection goes (it is only the way there).
  /^(?<locale>\/[a-z]{2}(?:-[a-z]{2,4})?)?(?:\/collections\/[^/]+)?(?<rest>\/products\/(?<id>(?:[a-z0-9_-]|%[0-9A-Fa-f]{2})+))$/,
  // WooCommerce.
  /^(?<rest>\/product\/(?<id>(?:[a-z0-9_-]|%[0-9A-Fa-f]{2})+)\/)$/,
] as const;

/** Parameters in which home-made shops keep the product; without them two products would be one. */
const ID_PARAMS = [
  'id',
  'pid',
  'p',
  'sku',
  'item',
  'itemid',
  'item_id',
  'product_id',
  'productid',
  'goods_id',
] as const;

/** A shop on a host of its own: www. says nothing. */
export function withoutWww(host: string): string {
  return host.startsWith('www.') ? host.slice(4) : host;
}

/** A host name that the public network could have: not an address, not a name of this machine's. */
function isPublicName(host: string): boolean {
  return (
    host.length <= 253 &&
    /\.[a-z][a-z0-9-]*[a-z0-9]$/.test(host) &&
    !/\.(?:local|localhost|internal|home\.arpa)$/.test(host)
  );
}

/** What a URL on a host we don't know could be: its page has to confirm it. */
export function readCandidate(url: URL, allowed: ReadonlySet<string>): ProductRef | undefined {
  if (factsOf(url.hostname).ofShop) return undefined;
  const byShape = url.port === '' && isPublicName(url.hostname) ? readPlatform(url) : undefined;
  const isAllowed = allowed.has(url.host) || allowed.has(withoutWww(url.host));
  return byShape ?? (isAllowed && url.pathname !== '/' ? readAllowed(url) : undefined);
}

function readPlatform(url: URL): ProductRef | undefined {
  for (const form of PLATFORMS) {
    const { id, locale = '', rest = '' } = form.exec(url.pathname)?.groups ?? {};
    if (id === undefined) continue;
    const variant = readParam(url.search, 'variant');
    const product = { merchant: withoutWww(url.host), id, url: `https://${url.host}${locale}${rest}` };
    return variant !== undefined && /^\d{1,20}$/.test(variant)
      ? { ...product, variant: `variant=${variant}` }
      : product;
  }
  return undefined;
}

function readAllowed(url: URL): ProductRef {
  const path = url.pathname.replace(/(?:\/index\.html?)?\/*$/, '') || '/';
  const kept = ID_PARAMS.flatMap((name) => {
    const value = readParam(url.search, name);
    return value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`];
  });
  const query = kept.length > 0 ? `?${kept.join('&')}` : '';
  return {
    merchant: withoutWww(url.host),
    id: path + query,
    url: `https://${url.host}${url.pathname}${query}`,
  };
}
