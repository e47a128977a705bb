import type { ProductView } from './product-view.ts';

/** A price ready to be shown. */
export interface PriceWords {
  readonly amount: string;
  /** Without cents that are none. */
  readonly short: string;
  /** The currency's code, where its sign is shared: ¥ is the yuan's and the yen's. */
  readonly code?: string;
  /** What kind it is, unless it is a plain selling price. */
  readonly kind?: string;
  /** The list price it is sold below. */
  readonly was?: string;
}

/** Which dot: full green, amber, red, or a ring for "not known". */
export type StockTone = 'in' | 'low' | 'out' | 'unknown';

/** Stock with its dot, or, without one, why there is no price. */
export interface StateWords {
  readonly tone?: StockTone;
  readonly words: string;
}

/**
 * A view in the user's own words, as a card shows it. Put into words by the background, once for all cards of all tabs,
 * because a timeline would carry everything that money and stock are written with.
 */
export interface CardView extends Omit<ProductView, 'offer'> {
  /** The shop's name in the user's language. */
  readonly shop?: string;
  readonly price?: PriceWords;
  /** Absent while nothing is known. */
  readonly state?: StateWords;
  /** The product can't be bought now. */
  readonly gone?: true;
}
