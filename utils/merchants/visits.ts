import { expandHost, originsOf } from './index.ts';
import type { Merchant } from './merchant.ts';

/** Match patterns of the hosts that a shop's product pages are on: where its visitor opens them. */
export function pageOriginsOf(merchant: Merchant): string[] {
  const hosts = merchant.pages.flatMap((page) => page.hosts);
  return [...new Set(hosts.flatMap((host) => expandHost(merchant, host)))].map((host) => `https://${host}/*`);
}

/**
 * Match patterns that the user is asked for when he allows a shop. One that is never asked is read where its visitor
 * opens it, and that may be any of its hosts.
 */
export function allowedOriginsOf(merchant: Merchant): string[] {
  if (merchant.access === 'open') return originsOf(merchant);
  return [...new Set([...originsOf(merchant), ...pageOriginsOf(merchant)])];
}

/** True when one of the patterns that the browser has granted holds all of this one (https, one path). */
export function isGranted(pattern: string, granted: readonly string[]): boolean {
  const host = hostOf(pattern);
  return granted.some((one) => {
    if (one === pattern || one === '<all_urls>') return true;
    const [, by = ''] = /^(?:\*|https):\/\/([^/]+)\/\*$/.exec(one) ?? [];
    if (by === '*') return true;
    if (!by.startsWith('*.')) return by !== '' && by === host;
    return host === by.slice(2) || host.endsWith(by.slice(1));
  });
}

/**
 * Where visits are read: the pages of shops all of whose own hosts the user has granted, as far as the browser lets us
 * in. `ofSites` are the patterns of social sites, which nobody has allowed as a shop by having them.
 */
export function visitPatterns(
  merchants: readonly Merchant[],
  others: readonly string[],
  granted: readonly string[],
  ofSites: readonly string[],
): string[] {
  const ofShops = granted.filter((one) => !ofSites.includes(one));
  const known = merchants.flatMap((merchant) => {
    const own = originsOf(merchant).filter((origin) => !ofSites.includes(origin));
    const isAllowed = own.length > 0 && own.every((origin) => isGranted(origin, ofShops));
    return isAllowed ? pageOriginsOf(merchant) : [];
  });
  const patterns = [...known, ...others].filter((pattern) => isGranted(pattern, granted));
  return [...new Set(patterns)].sort();
}

function hostOf(pattern: string): string {
  return pattern.split('/')[2] ?? '';
}
