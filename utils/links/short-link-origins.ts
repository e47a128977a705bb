import { merchants, originsOf } from '../merchants/index.ts';
import { shortLinks } from './short-links.ts';

/**
 * Match patterns of the hosts that are asked where a short link leads. A shop whose product pages stand on such a host
 * is left out: whoever allows short links has not allowed to read the shop.
 */
export function shortLinkOrigins(): string[] {
  const ofShops = new Set(merchants.flatMap(originsOf));
  const hosts = new Set(shortLinks.flatMap(([names]) => names.split(' ')));
  return [...hosts].map((host) => `https://${host}/*`).filter((origin) => !ofShops.has(origin));
}
