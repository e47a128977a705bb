import type { Redirector } from '../links/redirectors.ts';
import type { ShortLink } from '../links/short-links.ts';
import { expandHost } from '../merchants/index.ts';
import type { Merchant } from '../merchants/merchant.ts';
import type { RulesBundle } from './bundle.ts';
import { bare, isOwnedName, isWithin, overlaps } from './names.ts';
import { isCheap } from './path-cost.ts';

/*
 * What a bundle may not do although every single field of it has its shape. Whoever makes bundles makes mistakes, and a
 * key may be stolen: so served rules can't make a shop of a social site or of anybody's host, point a product of one
 * shop at another's pages, put a shop in another's place, or make tests that take long. What is built in may.
 */

/** What is built in, against which served rules are held. */
export interface BuiltIn {
  readonly merchants: readonly Merchant[];
  readonly redirectors: readonly Redirector[];
  readonly shortLinks: readonly ShortLink[];
  /** Hosts on which the manifest lets us read social sites; "*." before a name is all below it. */
  readonly siteHosts: readonly string[];
}

/** The first thing by which a bundle goes too far, in words for whoever signs it; undefined when there is none. */
export function overreach(bundle: RulesBundle, builtIn: BuiltIn): string | undefined {
  const before = new Map(builtIn.merchants.map((shop) => [shop.id, shop]));
  const owners = new Map<string, string>();
  for (const shop of bundle.merchants) {
    for (const domain of Object.keys(shop.domains)) {
      const owner = owners.get(domain);
      if (owner !== undefined) return `${shop.id}: ${domain} is ${owner}'s`;
      owners.set(domain, shop.id);
    }
    const problem = ofShop(shop, before.get(shop.id), builtIn);
    if (problem !== undefined) return `${shop.id}: ${problem}`;
  }
  const domains = [...owners.keys()];
  const redirectorHosts = hostsIn(builtIn.redirectors);
  for (const [hosts, path, where, how] of bundle.redirectors) {
    const fillsOther = how === 'fill' && !domains.some((domain) => isWithin(hostOf(where), domain));
    if (fillsOther || !isCheap(path)) return `redirector: ${path} ${where}`;
    const problem = ofSender(hosts, redirectorHosts, domains, builtIn);
    if (problem !== undefined) return `redirector: ${problem}`;
  }
  const shortHosts = hostsIn(builtIn.shortLinks);
  for (const [hosts, path] of bundle.shortLinks) {
    if (!isCheap(path)) return `short link: ${path}`;
    const problem = ofSender(hosts, shortHosts, domains, builtIn);
    if (problem !== undefined) return `short link: ${problem}`;
  }
  return undefined;
}

function ofShop(shop: Merchant, before: Merchant | undefined, builtIn: BuiltIn): string | undefined {
  const domains = Object.keys(shop.domains);
  const known = before ? Object.keys(before.domains) : [];
  for (const domain of domains.filter((name) => !known.includes(name))) {
    if (!isOwnedName(domain)) return `${domain} is not a shop's own`;
    const site = builtIn.siteHosts.find((host) => overlaps(host, domain));
    if (site !== undefined) return `${domain} is a social site's`;
    const other = builtIn.merchants.find(
      ({ id, domains: theirs }) => id !== shop.id && Object.keys(theirs).some((one) => overlaps(one, domain)),
    );
    if (other) return `${domain} is ${other.id}'s`;
  }
  const knownHosts = before ? hostsOf(before) : new Set<string>();
  for (const host of hostsOf(shop)) {
    if (knownHosts.has(host)) continue;
    if (!domains.some((domain) => isWithin(host, domain))) return `${host} is not on a domain of its own`;
    if (builtIn.siteHosts.some((site) => overlaps(site, host))) return `${host} is a social site's`;
  }
  for (const host of [...(shop.readFrom ?? []), ...(shop.images ?? [])].flatMap((one) =>
    expandHost(shop, one),
  ))
    if (!isOwnedName(bare(host)) && !readsFrom(before, host))
      return `${host} is not a public name of one owner`;
  // Pictures stand on all kinds of hosts. What is read for a product is believed: only where the shop is.
  for (const host of (shop.readFrom ?? []).flatMap((one) => expandHost(shop, one)))
    if (!domains.some((domain) => isWithin(host, domain)) && !readsFrom(before, host))
      return `${host} is not on a domain of its own`;
  const templates = [shop.canonical, ...shop.pages.flatMap(({ canonical }) => canonical ?? [])];
  const knownTemplates = before
    ? [before.canonical, ...before.pages.flatMap(({ canonical }) => canonical ?? [])]
    : [];
  for (const template of templates) {
    if (knownTemplates.includes(template)) continue;
    if (!template.startsWith('https://')) return `${template} is not https`;
    const host = hostOf(template);
    const isOwn =
      /^:host$|^(?:[a-z0-9-]+\.)*:domain$/.test(host) || domains.some((one) => isWithin(host, one));
    if (!isOwn || (host.includes(':') && !/:(?:host|domain)$/.test(host)))
      return `${template} leads elsewhere`;
  }
  // A key goes into a line of the pages' table as it is.
  const keys = [shop.key, ...shop.pages.map(({ key }) => key)];
  if (keys.some((key) => key !== undefined && !/^[\w:./{}?=-]{1,100}$/.test(key)))
    return 'a key of other characters';
  const dear = [...shop.pages, ...(shop.never ?? [])].find(
    ({ path = '', ...page }) => !isCheap(path, { ...shop.parts, ...('parts' in page && page.parts) }),
  );
  return dear && `${dear.path} takes long to test`;
}

/** The hosts of those who only send on: not a shop's and not a social site's, other than those that are built in. */
function ofSender(
  hosts: string,
  known: ReadonlySet<string>,
  domains: readonly string[],
  { siteHosts }: BuiltIn,
): string | undefined {
  for (const host of hosts.split(' ')) {
    if (known.has(host)) continue;
    if (!isOwnedName(bare(host))) return `${host} is not a public name of one owner`;
    if ([...siteHosts, ...domains].some((other) => overlaps(host, other))) return `${host} is another's`;
  }
  return undefined;
}

function hostsIn(rows: readonly (Redirector | ShortLink)[]): ReadonlySet<string> {
  return new Set(rows.flatMap(([hosts]) => hosts.split(' ')));
}

function hostsOf(shop: Merchant): ReadonlySet<string> {
  return new Set(shop.pages.flatMap(({ hosts }) => hosts).flatMap((host) => expandHost(shop, host)));
}

function readsFrom(shop: Merchant | undefined, host: string): boolean {
  return shop !== undefined && [...(shop.readFrom ?? []), ...(shop.images ?? [])].includes(host);
}

/** The host of a URL or of a template of one, in which the path or what may be absent follows at once. */
function hostOf(url: string): string {
  return (url.split('/')[2] ?? '').replace(/(?::path|\{)$/, '');
}
