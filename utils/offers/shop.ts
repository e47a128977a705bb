import { expandHost, merchantFor, platforms } from '../merchants/index.ts';
import type { ProductRef } from '../model/product.ts';
import { jsonAskOf } from './json-address.ts';
import type { Shop } from './ports.ts';

/** A shop on a host of its own: only the user's word opens it, but any of its platform's picture hosts may be its. */
const ON_OWN_HOST: Shop = { hosts: [], imageHosts: platforms.flatMap(({ images }) => images ?? []) };

/** Where a product's shop may be asked; it has no hosts for a candidate on a host we don't know. */
export function shopOf(product: ProductRef): Shop {
  const merchant = merchantFor(product);
  const json = jsonAskOf(product);
  if (!merchant) return { ...ON_OWN_HOST, ...(json && { json }) };
  const { domains, readFrom = [], images = [], access } = merchant;
  const toNames = (hosts: readonly string[]) =>
    // "*.alicdn.com": what is below a host counts as that host.
    hosts.flatMap((host) => expandHost(merchant, host)).map((host) => host.replace(/^\*\./, ''));
  return {
    hosts: [...Object.keys(domains), ...toNames(readFrom)],
    imageHosts: toNames(images),
    access,
    ...(json && { json }),
  };
}
