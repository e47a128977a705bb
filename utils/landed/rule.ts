import type { Category, Confidence } from '../model/landed.ts';
import type { Money } from '../model/money.ts';

/*
 * A rule is data, so that a newer one is a line of a file: what holds, where, from when to when, who says so and how sure
 * that is. Rates are decimals of one ("0.20" is 20 %). What a value is compared with is the price of the goods alone,
 * unless it says otherwise. tests/landed/rules.test.ts holds the schema.
 */

export interface Rule {
  readonly id: string;
  /** Destinations, ISO 3166. */
  readonly to: readonly string[];
  /** First and last day in force, YYYY-MM-DD; undefined: not found out, or not set. */
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly confidence: Confidence;
  readonly sources: readonly string[];
  /** What is uncertain about it, for whoever tends the data. */
  readonly uncertain?: string;
  readonly duty?: DutyTerms;
  readonly surcharge?: SurchargeTerms;
  readonly tax?: TaxTerms;
  readonly fee?: FeeTerms;
  readonly cbec?: CbecTerms;
  readonly post?: PostTerms;
}

/** `ofShipping`: where a tariff rate is of goods and shipping, not of goods alone. */
export type DutyTerms = {
  readonly ofShipping?: true;
} /** None up to a value; above it the customs tariff. */ & (
  | { readonly kind: 'free'; readonly upTo: Money }
  /** So much for each kind of goods in a parcel worth less than `below`; from there on the customs tariff. */
  | { readonly kind: 'flat'; readonly each: Money; readonly below: Money }
  /** The customs tariff, whatever the value. */
  | { readonly kind: 'tariff' }
);

/** On top of the duty, of the price of the goods; `atLeast` where sources differ. */
export interface SurchargeTerms {
  readonly rate: string;
  readonly atLeast?: true;
}

/** Of goods, shipping and duty together. */
export interface TaxTerms {
  readonly kind: 'vat' | 'gst' | 'sales-tax';
  /** One for all, or each country's own; undefined: not known to us. */
  readonly rate?: string | readonly CountryRate[];
  /** None up to this value. */
  readonly freeUpTo?: Money;
  /** Up to this value the seller or the marketplace collects it when it sells. */
  readonly atCheckoutUpTo?: Money;
  /** Only registered sellers do; with others, and above, the carrier collects it and takes a fee that is not known. */
  readonly registration?: true;
  /** Goods that may have a lower rate. */
  readonly reduced?: readonly Category[];
}

/** A country's standard rate from a day on, until its next one. */
export interface CountryRate {
  readonly country: string;
  readonly from: string;
  readonly rate: string;
}

/** So much for each parcel worth up to (or, with `below`, less than) a value. */
export interface FeeTerms {
  readonly amount: Money;
  readonly upTo?: Money;
  readonly below?: Money;
  /** The seller owes it, and may pass it on. */
  readonly payer?: 'seller';
}

/** China's cross-border e-commerce: rate = (consumption tax + VAT) / (1 − consumption tax) × share, of price and shipping. */
export interface CbecTerms {
  readonly orderLimit: Money;
  readonly yearLimit: Money;
  /** Within the limits. */
  readonly share: string;
  readonly ordinary: CbecRates;
  readonly special: Readonly<Partial<Record<Category, CbecRates | 'not-allowed'>>>;
}

export interface CbecRates {
  readonly consumptionTax: string;
  readonly vat: string;
  /** Some goods of the category have more. */
  readonly atLeast?: true;
}

/** China's tax on what a person gets by post: a rate of the value, nothing when it comes to no more than `exempt`. */
export interface PostTerms {
  readonly limit: Money;
  /** For parcels from Hong Kong, Macao and Taiwan. */
  readonly nearLimit: Money;
  readonly exempt: Money;
  readonly ordinary: PostRate;
  readonly special: Readonly<Partial<Record<Category, PostRate>>>;
  /** The lowest and the highest rate there is, for goods of which nothing is known. */
  readonly lowest: string;
  readonly highest: string;
}

export interface PostRate {
  readonly rate: string;
  /** Some goods of the category have the highest rate. */
  readonly atLeast?: true;
}
