/** A posted URL and the product it must be read as. */
export interface ProductCase {
  readonly url: string;
  readonly merchant: string;
  readonly id: string;
  readonly canonical: string;
  readonly variant?: string;
}

/** What every shop brings: at least three product URLs and five that look like one. */
export interface MerchantCases {
  readonly products: readonly ProductCase[];
  /** URL → why it is no product. */
  readonly others: Readonly<Record<string, string>>;
}
