import { MAX_PRODUCTS } from '../model/post.ts';
import { type Link, offerKey, type ProductRef, productKey } from '../model/product.ts';
import type { FoundLink } from './read-links.ts';
import type { EntryReading, Scene } from './read-post.ts';

/** A link that leads to a product, certainly or by its shape. */
export interface ProductLink extends Link {
  readonly product: ProductRef;
  /** offerKey(): two variants of one product have a view each. */
  readonly key: string;
}

export interface PostProducts {
  /** The post's id. */
  readonly id: string;
  /** The href attribute of the first product's link, as the page has it. */
  readonly href: string;
  /** The links of the shown products, in their order; none of what an author has attached. */
  readonly links: readonly Element[];
  /** In document order, each product once; of a post at most nine. */
  readonly products: readonly ProductLink[];
  /** How many more there were. */
  readonly hidden: number;
}

/**
 * The products of an entry; undefined when there are none. A candidate counts only on a host the user has allowed,
 * since nothing else could ever confirm it.
 */
export function productsOf(
  reading: EntryReading,
  scene: Scene,
  most = MAX_PRODUCTS,
): PostProducts | undefined {
  const products: ProductLink[] = [];
  const links: Element[] = [];
  const keys = new Set<string>();
  let first: FoundLink | undefined;
  for (const found of reading.links) {
    const link = scene.shortLinks?.leadsTo(found) ?? found.link;
    const { product, state } = link;
    if (
      !product ||
      !(state === 'product' || (state === 'candidate' && scene.allowed.has(product.merchant)))
    ) {
      continue;
    }
    const key = productKey(product);
    if (keys.has(key)) continue;
    keys.add(key);
    first ??= found;
    if (products.length === most) continue;
    products.push({ ...link, product, key: offerKey(product) });
    links.push(found.element);
  }
  if (!first) return undefined;
  return {
    id: reading.id,
    href: first.href,
    links,
    products,
    hidden: keys.size - products.length,
  };
}
