import type { CardView } from '../utils/model/card-view.ts';
import { isGone } from '../utils/model/offer.ts';
import type { ProductView } from '../utils/model/product-view.ts';
import { ago } from './ago.ts';
import { courseWords } from './course-words.ts';
import { deliveryWords } from './delivery-words.ts';
import { elsewhereWords } from './elsewhere-words.ts';
import { doorWords } from './landed-words.ts';
import { priceWords, unsureWords } from './price-words.ts';
import { reasonWords } from './reason-words.ts';
import { stockOf } from './stock.ts';

/** Puts what is known of a product of this shop into words; `now` is epoch milliseconds. */
export function toCardView(
  { offer, unconfirmed, isStale, course, series: _series, landed, arrivesIn, others, ...view }: ProductView,
  shop: string,
  now: number,
): CardView {
  const price = priceWords({ offer });
  const unsure = unconfirmed && unsureWords(unconfirmed.prices);
  const state = stateOf({ offer, ...view }, shop);
  return {
    ...view,
    shop,
    ...(offer && isGone(offer.availability) && { gone: true }),
    ...(price && { price }),
    ...(unsure && { unsure }),
    ...(offer && isStale && { age: ago(offer.observedAt, now) }),
    ...(course && { past: courseWords(course, now) }),
    ...(landed && { door: doorWords(landed) }),
    ...(arrivesIn && { arrives: deliveryWords(arrivesIn) }),
    ...(others && { elsewhere: elsewhereWords(others, now) }),
    ...(state && { state }),
  };
}

function stateOf(
  { offer, pending, reason }: Omit<ProductView, 'offer'> & { offer: ProductView['offer'] | undefined },
  shop: string,
) {
  if (offer) return stockOf(offer);
  if (pending) return undefined;
  return reason ? { words: reasonWords(reason, shop) } : stockOf(undefined);
}
