import { expandHost, merchantFor } from '../merchants/index.ts';
import type { ProductRef } from '../model/product.ts';
import type { Shop } from './ports.ts';

/** Where a product's shop may be asked; undefined for a candidate on a host we don't know. */
export function shopOf(product: ProductRef): Shop | undefined {
  const merchant = merchantFor(product);
  if (!merchant) return undefined;
  const { domains, readFrom = [], images = [], access } = merchant;
  const toNames = (hosts: readonly string[]) =>
    // "*.alicdn.com": what is below a host counts as that host.
    hosts.flatMap((host) => expandHost(merchant, host)).map((host) => host.replace(/^\*\./, ''));
  return { hosts: [...Object.keys(domains), ...toNames(readFrom)], imageHosts: toNames(images), access };
}
