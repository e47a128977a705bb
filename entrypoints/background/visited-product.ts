import { pageOf, type Sender } from '../../utils/messages/senders.ts';
import { type Link, type ProductRef, productKey } from '../../utils/model/product.ts';

/**
 * The product whose page has sent a message: by the browser's word for the address, of which the page's own word may
 * only tell another variant (an address changed without loading may be known to the page first). Undefined for frames,
 * private windows, anything but https, and pages that are no product's.
 */
export function visitedProduct(
  sender: Sender,
  href: string,
  ownId: string,
  identify: (url: string) => Link,
): ProductRef | undefined {
  const from = pageOf(sender, ownId);
  if (from?.frameId !== 0 || from.url.protocol !== 'https:' || sender.tab?.incognito) return undefined;
  const claimed = productOf(href, identify);
  const known = [sender.tab?.url, from.url.href].map((url) => url && productOf(url, identify));
  const isThere = URL.parse(href)?.host === from.url.host;
  const isKnown = claimed && known.some((one) => one && productKey(one) === productKey(claimed));
  return isThere && isKnown ? claimed : undefined;
}

/** The product whose page this address is. */
export function productOf(url: string, identify: (url: string) => Link): ProductRef | undefined {
  const { product, destination } = identify(url);
  // A page that only leads on to a product is not the product's.
  return destination === url ? product : undefined;
}
