const HOUR_MS = 3_600_000;

/**
 * How long to wait after the n-th failure in a row: anything from nothing up to 2 s · 2^n, at most an hour.
 * The whole span is drawn from, so that a thousand devices that lost the server don't return together.
 */
export function backOff(failures: number, random: () => number): number {
  return Math.floor(random() * Math.min(HOUR_MS, 2000 * 2 ** failures));
}
