import type { PageSettings } from '../messages/protocol.ts';
import { productKey } from '../model/product.ts';
import type { PostProducts } from './products.ts';

/** What the reader of this page does not want to see; changed in place. */
export interface Quiet {
  /** By `muteName`. */
  muted: ReadonlySet<string>;
  /** Posts with products show one line. */
  collapse: PageSettings['collapse'];
}

/**
 * What of a post is shown; undefined when nothing is. A collapsed one counts all it has. Asked for posts with products
 * only, and each answer is a look-up; the author is read only when something is muted at all.
 */
export function heard(
  found: PostProducts,
  { muted }: Quiet,
  isCollapsed: boolean,
  author: () => string | undefined,
): PostProducts | undefined {
  if (muted.size === 0) return found;
  if (muted.has('site:')) return undefined;
  if (isCollapsed) return found;
  if (muted.has(`author:${author()}`)) return undefined;
  const products = found.products.filter(
    ({ product }) => !(muted.has(`product:${productKey(product)}`) || muted.has(`shop:${product.merchant}`)),
  );
  return products.length > 0 ? { ...found, products } : undefined;
}
