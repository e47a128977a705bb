/** Identity of a product: which shop, which id. The canonical `url` is identity, never what a shopper clicks. */
export interface ProductRef {
  /** The merchant's registrable domain: "taobao.com", "amazon.de"; for a shop on its own host, that host. */
  readonly merchant: string;
  /** Always a string: some shops' ids are longer than 2^53. */
  readonly id: string;
  readonly url: string;
  /** The variant that was posted, in the shop's own words ("skuId=123"). */
  readonly variant?: string;
}

/** The one key of a product, everywhere: "taobao.com:612345678901". */
export function productKey(product: Pick<ProductRef, 'merchant' | 'id'>): string {
  return `${product.merchant}:${product.id}`;
}

/** Where what is known of an offer is kept: one a variant, since each has a price of its own. */
export function offerKey(product: Pick<ProductRef, 'merchant' | 'id' | 'variant'>): string {
  const { variant } = product;
  return variant === undefined ? productKey(product) : `${productKey(product)}#${variant}`;
}

/**
 * What is known of a posted URL.
 * - `product`: certain from the URL.
 * - `candidate`: the shape of a shop platform on a host we don't know; the page must confirm it.
 * - `unresolved`: a short link, only the network can tell.
 * - `other`: anything else.
 */
export type LinkState = 'product' | 'candidate' | 'unresolved' | 'other';

export interface Link {
  /** As the post has it, untouched: what Buy opens. */
  readonly posted: string;
  /** After unwrapping redirectors offline; equals `posted` when there was nothing to unwrap. */
  readonly destination: string;
  readonly product?: ProductRef;
  readonly state: LinkState;
}

/**
 * What Buy opens: the link as it was posted, byte for byte, since its owner earns from it; only plain http is asked
 * for over https. Undefined for anything that is neither.
 */
export function buyUrl(posted: string): string | undefined {
  if (/^https:\/\//i.test(posted)) return posted;
  return /^http:\/\//i.test(posted) ? `https${posted.slice('http'.length)}` : undefined;
}
