import type { Money } from './money.ts';
import type { Availability, PriceKind } from './offer.ts';

/** A price to be told of: of one kind and in one currency, since nothing else may be compared with it. */
export interface PriceRule {
  /** `target` and `drop` are reached from above, `rise` from below. */
  readonly on: 'target' | 'drop' | 'rise';
  readonly kind: PriceKind;
  /** Reached at this price. */
  readonly amount: Money;
  /** How many percent `amount` is away from `from`; a target has none. */
  readonly percent?: number;
  /** What it cost when the rule was made, where that was known. */
  readonly from?: Money;
  /** When the rule was made, epoch milliseconds: nothing read before counts. */
  readonly since: number;
}

/** To be told when it can be bought again. */
export interface StockRule {
  readonly on: 'back';
  /** Whether it could not be bought when the rule was made; absent where nobody knew. */
  readonly wasGone?: boolean;
  readonly since: number;
}

/** What a shopper wants to be told of an item. */
export type WatchRule = PriceRule | StockRule;

/** The most rules an item has. */
export const MAX_RULES = 8;

/** What tells one rule of an item from its others. Two of one name are one rule. */
export function ruleName(rule: WatchRule): string {
  if (rule.on === 'back') return rule.on;
  return [rule.on, rule.kind, rule.amount.currency, rule.amount.minor].join(' ');
}

/** The price that is so many percent (1 to 99) below another; 0 is never a price, so one unit is the least. */
export function below({ minor, currency }: Money, percent: number): Money {
  return { minor: Math.max(1, minor - Math.ceil((minor * percent) / 100)), currency };
}

/** The price that is so many percent above another. */
export function above({ minor, currency }: Money, percent: number): Money {
  return { minor: minor + Math.max(1, Math.ceil((minor * percent) / 100)), currency };
}

/** What is remembered of a rule between two readings. */
export interface RuleMark {
  /** Whether the last accepted reading had reached it; absent before the first. */
  readonly reached?: boolean;
  /** When its shopper was told last; absent once it may be told again. Epoch milliseconds. */
  readonly toldAt?: number;
}

/** Where a device is with watching an item. */
export interface Watching {
  /** When it is to be looked at next; the earliest goes first. Epoch milliseconds. */
  readonly nextAt: number;
  /** Readings up to this moment have been weighed. */
  readonly seenAt: number;
  /** By ruleName(). */
  readonly marks: Readonly<Record<string, RuleMark>>;
}

/** One thing that a shopper is told. */
export interface WatchNotice {
  /** Made of what it tells, so that telling it twice is telling it once. */
  readonly id: string;
  /** The saved item's id. */
  readonly item: string;
  /** ruleName(). */
  readonly rule: string;
  readonly on: WatchRule['on'];
  readonly title: string;
  readonly kind?: PriceKind;
  /** What it cost before, and what it costs now. */
  readonly was?: Money;
  readonly is?: Money;
  /** When that was read, epoch milliseconds. */
  readonly at: number;
  /** When the browser showed it; absent while it waits, or where it may not. */
  readonly toldAt?: number;
}

/** Hours of the day, on this machine's clock: from the first up to the second, over midnight where it is later. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

export interface WatchSettings {
  /** Hours from one look at an item to the next. */
  readonly everyHours: number;
  /** When nothing is shown; undefined = never quiet. */
  readonly quiet?: QuietHours | undefined;
  /** The most notifications in 24 hours. */
  readonly perDay: number;
}

export const WATCH_EVERY = [1, 3, 6, 12, 24] as const;
export const WATCH_PER_DAY = [3, 5, 10, 20] as const;
export const WATCH_DEFAULTS: WatchSettings = { everyHours: 6, quiet: { from: 22, to: 8 }, perDay: 10 };

/** True when that hour (0 to 23) is a quiet one. Hours that begin where they end are none. */
export function isQuietHour(quiet: QuietHours | undefined, hour: number): boolean {
  if (!quiet || quiet.from === quiet.to) return false;
  const { from, to } = quiet;
  return from < to ? hour >= from && hour < to : hour >= from || hour < to;
}

/** Whether it can be bought at once; undefined where the shop does not say. */
export function isInStock(availability: Availability): boolean | undefined {
  if (availability === 'unknown') return undefined;
  return availability === 'InStock' || availability === 'LimitedAvailability';
}
