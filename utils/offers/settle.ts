import { deliveryOf } from '../model/delivery-of.ts';
import { itemMarks } from '../model/item-marks.ts';
import { type Observation, observationsOf } from '../model/observation.ts';
import type { Offer } from '../model/offer.ts';
import { nameOfShown, type PriceWord } from '../model/price-word.ts';
import { offerKey, type ProductRef, productKey } from '../model/product.ts';
import { MAX_REFUSALS, type Refusal, type StoredOffer } from '../model/stored-offer.ts';
import type { Answer } from './ask-shop.ts';
import { chooseOffer } from './choose-offer.ts';
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

/**
 * What is kept after the shopper has said whether the reading that waits is right; undefined when none waits, or another
 * than the one they were shown: it may have come while they looked.
 */
export function confirmed(
  stored: StoredOffer | undefined,
  { isRight, price }: PriceWord,
): StoredOffer | undefined {
  if (!stored?.unconfirmed || nameOfShown(stored.unconfirmed.prices) !== price) return undefined;
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
