import type { StateWords } from './card-view.ts';

/** A part of what is paid until the goods are at the shopper's door. */
export interface DoorPartWords {
  /** "duty" */
  readonly label: string;
  /** An amount, "at least …", "in the price", "none", or that it is not known. */
  readonly amount: string;
  /** Nothing is known of how much it is. */
  readonly isUnknown?: true;
  /** Why it is not, or not wholly, known; or whom it is paid to. */
  readonly note?: string;
}

/** What a product costs at the shopper's door, ready to be shown: an estimate, with all it rests on. */
export interface DoorWords {
  /** One line for a card: "about ¥123 at your door", "at least …", that it is not known, or that a country is missing. */
  readonly line: string;
  /** The shopper has not said where they live: nothing but `line` is there, and the settings are where to say it. */
  readonly isUnset?: true;
  /** The sum of what is known; absent when not even the price can be told in the shopper's money. */
  readonly total?: string;
  /** A part is missing something: `total` is the least there is to pay. */
  readonly isAtLeast?: true;
  readonly parts: readonly DoorPartWords[];
  /** How sure its rules are: one or two words. */
  readonly confidence?: string;
  /** What was supposed, and the rules with their day and how sure they are: a sentence each. */
  readonly notes: readonly string[];
  /** The day of the exchange rates, where any was needed: a sentence. */
  readonly rates?: string;
}

/** Another shop's offer of the same item, as the shopper has seen it. */
export interface OtherOfferWords {
  /** Its product's key, with the variant where it has one. */
  readonly key: string;
  readonly shop: string;
  readonly title?: string;
  /** With what kind of price it is, where that has to be said. */
  readonly price: string;
  /** Its own line of what it costs at the door. */
  readonly door?: string;
  readonly state?: StateWords;
  /** The product's plain page: https. Nobody's affiliate id is on it. */
  readonly url?: string;
  /** How long ago it was seen, and when: epoch milliseconds. */
  readonly seen: string;
  readonly observedAt: number;
  /** That it is the same item is the shopper's own word. */
  readonly isLinked?: true;
}

/** Where else the shopper has seen the item. */
export interface ElsewhereWords {
  /** "seen in 2 other shops", or that it was not seen elsewhere. */
  readonly line: string;
  /** The cheapest at the door first, where that can be told; empty when it was not seen elsewhere. */
  readonly offers: readonly OtherOfferWords[];
}
