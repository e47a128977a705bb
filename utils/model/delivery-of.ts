import { type DeliveryPromise, MAX_SHIPPING, MOST_COUNTRIES, MOST_PROMISES } from './delivery.ts';
import { parseDelivery } from './delivery-text.ts';
import type { ProductPage } from './offer.ts';
import { parseShippingDetails } from './shipping-details.ts';

/**
 * What a page promises of delivery: what it tells machines, and for how long it takes where that is silent, the line it
 * shows. Both are the page's own text: bounded here, and never kept as they are.
 */
export function deliveryOf({
  shipping = '',
  arrives = '',
}: Pick<ProductPage, 'shipping' | 'arrives'>): readonly DeliveryPromise[] {
  const told = parseShippingDetails(parseJson(shipping.slice(0, MAX_SHIPPING)));
  const days = parseDelivery(arrives);
  const promises = told.length > 0 || !days ? told : [{ days }];
  return promises.slice(0, MOST_PROMISES).map(({ to, ...rest }) => ({
    ...(days && { days }),
    ...rest,
    ...(to && { to: to.slice(0, MOST_COUNTRIES) }),
  }));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // nothing, cut off, or not JSON
  }
}
