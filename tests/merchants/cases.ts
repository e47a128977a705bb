/** A posted URL and the product it must be read as. */
export interface ProductCase {
  readonly url: string;
  readonly merchant: string;
  readonly id: string;
  readonly canonical: string;
  readonly variant?: string;
}

/** What every platform brings: at least three addresses that its products have, and five that look like one. */
export interface PlatformCases {
  /** Hosts the user has allowed; none for a platform that is told on any host. */
  readonly allowed?: readonly string[];
  readonly candidates: readonly ProductCase[];
  /** URL → why it is no candidate. */
  readonly others: Readonly<Record<string, string>>;
}

/** What every shop brings: at least three product URLs and five that look like one. */
export interface MerchantCases {
  readonly products: readonly ProductCase[];
  /** URL → why it is no product. */
  readonly others: Readonly<Record<string, string>>;
}
