import type { Money } from './money.ts';

/** Kinds of goods that taxes tell apart; finer than this only customs' own numbers (HS codes) are. */
export const CATEGORIES = [
  'general', // ordinary goods, none of the others
  'clothing',
  'shoes',
  'bags',
  'children', // clothes and shoes for children
  'cosmetics',
  'fine-cosmetics', // over CNY 10 a gram or millilitre, or CNY 15 a sheet
  'electronics',
  'computers', // with cameras and their like
  'books',
  'food',
  'supplements',
  'medicine',
  'toys',
  'furniture',
  'sports',
  'jewellery',
  'watches',
  'alcohol',
  'tobacco',
] as const;

export type Category = (typeof CATEGORIES)[number];

/** high: official, or sources that agree, one of them official. medium: one good source. low: old, at odds, incomplete. */
export type Confidence = 'high' | 'medium' | 'low';

/**
 * What a total is made of. `import-tax` is China's one tax in place of duty, VAT and consumption tax; `charges` is all
 * that a border may ask for, where nothing of it can be told.
 */
export type PartKind =
  | 'goods'
  | 'shipping'
  | 'charges'
  | 'duty'
  | 'surcharge'
  | 'vat'
  | 'gst'
  | 'import-tax'
  | 'sales-tax'
  | 'fee';

/** Why a part is not, or not wholly, known. */
export type Missing =
  | 'to' // where the shopper lives was not set
  | 'from' // where the goods come from is not known
  | 'no-rule' // we have no rule for this country and day
  | 'exchange-rate'
  | 'variant' // the price is that of the cheapest one
  | 'shipping' // the shop does not say what shipping costs
  | 'tariff' // the customs tariff decides, by HS code and origin
  | 'surcharge' // sources differ about its height
  | 'kind-of-goods' // the rate hangs on what exactly the goods are
  | 'excise' // alcohol, tobacco and luxuries have taxes of their own
  | 'by-state' // a state or province adds its sales tax
  | 'scheme' // whether it is due hangs on how the seller is registered
  | 'carrier-fee' // what the carrier takes for collecting
  | 'passed-on' // the seller owes it, and may or may not pass it on
  | 'order-limit' // more than one order may be worth: it has to be split, or imported as general trade
  | 'year-limit' // over what a person may buy in a year: general trade
  | 'parcel-limit'; // more than a parcel by post may hold: sent back, or cleared as goods

export interface LandedPart {
  readonly kind: PartKind;
  /** In the total's currency; the least there is to pay when `missing` is set, too. Zero is said, not left out. */
  readonly amount?: Money;
  readonly missing?: Missing;
  /** The price of the goods has it in it. */
  readonly included?: true;
  /** Paid to the shop or the marketplace, or when the parcel arrives. */
  readonly due?: 'checkout' | 'delivery';
  /** The id of the rule it follows. */
  readonly rule?: string;
}

/** A rule that a total follows. */
export interface RuleRef {
  readonly id: string;
  /** The first day it is in force, YYYY-MM-DD; undefined when we have not found out. */
  readonly validFrom?: string;
  readonly confidence: Confidence;
}

/** What had to be supposed, as nothing said it. */
export type Assumption =
  | 'origin' // that they are sent from where the shop is at home
  | 'tax-apart' // that the price has no VAT or GST of the destination in it
  | 'cbec' // that the goods come through China's cross-border e-commerce
  | 'ordinary-goods' // that they are of no kind with a rate of its own
  | 'scheme'; // that the seller is registered for the tax scheme of small parcels

/** What a product costs at the shopper's door: an estimate, with all it rests on. */
export interface LandedTotal {
  /** The sum of all amounts known; undefined when not even the price can be told in this currency. */
  readonly total?: Money;
  /** True when a part is missing something: the total is the least there is to pay. */
  readonly atLeast: boolean;
  readonly parts: readonly LandedPart[];
  /** How sure the least sure of its rules is; what had to be supposed besides is in `assumed`. */
  readonly confidence: Confidence;
  readonly rules: readonly RuleRef[];
  readonly assumed: readonly Assumption[];
  /** The day of the oldest exchange rate in it; undefined when there is none. */
  readonly rates?: { readonly on: string; readonly old: boolean };
}
