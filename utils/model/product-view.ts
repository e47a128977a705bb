import type { Offer } from './offer.ts';

/** Why a price is not known; each has a sentence that says what would make it known. */
export type UnknownReason =
  | 'needs-permission' // the user has not allowed this shop yet
  | 'needs-visit' // the shop shows prices only in the user's own tab
  | 'blocked' // a captcha, a wall, 403 or 429
  | 'not-a-product' // the page is not one product
  | 'no-price' // a product page without a price we can read
  | 'offline' // no answer: network down, time-out
  | 'elsewhere' // the shop sends its visitors on to another site, which is not asked
  | 'refused'; // the address is not one we may fetch

/** What is known of a product; all text in it is untrusted. */
export interface ProductView {
  readonly key: string;
  readonly title?: string;
  /** A data: URL made by the background; never a shop's own URL. */
  readonly image?: string;
  readonly offer?: Offer;
  /** Set when there is no price to show and none is on its way. */
  readonly reason?: UnknownReason;
  /** True while the background is asking the shop. */
  readonly pending: boolean;
  readonly saved: boolean;
}
