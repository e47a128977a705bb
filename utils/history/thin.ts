import type { Observation } from '../model/observation.ts';

export const DAY = 86_400_000;
/** So long everything is kept; then what a day's course was; then a week's; then nothing. Days. */
export const ALL_FOR = 30;
export const DAILY_FOR = 180;
export const WEEKLY_FOR = 3 * 365;
/** Of a price that never stands still: more within the first 30 days are thinned to a day's course, too. */
export const MOST_RECENT = 500;

/**
 * What is kept of one series, oldest first: the last 30 days whole, then the first, last, lowest and highest of each
 * day, after half a year of each week, and nothing that was last seen three years ago. Days and weeks are counted from
 * the epoch, so that thinning what was thinned before gives the same as thinning once.
 */
export function thin(rows: readonly Observation[], now: number): Observation[] {
  const inOrder = rows.toSorted((a, b) => a.at - b.at);
  const recent = inOrder.filter(({ at }) => at > now - ALL_FOR * DAY);
  const spared = new Set(recent.slice(-MOST_RECENT));
  const buckets = new Map<string, Observation[]>();
  const kept = new Set<Observation>(spared);
  for (const row of inOrder) {
    if (spared.has(row) || row.lastSeen <= now - WEEKLY_FOR * DAY) continue;
    const day = Math.floor(row.at / DAY);
    const bucket = day > Math.floor(now / DAY) - DAILY_FOR ? `day ${day}` : `week ${Math.floor(day / 7)}`;
    const others = buckets.get(bucket) ?? [];
    others.push(row);
    buckets.set(bucket, others);
  }
  for (const bucket of buckets.values()) for (const row of course(bucket)) kept.add(row);
  return inOrder.filter((row) => kept.has(row));
}

/** First, last, lowest and highest; of equals the earliest. */
function course(rows: readonly Observation[]): Observation[] {
  const [first] = rows;
  if (!first) return [];
  const by = (isBetter: (one: number, other: number) => boolean) =>
    rows.reduce((best, row) => (isBetter(minorOf(row), minorOf(best)) ? row : best), first);
  return [first, rows.at(-1) ?? first, by((one, other) => one < other), by((one, other) => one > other)];
}

function minorOf({ price }: Observation): number {
  return price?.amount.minor ?? 0;
}
