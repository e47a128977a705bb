import { describe, expect, test } from 'vitest';
import { checkListing, checkPosted, cover, gridOf, toRepost } from '../../utils/compose/index.ts';
import type { Offer } from '../../utils/model/offer.ts';
import type { StoredOffer } from '../../utils/model/stored-offer.ts';
import { draftOf, ownListing, shopListing } from './drafts.ts';

const offer = (minor: number, more: Partial<Offer> = {}): Offer => ({
  prices: [{ kind: 'sale', amount: { minor, currency: 'CNY' } }],
  availability: 'InStock',
  observedAt: 1_700_000_000_000,
  source: 'fetch',
  ...more,
});
const read = (now: Offer | undefined, reason?: StoredOffer['reason']): StoredOffer => ({
  key: 'taobao.com:610000000001',
  checkedAt: 1_700_000_000_000,
  ...(now && { offer: now }),
  ...(reason && { reason }),
});

describe('a listing', () => {
  test('that is as its shop says has nothing to be mended', () => {
    expect(checkListing(shopListing(1), read(offer(19_900)))).toEqual([]);
    expect(checkListing(ownListing(1), undefined)).toEqual([]);
  });

  test('says by how much its price is off', () => {
    expect(checkListing(shopListing(1), read(offer(21_900)))).toEqual([
      {
        kind: 'price',
        shop: { minor: 21_900, currency: 'CNY' },
        by: { minor: 2000, currency: 'CNY' },
        isBelow: true,
      },
    ]);
  });

  test('is right with any of its shop’s prices, and none is compared across currencies', () => {
    const both = offer(25_900, {
      prices: [
        { kind: 'list', amount: { minor: 25_900, currency: 'CNY' } },
        { kind: 'coupon', amount: { minor: 19_900, currency: 'CNY' } },
      ],
    });
    expect(checkListing(shopListing(1), read(both))).toEqual([]);
    const dollars = offer(1, { prices: [{ kind: 'sale', amount: { minor: 2799, currency: 'USD' } }] });
    expect(checkListing(shopListing(1), read(dollars))).toEqual([]);
  });

  test('says what was sold out, jumped or died since it was added', () => {
    const listing = shopListing(1, {
      offer: offer(19_900),
      inventory: 5,
      price: { minor: 30_000, currency: 'CNY' },
    });
    const now = offer(30_000, { availability: 'SoldOut', inventoryLevel: 2, observedAt: 1_700_000_000_001 });
    expect(checkListing(listing, read(now)).map(({ kind }) => kind)).toEqual(['gone', 'jump', 'stock']);
    expect(checkListing(shopListing(1), read(undefined, 'not-a-product'))).toEqual([{ kind: 'dead' }]);
  });

  test('without a title or a pay link can’t be offered', () => {
    const { pay: _, ...own } = ownListing(1, { title: ' ' });
    expect(checkListing(own, undefined)).toEqual([{ kind: 'no-title' }, { kind: 'no-pay' }]);
  });
});

test('the record of a post says what was offered, at which price, and what the shop said then', () => {
  const draft = draftOf({ listings: [shopListing(1), ownListing(2)] });
  const readings = new Map([['00000001', read(offer(21_900))]]);
  expect(toRepost(draft, { at: 1_700_000_000_500, texts: ['广告'], readings })).toEqual({
    at: 1_700_000_000_500,
    platform: 'weibo',
    texts: ['广告'],
    listings: [
      {
        title: '保温杯 1',
        link: 'https://item.taobao.com/item.htm?id=610000000001&pid=mm_26632614_0_0',
        product: shopListing(1).product,
        price: { minor: 19_900, currency: 'CNY' },
        shopPrice: { minor: 21_900, currency: 'CNY' },
        availability: 'InStock',
        seenAt: 1_700_000_000_000,
      },
      {
        title: 'Canvas bag 2',
        link: 'https://pay.stripe.com/b/2',
        price: { minor: 4600, currency: 'CNY' },
        inventory: 12,
        own: { variants: [], shipsTo: ['CN', 'HK'] },
      },
    ],
  });
});

test('of what was posted it is said later what is sold out, dead, or at another price than stands in the post', () => {
  const posting = { at: 1_700_000_000_500, texts: ['广告'], readings: new Map() };
  const listings = [shopListing(1, { inventory: 5, offer: offer(19_900) }), ownListing(2)];
  const { listings: posted } = toRepost(draftOf({ listings }), posting);
  const flagsOf = (...reading: Parameters<typeof read>) =>
    posted.flatMap((one) => checkPosted(one, read(...reading))).map(({ kind }) => kind);
  expect(flagsOf(offer(19_900))).toEqual([]);
  expect(flagsOf(offer(29_900, { availability: 'SoldOut', inventoryLevel: 0 }))).toEqual([
    'gone',
    'price',
    'stock',
  ]);
  expect(flagsOf(undefined, 'not-a-product')).toEqual(['dead']);
  expect(posted.flatMap((one) => checkPosted(one, undefined))).toEqual([]);
});

test('nine pictures stand three by three without a gap at the edges, four stand two by two', () => {
  const { cells, width, height } = gridOf(9, 1080, 6);
  expect([width, height, cells.length]).toEqual([1080, 1080, 9]);
  const last = cells.at(-1);
  expect(last && last.x + last.size).toBeCloseTo(1080);
  expect(gridOf(4, 1080, 6).cells[2]).toMatchObject({ x: 0 });
  expect(gridOf(1, 1080, 6).cells).toEqual([{ x: 0, y: 0, size: 1080 }]);
  expect(cover(300, 100)).toEqual({ x: 100, y: 0, side: 100 });
});
