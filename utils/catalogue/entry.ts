import type { PriceKind } from '../model/offer.ts';

/** What can be had of a product, as far as a filter tells it apart. */
export type Stock = 'in' | 'low' | 'out' | 'unknown';

export const STOCKS: readonly Stock[] = ['unknown', 'in', 'low', 'out'];

/** What is found, filtered and sorted by of one wish. */
export interface Entry {
  /** The record's id: 32 hex digits. */
  readonly id: string;
  /** Epoch milliseconds. */
  readonly savedAt: number;
  /** All that a search looks through, folded (`fold`), in one line. */
  readonly text: string;
  /** Where the user has put it (`positionOf`); absent where it was never moved. */
  readonly position?: string;
  /** The merchant, as in its product. */
  readonly shop: string;
  /** The site it was seen on. */
  readonly site?: string;
  /** The id of its collection. */
  readonly list?: string;
  readonly tags: readonly string[];
  readonly stock: Stock;
  readonly kind?: PriceKind;
  /** ISO 4217. */
  readonly currency?: string;
  /** The leading price now, minor units. */
  readonly minor?: number;
  /** Whose word that price is, where it is not the shop's. */
  readonly saidBy?: 'post';
  /** What the shop takes for bringing it: its promises as JSON; absent where it does not say. */
  readonly delivery?: string;
  /** Change of that price since it was saved, in tenths of a percent; of prices of one kind and currency only. */
  readonly change?: number;
  /** True when it has never been seen cheaper, and once dearer. */
  readonly isLowest: boolean;
  /** True when its price is at the target or below. */
  readonly isAtTarget: boolean;
}
