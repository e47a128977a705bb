import { identify } from '../../utils/links/index.ts';
import type { ProductQuery } from '../../utils/messages/index.ts';
import type { ProductRef } from '../../utils/model/product.ts';

/**
 * The product that a canonical URL really names. A page's word for merchant, id and certainty is not taken: its
 * renderer may be hostile, so the background reads them from the URL itself.
 */
export function trueQuery(product: ProductRef, allowed: ReadonlySet<string>): ProductQuery | undefined {
  const link = identify(product.url, allowed);
  if (!link.product || !(link.state === 'product' || link.state === 'candidate')) return undefined;
  const { merchant, id, url } = link.product;
  const { variant } = product;
  return {
    product: { merchant, id, url, ...(variant !== undefined && { variant }) },
    certain: link.state === 'product',
  };
}
