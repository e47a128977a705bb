import { describe, expect, test } from 'vitest';
import type { PageOffer, PriceKind, ProductPage } from '../../utils/model/offer.ts';
import type { StoredOffer } from '../../utils/model/stored-offer.ts';
import { chooseOffer } from '../../utils/offers/choose-offer.ts';
import { isFresh } from '../../utils/offers/freshness.ts';
import { settle } from '../../utils/offers/settle.ts';
import { viewOf } from '../../utils/offers/view-of.ts';

const NOW = Date.UTC(2026, 10, 21);
const HOUR = 3_600_000;
const product = { merchant: 'shop.example', id: '1', url: 'https://shop.example/products/1' };
const url = new URL(product.url);

function offer(
  minor: number,
  more: Partial<PageOffer> = {},
  kind: PriceKind = 'sale',
  currency = 'USD',
): PageOffer {
  return { prices: [{ kind, amount: { minor, currency } }], availability: 'InStock', ...more };
}

const page = (...offers: PageOffer[]): { page: ProductPage; url: URL } => ({
  page: { title: 'Mug', offers },
  url,
});
const minorOf = (stored: StoredOffer | undefined) => stored?.offer?.prices[0]?.amount.minor;

describe('the offer that is shown of a page', () => {
  const small = offer(900, { variant: '11', availability: 'OutOfStock' });
  const large = offer(1500, { variant: '12' });

  test('is the posted variant’s', () => {
    expect(chooseOffer([large, small], '11')).toBe(small);
    expect(chooseOffer([large, small], 'skuId=11')).toBe(small);
    expect(chooseOffer([large, small], 'color=2&variant=12')).toBe(large);
  });
  test('is not that of a variant that only looks alike', () => {
    expect(chooseOffer([large, small], 'skuId=110')?.prices[0]?.kind).toBe('from');
  });
  test('is the lowest, as "from", where prices differ; in stock when any variant is', () => {
    expect(chooseOffer([large, small])).toEqual({
      prices: [{ kind: 'from', amount: { minor: 900, currency: 'USD' } }],
      availability: 'InStock',
    });
  });
  test('is the one price where all variants have it', () => {
    expect(chooseOffer([small, offer(900, { variant: '12' })])).toEqual(offer(900));
  });
  test('never compares kinds or currencies', () => {
    expect(chooseOffer([large, offer(900, {}, 'coupon')])).toBe(large);
    expect(chooseOffer([large, offer(900, {}, 'sale', 'EUR')])).toBe(large);
  });
  test('keeps the stock where there is no price, and is nothing for nothing', () => {
    expect(chooseOffer([{ prices: [], availability: 'SoldOut' }])).toEqual({
      prices: [],
      availability: 'SoldOut',
    });
    expect(chooseOffer([])).toBeUndefined();
  });
});

