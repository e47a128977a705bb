import type { CardView } from '../utils/model/card-view.ts';
import { isGone } from '../utils/model/offer.ts';
import type { ProductView } from '../utils/model/product-view.ts';
import { priceWords } from './price-words.ts';
import { reasonWords } from './reason-words.ts';
import { stockOf } from './stock.ts';

/** Puts what is known of a product of this shop into words. */
export function toCardView({ offer, ...view }: ProductView, shop: string): CardView {
  const price = priceWords({ offer });
  const state = stateOf({ offer, ...view }, shop);
  return {
    ...view,
    shop,
    ...(offer && isGone(offer.availability) && { gone: true }),
    ...(price && { price }),
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
