import { glance, identify } from '../../utils/links/index.ts';
import { type ProductRef, productKey } from '../../utils/model/product.ts';

/**
 * Whether a link can have been posted for this product: what is saved is opened later, so a hijacked page must not be
 * able to slip in an address of its own. The link leads to the product itself, or it is one of the short links we know,
 * of which only the visible text (on X) tells where it leads.
 */
export function isPostedAs(posted: string, product: ProductRef, allowed: ReadonlySet<string>): boolean {
  const link = identify(posted, allowed);
  if (link.product) return productKey(link.product) === productKey(product);
  return link.state === 'unresolved' && glance(posted, allowed) === 'short';
}
