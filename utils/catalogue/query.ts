import type { PriceKind } from '../model/offer.ts';

/** In which order wishes are shown. `position` is the user's own. */
export const SORTS = [
  'newest',
  'oldest',
  'position',
  'drop',
  'lowest',
  'cheapest',
  'dearest',
  'landed',
] as const;
export type Sort = (typeof SORTS)[number];

/** What is left out; what is not there leaves nothing out. */
export interface Filters {
  /** True: only what can be bought. */
  readonly available?: true;
  readonly dropped?: true;
  readonly lowest?: true;
  readonly atTarget?: true;
  /** A merchant. */
  readonly shop?: string;
  readonly site?: string;
  /** The id of a collection; '' for what is in none. */
  readonly list?: string;
  readonly tag?: string;
  readonly kind?: PriceKind;
  /** Epoch milliseconds: saved then or later. */
  readonly since?: number;
}

/** A word that must be found, and by what else than the text of a wish. */
export interface Word {
  /** Folded. */
  readonly text: string;
  /** Merchants whose names hold it, in the reader's language. */
  readonly shops?: ReadonlySet<string>;
  /** Collections whose names hold it. */
  readonly lists?: ReadonlySet<string>;
}

export interface Query {
  readonly words: readonly Word[];
  readonly filters: Filters;
  readonly sort: Sort;
}

/** The whole wishlist, newest first. */
export const EVERYTHING: Query = { words: [], filters: {}, sort: 'newest' };

/** True when nothing is left out and nothing is in another order than the list's own. */
export function isEverything({ words, filters, sort }: Query): boolean {
  return words.length === 0 && sort === 'newest' && Object.keys(filters).length === 0;
}
