import type { UnknownReason } from '../model/product-view.ts';
import { askable, coveringHost, originOf } from './may-fetch.ts';
import type { OfferQuery, Shop } from './ports.ts';

/** Whom a product's page, its redirects and its picture may be asked from. */
export interface Target {
  readonly url: URL;
  /** The hosts that count as this shop's. */
  readonly hosts: readonly string[];
  /** The hosts that may hold its pictures. */
  readonly imageHosts: readonly string[];
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
  const { product } = query;
  const url = askable(product.url);
  if (!url) return 'refused';
  const shop = ports.shopOf(product);
  const hosts = [...(shop?.hosts ?? []), ...ports.allowedHosts];
  if (coveringHost(url.hostname, hosts) === undefined) {
    // A shop on its own host can still be allowed by the user; a known shop's product elsewhere is a forgery.
    return !shop?.hosts.length && coveringHost(url.hostname, [product.merchant])
      ? 'needs-permission'
      : 'refused';
  }
  if (shop?.access === 'wall') return 'needs-visit';
  if (!(await ports.permitted(originOf(url)))) return 'needs-permission';
  return { url, hosts, imageHosts: [...hosts, ...(shop?.imageHosts ?? [])] };
}
