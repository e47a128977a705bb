import { identify } from '../../utils/links/index.ts';
import { type ProductRef, productKey } from '../../utils/model/product.ts';

interface Knowledge {
  /** The id of the site whose page posted the link, by the browser's word. */
  readonly site: string;
  /** Hosts of shops that the user has allowed beyond those we know. */
  readonly allowed: ReadonlySet<string>;
  /** Where a short link led when it was asked; undefined when it never was. */
  readonly ledTo: (address: string) => Promise<string | undefined>;
}

/** X puts a short link of its own around every link and spells the destination in the text, which only the page has. */
const SPELLS = { site: 'x', short: /^https?:\/\/t\.co\/./i };

/**
 * Whether a link can have been posted for this product: what is saved is opened later, so a hijacked page must not be
 * able to slip in an address of its own. The link leads to the product itself, or it is a short link that led to this
 * product when it was asked. Of one that nobody has asked, or that led to no product (a log-in), only X is believed.
 */
export async function isPostedAs(
  posted: string,
  product: ProductRef,
  { site, allowed, ledTo }: Knowledge,
): Promise<boolean> {
  const link = identify(posted, allowed);
  const isFor = (one: ProductRef) => productKey(one) === productKey(product);
  if (link.product) return isFor(link.product);
  if (link.state !== 'unresolved') return false;
  const destination = await ledTo(link.destination);
  const found = destination === undefined ? undefined : identify(destination, allowed).product;
  return found ? isFor(found) : site === SPELLS.site && SPELLS.short.test(posted);
}
