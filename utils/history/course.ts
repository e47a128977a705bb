import { type Observation, seriesName, seriesOf } from '../model/observation.ts';
import { leadingPrice, type Offer, type Price } from '../model/offer.ts';
import type { Course } from '../model/product-view.ts';
import { changeSince, lowestIn, pointsOf } from './queries.ts';
import { DAY } from './thin.ts';

const LOWEST_OF = [30, 90, 365];
/** Nobody can say what was lowest in more days than were seen. */
function daysOf(age: number): readonly number[] {
  const whole = LOWEST_OF.filter((days) => days <= age);
  return whole.length > 0 ? whole : [Math.max(1, age)];
}

const LINE_DAYS = 90;
const MOST_POINTS = 24;

export interface CourseOf {
  /** productKey(). */
  readonly key: string;
  readonly variant?: string | undefined;
  /** What is shown; the course is of its leading price. */
  readonly offer: Offer;
  /** Epoch milliseconds; when it was not said, what was read first stands for it. */
  readonly postedAt?: number | undefined;
  readonly now: number;
}

/** Of all that was observed of a product, what may be compared with the leading price of its offer. */
export function shownSeries(
  observed: readonly Observation[],
  { key, variant, offer }: Pick<CourseOf, 'key' | 'variant' | 'offer'>,
): Observation[] {
  // What is sold out may have no price now: what it cost last stands for it.
  const price = leadingPrice(offer.prices) ?? lastPrice(observed, { key, variant });
  if (!price) return [];
  const series = seriesName({ key, variant, kind: price.kind, currency: price.amount.currency });
  // What was read "after" what is shown is of a clock that was ahead: it is not what the thing costs now.
  return observed.filter((row) => row.at <= offer.observedAt && seriesOf(row) === series);
}

function lastPrice(
  observed: readonly Observation[],
  { key, variant }: Pick<CourseOf, 'key' | 'variant'>,
): Price | undefined {
  return observed
    .filter((row) => row.key === key && row.variant === variant && row.price && row.price.kind !== 'list')
    .toSorted((a, b) => b.lastSeen - a.lastSeen)[0]?.price;
}

/** What a price has done since a moment (epoch milliseconds), by its series; without one since it was first read. */
export function sinceIn(rows: readonly Observation[], postedAt: number | undefined): Course['since'] {
  const [first] = rows;
  const change = first && changeSince(rows, postedAt ?? first.at);
  const was = change?.was.price;
  if (!change || !was || change.percent === undefined || change.was === change.is) return undefined;
  return {
    at: change.was.at,
    amount: was.amount,
    availability: change.was.availability,
    percent: change.percent,
    isLater: change.isLater,
  };
}

/** How the leading price of an offer has been, from all that was observed of the product; undefined before it was read twice. */
export function courseOf(observed: readonly Observation[], of: CourseOf): Course | undefined {
  const { postedAt, now } = of;
  const rows = shownSeries(observed, of);
  const [first] = rows;
  // One reading is no course.
  if (!first || rows.length < 2) return undefined;
  const age = Math.ceil((now - first.at) / DAY);
  const since = sinceIn(rows, postedAt);
  return {
    ...(since && { since }),
    lowest: daysOf(age).flatMap((days) => {
      const amount = lowestIn(rows, days, now)?.price?.amount;
      return amount ? [{ days, amount }] : [];
    }),
    points: pointsOf(rows, now - LINE_DAYS * DAY, MOST_POINTS).map(({ at, minor }) => [at, minor]),
  };
}
