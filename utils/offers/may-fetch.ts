import { isPublicHost } from '../model/public-host.ts';

/** Longer than any shop's own address of a product or a picture; what is longer carries something else. */
const MAX_LENGTH = 2_048;

/** The entry of `hosts` that covers the name: itself, or a parent of it. Only whole labels count. */
export function coveringHost(hostname: string, hosts: readonly string[]): string | undefined {
  return hosts.find((host) => hostname === host || hostname.endsWith(`.${host}`));
}

/**
 * The address we would ask, when its shape is one that may be asked at all: https (http is upgraded) on the
 * default port of a public name, without credentials. Undefined for every other address, and for text that is none.
 */
export function askable(address: string, base?: URL): URL | undefined {
  if (address.length > MAX_LENGTH || !URL.canParse(address, base?.href)) return undefined;
  const url = new URL(address, base);
  if (url.protocol === 'http:') url.protocol = 'https:';
  if (url.protocol !== 'https:' || url.port || url.username || url.password) return undefined;
  if (!isPublicHost(url.hostname)) return undefined;
  url.hash = '';
  return url;
}

/** The address to ask, when its shape may be asked and its host is one of `hosts` or below one; else undefined. */
export function mayFetch(address: string, hosts: readonly string[], base?: URL): URL | undefined {
  const url = askable(address, base);
  return url && coveringHost(url.hostname, hosts) !== undefined ? url : undefined;
}

/** The match pattern of the one host, as the browser's permission check takes it. */
export function originOf(url: URL): string {
  return `https://${url.hostname}/*`;
}
