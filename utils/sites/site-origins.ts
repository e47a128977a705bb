import { sites } from './index.ts';

/**
 * All hosts of sites, as match patterns that a browser can be asked about. Scripts of the manifest need no leave of its
 * user; one that is turned on later runs only where they have given it.
 */
export function siteOrigins(): string[] {
  const hosts = sites.flatMap(({ matches }) => matches.map((pattern) => pattern.split('/')[2]));
  return Array.from(new Set(hosts), (host) => `https://${host}/*`).sort();
}