describe('what is kept of a reading', () => {
  const first = settle(product, undefined, page(offer(1999)), NOW);

  test('an offer with its time and source', () => {
    expect(first).toEqual({
      key: 'shop.example:1',
      title: 'Mug',
      url: 'https://shop.example/products/1',
      checkedAt: NOW,
      offer: { ...offer(1999), observedAt: NOW, source: 'fetch' },
    });
  });

  test.each([
    [9_995, 9_995],
    [400, 400],
    [9_996, 1_999],
    [399, 1_999],
    [1, 1_999],
  ])('after 1999 a reading of %i gives %i', (read, kept) => {
    expect(minorOf(settle(product, first, page(offer(read)), NOW + HOUR))).toBe(kept);
  });

  test('the old offer keeps its time while an implausible one waits, and one from elsewhere that agrees replaces it', () => {
    const second = settle(product, first, page(offer(100)), NOW + HOUR);
    expect(second.offer).toEqual(first.offer);
    expect(second.unconfirmed?.prices[0]?.amount.minor).toBe(100);
    const third = settle(product, second, { ...page(offer(110)), source: 'visit' }, NOW + 2 * HOUR);
    expect(third.offer).toEqual({ ...offer(110), observedAt: NOW + 2 * HOUR, source: 'visit' });
    expect(third).not.toHaveProperty('unconfirmed');
  });

  test('a second implausible reading that disagrees waits in its turn', () => {
    const second = settle(product, first, page(offer(100)), NOW + HOUR);
    const third = settle(product, second, page(offer(10)), NOW + 2 * HOUR);
    expect([minorOf(third), third.unconfirmed?.prices[0]?.amount.minor]).toEqual([1999, 10]);
  });

  test('a reading like the old one ends the doubt', () => {
    const second = settle(product, first, page(offer(100)), NOW + HOUR);
    expect(settle(product, second, page(offer(1899)), NOW + 2 * HOUR)).not.toHaveProperty('unconfirmed');
  });

  test.each<[string, PageOffer, number]>([
    ['another kind in the same range', offer(900, {}, 'coupon'), 900],
    ['another kind far away', offer(10, {}, 'coupon'), 1999],
    ['another currency of the same worth', offer(3000, {}, 'sale', 'JPY'), 3000],
    ['another currency far away', offer(300_000, {}, 'sale', 'JPY'), 1999],
    ['a currency whose rate is not known', offer(1999, {}, 'sale', 'CHF'), 1999],
  ])('%s is measured by what was paid before', (_, read, kept) => {
    const rateOf = (currency: string) =>
      currency === 'JPY' ? { to: 'USD', value: 1 / 150, on: '2026-11-21' } : undefined;
    expect(minorOf(settle(product, first, page(read), NOW + HOUR, rateOf))).toBe(kept);
  });

  test('what is struck out beside a price that is near may be anything', () => {
    const struck: PageOffer = {
      ...offer(1899),
      prices: [...offer(1899).prices, ...offer(99_900, {}, 'list').prices],
    };
    expect(minorOf(settle(product, first, page(struck), NOW + HOUR))).toBe(1899);
  });

  test('what is sold out without a price forgets none: the next is measured by the last', () => {
    const sold = settle(product, first, page({ prices: [], availability: 'SoldOut' }), NOW + HOUR);
    const cheap = settle(product, sold, page(offer(49)), NOW + 2 * HOUR);
    expect([cheap.offer?.availability, cheap.unconfirmed?.prices[0]?.amount.minor]).toEqual(['SoldOut', 49]);
    const back = settle(product, cheap, page(offer(1799)), NOW + 3 * HOUR);
    expect([minorOf(back), back.unconfirmed, back.lastPrices]).toEqual([1799, undefined, undefined]);
  });

  test('a shop that can’t be reached leaves the old offer standing, with its age', () => {
    const second = settle(product, first, { reason: 'blocked', asked: true }, NOW + HOUR);
    expect(viewOf('k', second, { pending: false, saved: false })).toEqual({
      key: 'k',
      title: 'Mug',
      offer: first.offer,
      pending: false,
      saved: false,
    });
  });

  test('a shop that has the product no more ends its old price, which is still what the next is measured by', () => {
    const gone = settle(product, first, { reason: 'not-a-product', asked: true }, NOW + HOUR);
    const view = viewOf('k', gone, { pending: false, saved: true });
    expect(view).toEqual({ key: 'k', title: 'Mug', reason: 'not-a-product', pending: false, saved: true });
    expect(minorOf(settle(product, gone, page(offer(1)), NOW + 2 * HOUR))).toBe(1999);
    expect(settle(product, gone, page(offer(1999)), NOW + 2 * HOUR)).not.toHaveProperty('reason');
  });

  test('a page without a price says so; its stock is shown', () => {
    const none = settle(product, undefined, page(), NOW);
    expect(viewOf('k', none, { pending: false, saved: false })).toMatchObject({
      title: 'Mug',
      reason: 'no-price',
    });
    const sold = settle(product, first, page({ prices: [], availability: 'SoldOut' }), NOW);
    const view = viewOf('k', sold, { pending: false, saved: false });
    expect([view.offer?.availability, view.offer?.prices, view.reason]).toEqual(['SoldOut', [], 'no-price']);
  });
});

describe('freshness', () => {
  const fresh = settle(product, undefined, page(offer(1999, { variant: '11' })), NOW);
  const failed: StoredOffer = { key: 'k', reason: 'blocked', checkedAt: NOW };
  test.each<[string, StoredOffer, number]>([
    ['an offer six hours', fresh, 6 * HOUR],
    ['a failure one hour', failed, HOUR],
    ['no network two minutes', { ...failed, reason: 'offline' }, 120_000],
    ['a price in doubt one hour', settle(product, fresh, page(offer(1)), NOW), HOUR],
  ])('%s', (_, stored, life) => {
    expect(isFresh(stored, NOW)).toBe(true);
    expect(isFresh(stored, NOW + life - 1)).toBe(true);
    expect(isFresh(stored, NOW + life)).toBe(false);
  });
  test('a reading from the future is none', () => expect(isFresh(fresh, NOW - 1)).toBe(false));
  test('the price of one variant is not that of another', () => {
    expect(isFresh(fresh, NOW, 'skuId=11')).toBe(true);
    expect(isFresh(fresh, NOW, 'skuId=12')).toBe(false);
    expect(isFresh(failed, NOW, 'skuId=12')).toBe(true);
  });
});
