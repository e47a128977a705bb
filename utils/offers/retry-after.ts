/**
 * Milliseconds a Retry-After header asks to wait (RFC 9110 §10.2.3: seconds, or a date).
 * Undefined when it is absent, malformed or in the past.
 */
export function parseRetryAfter(value: string | null, now: number): number | undefined {
  const text = value?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000 || undefined;
  // Date.parse takes far more than HTTP's three forms, so a weekday name must lead.
  if (!/^(?:mon|tue|wed|thu|fri|sat|sun)/i.test(text)) return undefined;
  const wait = Date.parse(text) - now;
  return wait > 0 ? wait : undefined;
}
