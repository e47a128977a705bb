import type { DoorWords, ElsewhereWords } from './door-words.ts';
import type { Drawn } from './drawn.ts';
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

/** How the price has been, as far as it was read more than once. */
export interface CourseWords {
  /** Since it was posted, or read first: what it cost then, and by how many percent it costs more or less now. */
  readonly since?: {
    readonly amount: string;
    readonly when: string;
    readonly percent: number;
    /** It could not be bought then. */
    readonly wasGone?: true;
    /** It was first read after the post. */
    readonly isLater?: true;
  };
  readonly lowest: readonly { readonly days: number; readonly amount: string }[];
  /** Points of a line in a box of 100 by 100, from the left, 0 at the top: x, y, x, y. A price holds until the next. */
  readonly line: readonly number[];
}

/** What no shop says of a product, made for one post. */
export interface FootWords {
  /** Below it, in one line: what has changed since the post, the course, the lowest, whom the posted link pays. */
  readonly line: readonly Drawn[];
  /** What the post itself says it costs, where the shop has said nothing. */
  readonly theirs?: PriceWords;
  /** What the way to its details is called, where there is something to be done in them. */
  readonly open?: string;
}

/**
 * A view in the user's own words, as a card shows it. Put into words by the background, once for all cards of all tabs,
 * because a timeline would carry everything that money and stock are written with.
 */
export interface CardView
  extends Omit<
    ProductView,
    'offer' | 'unconfirmed' | 'isStale' | 'course' | 'series' | 'landed' | 'arrivesIn' | 'others'
  > {
  /** The shop's name in the user's language. */
  readonly shop?: string;
  readonly price?: PriceWords;
  /** A price that was read and waits for the reader's word (`confirm`), and its name for who gives it. */
  readonly unsure?: { readonly amount: string; readonly name: string };
  /** How long ago it was read, where that is too long for its kind. */
  readonly age?: string;
  readonly past?: CourseWords;
  /** What it costs at the shopper's door; absent without a price, and where that says no more than the price. */
  readonly door?: DoorWords;
  /** When the shop says that it arrives: "arrives in 5 days". */
  readonly arrives?: string;
  /** Other shops' offers of the same item; absent while nothing is known of this one. */
  readonly elsewhere?: ElsewhereWords;
  /** What it costs at the shopper's door, in a few words. */
  readonly mine?: string;
  /** What is said below it, by the post's id: of the posts for which the page has asked. */
  readonly feet?: Readonly<Record<string, FootWords>>;
  /** Absent while nothing is known. */
  readonly state?: StateWords;
  /** The product can't be bought now. */
  readonly gone?: true;
}
