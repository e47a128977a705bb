import type { Observation } from '../model/observation.ts';
import type { ProductRef } from '../model/product.ts';
import type { SeenElsewhere } from '../model/seen-elsewhere.ts';
import type { StoredOffer } from '../model/stored-offer.ts';
import type { JsonAsk } from './json-address.ts';

/** The part of the browser's fetch that is used; always with `redirect: 'manual'`. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Calls `then` once after `ms` milliseconds, unless the returned function is called first. */
export type After = (ms: number, then: () => void) => () => void;

/** Whether the user has allowed every one of these origins (match patterns). */
export type Permitted = (origins: readonly string[]) => Promise<boolean>;

/** What must be kept of readings. */
export interface OfferStore {
  /** One bulk read by offerKey(); keys that were never read are absent. */
  getOffers(keys: readonly string[]): Promise<ReadonlyMap<string, StoredOffer>>;
  /** Keeps the reading, and with it what of it was accepted. */
  putOffer(offer: StoredOffer, accepted: readonly Observation[]): Promise<void>;
  /** What was observed of these products, by productKey(), oldest first. Default: nothing is kept. */
  observations?(keys: readonly string[]): Promise<ReadonlyMap<string, readonly Observation[]>>;
  /**
   * Other offers of the same items, by productKey(); a product is absent where nothing tells what the same would be.
   * Default: nobody looks.
   */
  seenElsewhere?(
    asked: readonly { readonly key: string; readonly marks?: readonly string[] | undefined }[],
  ): Promise<ReadonlyMap<string, readonly SeenElsewhere[]>>;
  /** Which of these products are on the wishlist. */
  savedKeys(keys: readonly string[]): Promise<ReadonlySet<string>>;
}

/** What must be known of a merchant to ask it. */
export interface Shop {
  /** None for a shop that we don't know: then the user has to allow its host. */
  readonly hosts: readonly string[];
  readonly imageHosts?: readonly string[];
  /** `wall`: a plain fetch gets a login page or a captcha, never the product. */
  readonly access?: string;
  /** How its public data is asked for, where it has any. */
  readonly json?: JsonAsk | undefined;
}

/**
 * A product to look up. Whether it is certain or a candidate makes no difference here: either way only a page
 * that reads as one product gives an offer, and any other gives `not-a-product`.
 */
export interface OfferQuery {
  readonly product: ProductRef;
  /** When it was posted, epoch milliseconds: what it cost then is said beside what it costs now. */
  readonly postedAt?: number | undefined;
}
