/** No server can silence a device for longer. */
export const MAX_WAIT_MS = 24 * 3_600_000;

/** The wait a `Retry-After` or `Backoff` header asks for, in milliseconds; undefined for what is neither. */
export function readWait(header: string | null, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d+$/.test(text)) return Math.min(MAX_WAIT_MS, Number(text) * 1000);
  // Date.parse takes "-5" and "1.5" for years and days: an HTTP date starts with a day's name.
  const at = /^[A-Z][a-z]{2,8}, /.test(text) ? Date.parse(text) : Number.NaN;
  return at > now ? Math.min(MAX_WAIT_MS, at - now) : undefined;
}
