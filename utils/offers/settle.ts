import type { Offer } from '../model/offer.ts';
import { type ProductRef, productKey } from '../model/product.ts';
import type { ProductView, UnknownReason } from '../model/product-view.ts';
import type { StoredOffer } from '../model/stored-offer.ts';
import type { Answer } from './ask-shop.ts';
import { chooseOffer } from './choose-offer.ts';
import { isPassing } from './freshness.ts';
import { weigh } from './plausible.ts';

/** What is to be kept after a shop was asked: nothing learnt before is forgotten because a later try failed. */
export function settle(
  product: ProductRef,
  last: StoredOffer | undefined,
  answer: Answer,
  at: number,
): StoredOffer {
  const known = { ...last, key: productKey(product), checkedAt: at };
  if ('reason' in answer) return { ...known, reason: answer.reason };
  const { reason: _, unconfirmed, ...rest } = known;
  const titled = { ...rest, title: answer.page.title };
  const chosen = chooseOffer(answer.page.offers, product.variant);
  if (!chosen || (chosen.prices.length === 0 && chosen.availability === 'unknown')) {
    return { ...titled, ...(unconfirmed && { unconfirmed }), reason: 'no-price' };
  }
  const read: Offer = { ...chosen, observedAt: at, source: 'fetch' };
  // A stock without a price is still worth a line on the card.
  if (read.prices.length === 0) return { ...titled, offer: read, reason: 'no-price' };
  return { ...titled, ...weigh(read, last?.offer, unconfirmed) };
}

/** What is not in the reading but on the view. */
export interface ViewState {
  readonly pending: boolean;
  readonly saved: boolean;
  /** Why it can't be asked now. */
  readonly reason?: UnknownReason | undefined;
}

/** What a card shows of a product. */
export function viewOf(key: string, stored: StoredOffer | undefined, state: ViewState): ProductView {
  const { title, image, offer, reason: last } = stored ?? {};
  // The shop's own "there is none" ends an old price; a network that was down does not.
  const stands =
    offer &&
    (last === undefined || isPassing(last) || offer.prices.length === 0) &&
    // What was read with a permission that has been taken back is not shown on.
    !(state.reason === 'needs-permission' && offer.source === 'fetch');
  const isPriced = stands && offer.prices.length > 0;
  const reason = state.pending || isPriced ? undefined : (state.reason ?? last);
  return {
    key,
    ...(title !== undefined && { title }),
    ...(image !== undefined && { image }),
    ...(stands && { offer }),
    ...(reason && { reason }),
    pending: state.pending,
    saved: state.saved,
  };
}
