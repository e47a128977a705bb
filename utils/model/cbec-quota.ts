import type { Money } from './money.ts';

/** An order that the user has marked as bought through China's cross-border e-commerce: each one counts to the year. */
export interface MarkedOrder {
  /** productKey(), or the shopper's own name for it: one order is marked once. */
  readonly key: string;
  /** The day of the order, YYYY-MM-DD, Chinese time. */
  readonly on: string;
  /** What the user knows it by; untrusted where it came from a shop. */
  readonly title?: string;
  /** What was paid for goods and shipping, in yuan as it was then: later rates don't change it. */
  readonly paid: Money;
}

/** What may be spent, of a person and in yuan: the limits of rule CN-CBEC (utils/landed/rules/china.ts). */
export interface CbecLimits {
  readonly order: Money;
  readonly year: Money;
}

export interface CbecQuota {
  readonly year: string;
  readonly limits: CbecLimits;
  readonly spent: Money;
  /** Never below zero. */
  readonly left: Money;
  /** What the next order may be worth to have the lower tax: the smaller of the order's limit and what is left. */
  readonly nextOrder: Money;
  readonly orders: number;
}

/** The most orders kept: more than a person can place within the quota; those of long ago go first. */
const MAX_ORDERS = 500;

/** The list with one more order, newest first; the same order marked again takes its own place. */
export function withOrder(orders: readonly MarkedOrder[], order: MarkedOrder): readonly MarkedOrder[] {
  return [order, ...withoutOrder(orders, order)]
    .toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
    .slice(0, MAX_ORDERS);
}

/** The list without it. */
export function withoutOrder(
  orders: readonly MarkedOrder[],
  { key, on }: Pick<MarkedOrder, 'key' | 'on'>,
): readonly MarkedOrder[] {
  return orders.filter((one) => one.key !== key || one.on !== on);
}

const CHINA_MS = 8 * 3_600_000;

/** The day in China at a moment (epoch milliseconds), YYYY-MM-DD: the quota begins anew with its first of January. */
export function dayInChina(now: number): string {
  return new Date(now + CHINA_MS).toISOString().slice(0, 10);
}

/** What the marked orders leave of a year's quota, in the year of the day `on`. Orders in other money don't count. */
export function cbecQuota(orders: readonly MarkedOrder[], on: string, limits: CbecLimits): CbecQuota {
  const year = on.slice(0, 4);
  const { currency } = limits.year;
  const counted = new Map(
    orders
      .filter((order) => order.on.startsWith(`${year}-`) && order.paid.currency === currency)
      .map((order) => [`${order.key} ${order.on}`, order.paid.minor]),
  );
  const spent = [...counted.values()].reduce((sum, minor) => sum + minor, 0);
  const left = Math.max(0, limits.year.minor - spent);
  return {
    year,
    limits,
    spent: { minor: spent, currency },
    left: { minor: left, currency },
    nextOrder: { minor: Math.min(left, limits.order.minor), currency },
    orders: counted.size,
  };
}
