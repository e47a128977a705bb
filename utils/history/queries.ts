import type { Observation } from '../model/observation.ts';
import { DAY } from './thin.ts';

// All of these take one series, oldest first: one product, variant, kind and currency. Nothing else may be compared.

/** What held at a moment, and whether it was known then or only read later. */
export interface Then {
  readonly row: Observation;
  /** True when nothing had been read by that moment: the earliest reading after it stands in. */
  readonly isLater: boolean;
}

/** What held at that moment (epoch milliseconds): the last reading up to it, else the first after it. */
export function heldAt(rows: readonly Observation[], moment: number): Then | undefined {
  const row = rows.findLast(({ at }) => at <= moment);
  if (row) return { row, isLater: false };
  return rows[0] && { row: rows[0], isLater: true };
}

/** How things are beside how they were when it was posted. */
export interface Change {
  readonly was: Observation;
  readonly is: Observation;
  /** Nothing was read when it was posted: `was` is the first reading after it. */
  readonly isLater: boolean;
  /** Percent, rounded to whole ones: -20 is a fifth cheaper. Undefined where there is no price then or now. */
  readonly percent?: number;
}

/** Price and stock since a moment (epoch milliseconds); undefined before there is anything to compare with. */
export function changeSince(rows: readonly Observation[], moment: number): Change | undefined {
  const held = heldAt(rows, moment);
  const now = rows.at(-1);
  if (!held || !now || (held.isLater && held.row === now)) return undefined;
  const [before, after] = [held.row.price?.amount.minor, now.price?.amount.minor];
  return {
    was: held.row,
    is: now,
    isLater: held.isLater,
    ...(before !== undefined && after !== undefined && { percent: Math.round((after / before - 1) * 100) }),
  };
}

/** The lowest price that was seen in the last so many days, of equals the latest; undefined where none was. */
export function lowestIn(rows: readonly Observation[], days: number, now: number): Observation | undefined {
  let lowest: Observation | undefined;
  for (const row of rows) {
    if (!row.price || row.lastSeen < now - days * DAY) continue;
    if (!lowest?.price || row.price.amount.minor <= lowest.price.amount.minor) lowest = row;
  }
  return lowest;
}

/** A point of a drawn line: from `at` on (epoch milliseconds) it cost `minor`. */
export interface Point {
  readonly at: number;
  readonly minor: number;
}

/**
 * The course of a price since `from`, oldest first, at most `most` points (three or more): first and last, and of each
 * equal stretch of time between them its lowest and highest. What held at `from` is the first point.
 */
export function pointsOf(rows: readonly Observation[], from: number, most: number): Point[] {
  const held = rows.findLast(({ at }) => at < from);
  const all = [...(held && held.lastSeen >= from ? [held] : []), ...rows.filter(({ at }) => at >= from)];
  const points = all.flatMap(({ at, price }) =>
    price ? [{ at: Math.max(at, from), minor: price.amount.minor }] : [],
  );
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last || points.length <= most) return points;
  const stretches = Math.max(1, Math.floor((most - 2) / 2));
  const length = (last.at - first.at) / stretches || 1;
  const extremes = new Map<number, { low: Point; high: Point }>();
  for (const point of points.slice(1, -1)) {
    const stretch = Math.min(stretches - 1, Math.floor((point.at - first.at) / length));
    const { low = point, high = point } = extremes.get(stretch) ?? {};
    extremes.set(stretch, {
      low: point.minor < low.minor ? point : low,
      high: point.minor > high.minor ? point : high,
    });
  }
  const shown = new Set([...extremes.values()].flatMap(({ low, high }) => [low, high]).slice(0, most - 2));
  return points.filter((point) => point === first || point === last || shown.has(point));
}
