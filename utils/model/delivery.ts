import type { Money } from './money.ts';

/** When a shop says that an order arrives: days after it is placed. */
export interface DeliveryDays {
  readonly min: number;
  readonly max: number;
  /** Days on which people work, rather than days of the calendar. */
  readonly business?: true;
}

/** What a shop promises of delivery, and what it takes for it. */
export interface DeliveryPromise {
  readonly days?: DeliveryDays;
  /** Zero where it is free. */
  readonly price?: Money;
  /** ISO 3166, the countries it is for; undefined: the shop does not say. */
  readonly to?: readonly string[];
}

/** Longer than anybody waits: what says more means something else. */
export const MAX_DAYS = 120;

/** Promises of one product, and countries of one promise, that are kept; there are no more countries. */
export const MOST_PROMISES = 50;
export const MOST_COUNTRIES = 300;

/** Longer than any table of countries a page writes; UTF-16 units. What was cut is no JSON, and so nothing. */
export const MAX_SHIPPING = 16_000;

/** Days in order and within reason; undefined for anything else. */
export function deliveryDays(min: number, max: number, business: boolean): DeliveryDays | undefined {
  if (!Number.isInteger(min) || !Number.isInteger(max) || min < 0 || min > max || max > MAX_DAYS)
    return undefined;
  return { min, max, ...(business && { business: true }) };
}

/** The promise that holds for a country: one that names it, else one that names none. The quickest of several. */
export function promiseFor(
  promises: readonly DeliveryPromise[],
  country: string | undefined,
): DeliveryPromise | undefined {
  const named = promises.filter(({ to }) => country !== undefined && to?.includes(country));
  const fitting = named.length > 0 ? named : promises.filter(({ to }) => !to);
  return fitting.toSorted((a, b) => (a.days?.max ?? MAX_DAYS + 1) - (b.days?.max ?? MAX_DAYS + 1))[0];
}
