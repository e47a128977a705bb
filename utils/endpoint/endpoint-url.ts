const LOOPBACK = new Set(['127.0.0.1', '[::1]', 'localhost']);

/**
 * An endpoint's address as it is stored: https, or plain http on this very machine; without credentials,
 * query, fragment or trailing slash. Undefined for anything else.
 */
export function readEndpointUrl(text: string): string | undefined {
  const url = URL.parse(text.trim());
  if (!url || url.username || url.password || url.search || url.hash) return undefined;
  const safe = url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname));
  return safe ? url.href.replace(/\/+$/, '') : undefined;
}
