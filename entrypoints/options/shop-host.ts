import type { ShopProblem } from '../../components/shop-adder.tsx';
import { merchantByHost } from '../../utils/merchants/index.ts';
import { nameIn } from '../../utils/merchants/shop-name.ts';
import { askable } from '../../utils/offers/may-fetch.ts';

/** The host of a shop that a person typed, bare or within an address; or why it can't be added. */
export function shopHost(text: string, locale: string): { readonly host: string } | ShopProblem {
  const typed = text.trim();
  const address = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (!URL.canParse(address) || !new URL(address).hostname) return { kind: 'not-host' };
  const url = askable(address);
  // A name without a dot is nothing public, but more likely it is just not an address.
  if (!url) return { kind: new URL(address).hostname.includes('.') ? 'not-public' : 'not-host' };
  const known = merchantByHost(url.hostname);
  if (known) return { kind: 'known', name: nameIn(known.name, locale) };
  return { host: url.hostname.replace(/^www\./, '') };
}

/** What is asked of the browser for such a shop: the host and its "www.", no other. */
export function originsOfHost(host: string): string[] {
  return [`https://${host}/*`, `https://www.${host}/*`];
}
