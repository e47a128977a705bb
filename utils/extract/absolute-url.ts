const MAX_LENGTH = 2048;

/** An address in a page as an absolute http(s) URL; undefined for any other scheme and for what is too long. */
export function absoluteUrl(address: string | undefined, base: string): string | undefined {
  if (!address || address.length > MAX_LENGTH) return undefined;
  const url = URL.parse(address.trim(), base);
  return url && /^https?:$/.test(url.protocol) && !url.username && !url.password ? url.href : undefined;
}
