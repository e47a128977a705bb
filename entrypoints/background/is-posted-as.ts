import { glance, identify } from '../../utils/links/index.ts';
import { type ProductRef, productKey } from '../../utils/model/product.ts';

interface Knowledge {
  /** Hosts of shops that the user has allowed beyond those we know. */
  readonly allowed: ReadonlySet<string>;
  /** Where a short link led when it was asked; undefined when it never was. */
  readonly ledTo: (address: string) => Promise<string | undefined>;
}

/**
 * Whether a link can have been posted for this product: what is saved is opened later, so a hijacked page must not be
 * able to slip in an address of its own. The link leads to the product itself, or it is a short link: one that led to
 * this product when it was asked, or one of those we know that did not lead to another, since the visible text, too, can
 * tell where it leads (on X).
 */
export async function isPostedAs(
  posted: string,
  product: ProductRef,
  { allowed, ledTo }: Knowledge,
): Promise<boolean> {
  const link = identify(posted, allowed);
  const isFor = (one: ProductRef) => productKey(one) === productKey(product);
  if (link.product) return isFor(link.product);
  if (link.state !== 'unresolved') return false;
  const destination = await ledTo(link.destination);
  const found = destination === undefined ? undefined : identify(destination, allowed).product;
  return found ? isFor(found) : glance(posted, allowed) === 'short';
}
