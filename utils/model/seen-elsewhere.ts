import type { LandedTotal } from './landed.ts';
import type { Offer } from './offer.ts';

/** Another offer of the same item that the shopper has seen. */
export interface SeenElsewhere {
  /** offerKey(). */
  readonly key: string;
  /** Untrusted. */
  readonly title?: string;
  /** The product's plain page. */
  readonly url?: string;
  readonly offer: Offer;
  /** That it is the same is the shopper's own word. */
  readonly isLinked?: true;
  /** The shop's name, and what it costs at the shopper's door, once somebody has looked. */
  readonly shop?: string;
  readonly landed?: LandedTotal | 'unset';
}

/** The shop of a key, as a ProductRef names it. */
export function merchantOfKey(key: string): string {
  return key.slice(0, key.indexOf(':'));
}

/** The productKey() of an offerKey(). */
export function productOfKey(key: string): string {
  const at = key.indexOf('#');
  return at < 0 ? key : key.slice(0, at);
}
