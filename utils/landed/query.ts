import type { Category } from '../model/landed.ts';
import type { Money } from '../model/money.ts';
import type { RateTable } from '../model/rates.ts';

/** What is bought, where from and where to. What is undefined is not known, and said so in the answer. */
export interface LandedQuery {
  /** The price of the goods, of all pieces together. */
  readonly goods: Money;
  /** True for a price that only begins there ("from"). */
  readonly goodsFrom?: boolean | undefined;
  /** What the shop takes for shipping; zero where it is free. */
  readonly shipping?: Money | undefined;
  /** ISO 3166, where the goods are sent from. */
  readonly from?: string | undefined;
  /** True when `from` is only likely: where the shop is at home. */
  readonly fromSupposed?: boolean | undefined;
  /** ISO 3166, where the shopper lives. */
  readonly to?: string | undefined;
  readonly category?: Category | undefined;
  /** The day whose rules hold, YYYY-MM-DD. */
  readonly on: string;

  /** What to count in; the destination's money unless given. */
  readonly currency?: string | undefined;
  /** Newest first; the bundled day unless given. */
  readonly rates?: readonly RateTable[];
  /** How many pieces; 1 unless given. */
  readonly pieces?: number;
  /** How many kinds of goods by tariff sub-heading; 1 unless given. */
  readonly headings?: number;
  /** Whether the seller is registered for IOSS and so collects the tax itself. */
  readonly registered?: boolean | undefined;
  /** The way into China, and that there is one: a bonded warehouse may be there. Cross-border e-commerce unless given. */
  readonly by?: 'cbec' | 'post' | undefined;
  /** What the shopper has bought through China's cross-border e-commerce this year, this order apart. */
  readonly spent?: Money | undefined;
  /** The tariff's rate, where the shopper knows it: "0.065" is 6.5 %. */
  readonly dutyRate?: string | undefined;
  /** The price has the destination's VAT or GST in it. */
  readonly taxIncluded?: boolean | undefined;
}
