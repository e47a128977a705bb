import type { ProductRef } from '../model/product.ts';
import { isPublicHost } from '../model/public-host.ts';
import { factsOf, platforms } from './host-table.ts';
import { isOdd } from './odd-path.ts';
import { readProduct } from './read-product.ts';

/** A shop on a host of its own: www. says nothing. */
export function withoutWww(host: string): string {
  return host.startsWith('www.') ? host.slice(4) : host;
}

/** What a URL on a host we don't know could be: its page has to confirm it. */
export function readCandidate(url: URL, allowed: ReadonlySet<string>): ProductRef | undefined {
  const { host, hostname } = url;
  if (factsOf(hostname).ofShop) return undefined;
  const merchant = withoutWww(host);
  const isPublic = url.port === '' && isPublicHost(hostname);
  const isAllowed = allowed.has(host) || allowed.has(merchant);
  // Without the fragment: of a shop we don't know, nobody can say that it keeps a variant there.
  const address = { host, path: url.pathname, search: url.search, hash: '' };
  for (const platform of platforms()) {
    for (const page of platform.pages) {
      if (!(page.mark ? isPublic : isAllowed) || isOdd(address.path, page.path, platform.parts)) continue;
      const product = readProduct(address, platform, page, merchant);
      if (product) return product;
    }
  }
  return undefined;
}
