import type { DeliveryDays } from './delivery.ts';
import type { LandedTotal } from './landed.ts';
import type { Money } from './money.ts';
import type { Observation } from './observation.ts';
import type { Availability, Offer } from './offer.ts';
import type { SeenElsewhere } from './seen-elsewhere.ts';

/** Why a price is not known; each has a sentence that says what would make it known. */
export type UnknownReason =
  | 'needs-permission' // the user has not allowed this shop yet
  | 'needs-visit' // the shop shows prices only in the user's own tab
  | 'blocked' // a captcha, a wall, 403 or 429
  | 'not-a-product' // the page is not one product
  | 'no-price' // a product page without a price we can read
  | 'unsure' // what was read is not believed before it is confirmed
  | 'offline' // no answer: network down, time-out
  | 'elsewhere' // the shop sends its visitors on to another site, which is not asked
  | 'refused'; // the address is not one we may fetch

/** How the price that is shown has been: of its variant, kind and currency alone. */
export interface Course {
  /** When it was posted, or read first; absent where there is nothing yet to compare with. */
  readonly since?: {
    /** Epoch milliseconds of the reading that is compared with. */
    readonly at: number;
    readonly amount: Money;
    readonly availability: Availability;
    /** Whole percent: -20 is a fifth cheaper now. */
    readonly percent: number;
    /** Nothing was read before it was posted: this is from later. */
    readonly isLater: boolean;
  };
  /** The lowest of so many days, the shortest first; no more days than were seen. */
  readonly lowest: readonly { readonly days: number; readonly amount: Money }[];
  /** Of the last 90 days, oldest first: [epoch milliseconds, minor units]. */
  readonly points: readonly (readonly [at: number, minor: number])[];
}

/** What is known of a product; all text in it is untrusted. */
export interface ProductView {
  /** offerKey() of what was asked for. */
  readonly key: string;
  readonly title?: string;
  /** A data: URL made by the background; never a shop's own URL. */
  readonly image?: string;
  /** What the picture shows, where somebody has said it: a creator of their own goods. No shop's page is asked. */
  readonly alt?: string;
  readonly offer?: Offer;
  /** Read, but too far from the last price, or in a currency that is only the likeliest: to be confirmed. */
  readonly unconfirmed?: Offer;
  /** The offer is older than its kind is good for: its age is to be said. */
  readonly isStale?: true;
  readonly course?: Course;
  /** What the offer costs at the shopper's door; `unset` while they have not said where that is. */
  readonly landed?: LandedTotal | 'unset';
  /** When the shop says that it arrives there. */
  readonly arrivesIn?: DeliveryDays;
  /** Other offers of the same item; absent where nothing tells what the same item would be. */
  readonly others?: readonly SeenElsewhere[];
  /** All readings of the price that is shown, oldest first. Stays in the background. */
  readonly series?: readonly Observation[];
  /** Set when there is no price to show and none is on its way. */
  readonly reason?: UnknownReason;
  /** True while the background is asking the shop. */
  readonly pending: boolean;
  readonly saved: boolean;
}
