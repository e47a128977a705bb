import type { UnknownReason } from '../model/product-view.ts';
import type { JsonAsk } from './json-address.ts';
import { askable, coveringHost, originOf } from './may-fetch.ts';
import type { OfferQuery, Shop } from './ports.ts';

/** Whom a product's page, its redirects and its picture may be asked from. */
export interface Target {
  readonly url: URL;
  /** The hosts that count as this shop's. */
  readonly hosts: readonly string[];
  /** The hosts that may hold its pictures. */
  readonly imageHosts: readonly string[];
  readonly json?: JsonAsk | undefined;
}

export interface DoorPorts {
  readonly permitted: (origin: string) => Promise<boolean>;
  readonly shopOf: (product: OfferQuery['product']) => Shop | undefined;
  /** Hosts the user has allowed beyond the shops we know. */
  readonly allowedHosts: readonly string[];
}

/**
 * Decides before any request: the address to ask, or why none may leave. What no permission could change comes
 * first, so that the user is never asked to allow an address that would be refused anyway.
 */
export async function openDoor(query: OfferQuery, ports: DoorPorts): Promise<Target | UnknownReason> {
  const target = targetOf(query, ports);
  if (typeof target === 'string') return target;
  if (!(await ports.permitted(originOf(target.url)))) return 'needs-permission';
  // Never asked: its price is read when the shopper opens the page, and that needs the permission, too.
  return ports.shopOf(query.product)?.access === 'wall' ? 'needs-visit' : target;
}

/** Where a product's page is, whether it may be asked or only visited; or why it is none of a shop's. */
export function targetOf(
  { product }: OfferQuery,
  { shopOf, allowedHosts }: Omit<DoorPorts, 'permitted'>,
): Target | UnknownReason {
  const url = askable(product.url);
  if (!url) return 'refused';
  const shop = shopOf(product);
  const hosts = [...(shop?.hosts ?? []), ...allowedHosts];
  if (coveringHost(url.hostname, hosts) === undefined) {
    // A shop on its own host can still be allowed by the user; a known shop's product elsewhere is a forgery.
    return !shop?.hosts.length && coveringHost(url.hostname, [product.merchant])
      ? 'needs-permission'
      : 'refused';
  }
  return { url, hosts, imageHosts: [...hosts, ...(shop?.imageHosts ?? [])], json: shop?.json };
}
