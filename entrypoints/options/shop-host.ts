import type { ShopProblem } from '../../components/shop-adder.tsx';
import { merchantByHost } from '../../utils/merchants/index.ts';
import { nameIn } from '../../utils/merchants/shop-name.ts';
import { isPublicHost } from '../../utils/model/public-host.ts';
import { isSharedEnding } from '../../utils/model/shared-ending.ts';
import { siteAt, sites } from '../../utils/sites/index.ts';

/** Labels between dots, or an IPv6 address. A name without a dot is nothing public, but more likely no address at all. */
const HOST = /^(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)+|\[.+\])$/;

/** The host of a shop that a person typed, bare or within an address; or why it can't be added. */
export function shopHost(text: string, locale: string): { readonly host: string } | ShopProblem {
  const typed = text.trim();
  const url = URL.parse(/^https?:\/\//i.test(typed) ? typed : `https://${typed}`);
  if (!url || !HOST.test(url.hostname)) return { kind: 'not-host' };
  const { hostname } = url;
  if (!isPublicHost(hostname)) return { kind: 'not-public' };
  if (url.username || url.password) return { kind: 'has-user' };
  if (url.port) return { kind: 'has-port' };
  const known = merchantByHost(hostname);
  if (known) return { kind: 'known', name: nameIn(known.name, locale) };
  // "www.com" is a name of its own.
  const host = hostname.replace(/^www\.(?=.*\.)/, '');
  if (isSharedEnding(host)) return { kind: 'ending', name: host };
  const site = siteAt(new URL(`https://${hostname}/`)) ?? siteBelow(host);
  if (site) return { kind: 'site', name: nameIn(site.name, locale) };
  return { host };
}

/** The social site that has hosts below this one: whoever allows a host allows links to those, too. */
function siteBelow(host: string) {
  return sites.find(({ matches }) => matches.some((match) => match.split('/')[2]?.endsWith(`.${host}`)));
}

/** What is asked of the browser for such a shop: the host and its "www.", no other. */
export function originsOfHost(host: string): string[] {
  return [`https://${host}/*`, `https://www.${host}/*`];
}
