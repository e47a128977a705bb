import type { AttachedProduct } from '../model/attached.ts';
import { MAX_PRODUCTS } from '../model/post.ts';
import { productKey } from '../model/product.ts';
import type { PostProducts } from './products.ts';

/**
 * What an author has attached to a post, and then what the post itself links to: each product once, by the author's own
 * link, at most nine in all.
 */
export function withAttached(
  links: PostProducts | undefined,
  id: string,
  attached: readonly AttachedProduct[],
): PostProducts {
  const all = new Map(attached.map((product) => [productKey(product.product), product]));
  for (const product of links?.products ?? []) {
    const key = productKey(product.product);
    if (!all.has(key)) all.set(key, product);
  }
  const products = [...all.values()];
  const shown = products.slice(0, MAX_PRODUCTS);
  return {
    id,
    href: links?.href ?? shown[0]?.posted ?? '',
    links: [],
    products: shown,
    hidden: (links?.hidden ?? 0) + products.length - shown.length,
  };
}
