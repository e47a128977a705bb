import { deliveryOf } from '../model/delivery-of.ts';
import { itemMarks } from '../model/item-marks.ts';
import { type Observation, observationsOf } from '../model/observation.ts';
import type { Offer } from '../model/offer.ts';
import { offerKey, type ProductRef, productKey } from '../model/product.ts';
import type { Course, ProductView, UnknownReason } from '../model/product-view.ts';
import type { SeenElsewhere } from '../model/seen-elsewhere.ts';
import { MAX_REFUSALS, type Refusal, type StoredOffer } from '../model/stored-offer.ts';
import type { Answer } from './ask-shop.ts';
import { chooseOffer } from './choose-offer.ts';
import { isPassing, isStale } from './freshness.ts';
import { agrees, type RateOf, weigh, withoutZero } from './plausible.ts';

/** What is to be kept after a shop was asked: nothing learnt before is forgotten because a later try failed. */
export function settle(
  product: ProductRef,
  last: StoredOffer | undefined,
  answer: Answer,
  at: number,
  rateOf?: RateOf,
): StoredOffer {
  const known = { ...last, key: offerKey(product), checkedAt: at };
  if ('reason' in answer) return { ...known, reason: answer.reason };
  const { reason: _, unconfirmed, etag: __, lastPrices, ...rest } = known;
  // What is sold out has no price, and its last one is still what the next is measured by.
  const prices = last?.offer?.prices.length ? last.offer.prices : (lastPrices ?? []);
  const measure = prices.length > 0 && { lastPrices: prices };
  if ('unchanged' in answer) {
    return known.offer ? { ...known, offer: { ...known.offer, observedAt: at } } : known;
  }
  const { etag, source = 'fetch' } = answer;
  const marks = itemMarks(answer.page);
  const titled = {
    ...rest,
    title: answer.page.title,
    url: product.url,
    ...(marks.length > 0 && { marks }),
    ...(etag && { etag }),
  };
  const chosen = chooseOffer(answer.page.offers.map(withoutZero), product.variant);
  if (!chosen || (chosen.prices.length === 0 && chosen.availability === 'unknown')) {
    return { ...titled, ...measure, ...(unconfirmed && { unconfirmed }), reason: 'no-price' };
  }
  const delivery = deliveryOf(answer.page);
  const read: Offer = {
    ...chosen,
    observedAt: at,
    source,
    ...(delivery.length > 0 && { delivery }),
  };
  // A stock without a price is still worth a line on the card.
  if (read.prices.length === 0) return { ...titled, ...measure, offer: read, reason: 'no-price' };
  const weighed = weigh(read, { prices, unconfirmed, refused: last?.refused, rateOf });
  if (weighed === 'refused') return asItWas(known);
  if ('believed' in weighed) return { ...titled, offer: weighed.believed };
  return { ...titled, ...(!last?.offer?.prices.length && measure), ...weighed };
}

/** What becomes history: the offer that the reading has brought, not one that was there before. */
export function acceptedOf(
  product: ProductRef,
  before: StoredOffer | undefined,
  after: StoredOffer,
  rateOf?: RateOf,
): Observation[] {
  const { offer } = after;
  if (!offer || offer === before?.offer) return [];
  const { variant } = product;
  return observationsOf(
    { key: productKey(product), ...(variant !== undefined && { variant }) },
    offer,
    rateOf,
  );
}

/**
 * After a reading that the shopper has called wrong: as if nothing had been read. Nor is the page's state remembered, or
 * "unchanged" would be taken for the price that stands here.
 */
function asItWas(stored: StoredOffer): StoredOffer {
  const { etag: _, reason: __, ...known } = stored;
  return known.offer || known.unconfirmed ? known : { ...known, reason: 'no-price' };
}

/** What is kept after the shopper has said whether the reading that waits is right; undefined when none waits. */
export function confirmed(stored: StoredOffer | undefined, isRight: boolean): StoredOffer | undefined {
  if (!stored?.unconfirmed) return undefined;
  const { unconfirmed, ...rest } = stored;
  const { prices, source, isGuess, ...read } = unconfirmed;
  const refused = rest.refused?.filter((refusal) => !agrees(refusal, unconfirmed)) ?? [];
  if (!isRight) {
    const refusal: Refusal = { prices, source, ...(isGuess && { isGuess }) };
    const all = [...(rest.refused ?? []), refusal].slice(-MAX_REFUSALS);
    return asItWas({ ...rest, refused: all });
  }
  const { reason: _, lastPrices: __, refused: ___, ...known } = rest;
  return { ...known, ...(refused.length > 0 && { refused }), offer: { ...read, prices, source } };
}

/** What is not in the reading but on the view. */
export interface ViewState {
  readonly pending: boolean;
  readonly saved: boolean;
  /** Why it can't be asked now. */
  readonly reason?: UnknownReason | undefined;
  /** Epoch milliseconds; default: nothing is old. */
  readonly now?: number;
  readonly course?: Course | undefined;
  readonly others?: readonly SeenElsewhere[] | undefined;
  readonly series?: readonly Observation[] | undefined;
}

/** What a card shows of a product. */
export function viewOf(key: string, stored: StoredOffer | undefined, state: ViewState): ProductView {
  const { title, image, offer, unconfirmed, reason: last } = stored ?? {};
  const isTakenBack = state.reason === 'needs-permission';
  // The shop's own "there is none" ends an old price; a network that was down does not.
  const stands =
    offer &&
    (last === undefined || isPassing(last) || offer.prices.length === 0) &&
    // What was read with a permission that has been taken back is not shown on.
    !isTakenBack;
  const isPriced = stands && offer.prices.length > 0;
  const waits = isTakenBack ? undefined : unconfirmed;
  const why = waits && !stands ? 'unsure' : (state.reason ?? last);
  const reason = state.pending || isPriced ? undefined : why;
  return {
    key,
    ...(title !== undefined && { title }),
    ...(image !== undefined && { image }),
    ...(stands && { offer }),
    ...(waits && { unconfirmed: waits }),
    ...(stands && state.now !== undefined && isStale(offer, state.now) && { isStale: true }),
    ...(stands && state.course && { course: state.course }),
    ...(isPriced && state.others && { others: state.others }),
    ...(stands && state.series && { series: state.series }),
    ...(reason && { reason }),
    pending: state.pending,
    saved: state.saved,
  };
}
