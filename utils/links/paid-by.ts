import { merchantFor } from '../merchants/index.ts';
import type { Payee } from '../model/payee.ts';
import type { Link } from '../model/product.ts';
import { networkAt, networkOf } from './networks.ts';
import { readParam } from './query.ts';

/** Names within names, and how much of an address is looked at. */
const LEVELS = 4;
const MAX_LENGTH = 8192;
/** Parameters in which shops on hosts of their own, and apps for them, keep who has shared a link. */
const ANYWHERE: Readonly<Record<string, readonly string[]>> = {
  Impact: ['irclickid'],
  Awin: ['awc'],
  ShareASale: ['sscid'],
  'Rakuten Advertising': ['ranSiteID'],
  'Commission Junction': ['cjevent'],
  Refersion: ['rfsn'],
  UpPromote: ['sca_ref'],
  'the shop’s own programme': ['aff', 'affiliate', 'afid', 'affid'],
};

/**
 * Whose affiliate id a link carries as it was posted, from its text alone: nothing is asked, nothing is changed. A
 * network is named before a shop's own programme, since the link passes through it first. Of a short link, and of an
 * address that is no product's, nobody can say.
 */
export function paidBy({ posted, destination, product, state }: Link): Payee {
  const network = hostsOnTheWay(posted, product && URL.parse(destination)?.hostname)
    .map(networkAt)
    .find((name) => name !== undefined);
  if (network !== undefined) return { kind: 'network', name: network };
  if (state === 'unresolved' || !product) return { kind: 'unknown' };
  const programmes = merchantFor(product)?.affiliate ?? (state === 'candidate' ? ANYWHERE : {});
  const url = URL.parse(destination);
  for (const [programme, [first = '']] of Object.entries(programmes)) {
    // Two of them: nobody can say which one is paid.
    if (new Set(url?.searchParams.getAll(first)).size > 1) return { kind: 'unknown' };
    const id = url && (readParam(url.search, first) ?? readParam(url.hash, first));
    if (!id || !isId(first, id)) continue;
    const name = networkOf(programme);
    return name === undefined ? { kind: 'creator', name: programme, id } : { kind: 'network', name };
  }
  return { kind: 'nobody' };
}

/** Shops write utm_* on links themselves: only one that holds a number names somebody. */
function isId(param: string, value: string): boolean {
  return !param.startsWith('utm_') || /\d{4}/.test(value);
}

/** The hosts that a link passes before it comes to the shop's: what that one's own address names is no station. */
function hostsOnTheWay(posted: string, shop: string | undefined): readonly string[] {
  const hosts = hostsIn(posted);
  const arrival = shop === undefined ? -1 : hosts.indexOf(shop);
  return arrival < 0 ? hosts : hosts.slice(0, arrival);
}

/** The hosts of all addresses in an address, the outermost first. */
function hostsIn(posted: string): string[] {
  const hosts = new Set<string>();
  let text = posted.slice(0, MAX_LENGTH);
  for (let level = 0; level < LEVELS; level += 1) {
    for (const [address] of text.matchAll(/https?:\/\/[^\s"'<>/?#&]{1,253}/gi)) {
      const host = URL.parse(address)?.hostname;
      if (host) hosts.add(host);
    }
    const decoded = decode(text);
    if (decoded === text) break;
    text = decoded;
  }
  return [...hosts];
}

/** Escapes that are whole; a broken one stays as it is. */
function decode(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (escaped) => {
    try {
      return decodeURIComponent(escaped);
    } catch {
      return escaped;
    }
  });
}
