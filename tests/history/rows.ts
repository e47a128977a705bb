import fc from 'fast-check';
import type { Observation } from '../../utils/model/observation.ts';

export const DAY = 86_400_000;
export const NOW = Date.UTC(2026, 10, 22, 12);

/** An observation of one series: what it cost, and how many days ago that was read first. */
export function row(minor: number, daysAgo: number, more: Partial<Observation> = {}): Observation {
  const at = NOW - daysAgo * DAY;
  return {
    key: 'shop.example:1',
    price: { kind: 'sale', amount: { minor, currency: 'EUR' } },
    availability: 'InStock',
    source: 'fetch',
    at,
    lastSeen: at,
    ...more,
  };
}

export const priceOf = (observation: Observation | undefined) => observation?.price?.amount.minor;

/** Any series of up to four years, oldest first, each moment once. */
export const anySeries = fc
  .uniqueArray(
    fc.record({ minor: fc.integer({ min: 1, max: 9 }), ago: fc.integer({ min: 0, max: 4 * 365 * 24 }) }),
    { selector: ({ ago }) => ago, maxLength: 300 },
  )
  .map((all) => all.toSorted((a, b) => b.ago - a.ago).map(({ minor, ago }) => row(minor * 100, ago / 24)));
