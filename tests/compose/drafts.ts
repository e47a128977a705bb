import type { Draft, OwnListing, ShopListing } from '../../utils/model/draft.ts';

/** A draft of nothing. */
export function draftOf(change: Partial<Draft> = {}): Draft {
  return {
    id: '0'.repeat(32),
    words: '',
    platform: 'weibo',
    audience: [],
    labels: {},
    prices: true,
    listings: [],
    editedAt: 1_700_000_000_000,
    ...change,
  };
}

/** Something of a shop. */
export function shopListing(number: number, change: Partial<ShopListing> = {}): ShopListing {
  const id = String(610_000_000_000 + number);
  return {
    kind: 'shop',
    id: number.toString(16).padStart(8, '0'),
    position: `${number}i`,
    title: `保温杯 ${number}`,
    posted: `https://item.taobao.com/item.htm?id=${id}&pid=mm_26632614_0_0`,
    product: { merchant: 'taobao.com', id, url: `https://item.taobao.com/item.htm?id=${id}` },
    price: { minor: 19_900, currency: 'CNY' },
    pictures: [],
    ...change,
  };
}

/** Something of the creator's own. */
export function ownListing(number: number, change: Partial<OwnListing> = {}): OwnListing {
  return {
    kind: 'own',
    id: number.toString(16).padStart(8, '0'),
    position: `${number}i`,
    title: `Canvas bag ${number}`,
    pay: `https://pay.stripe.com/b/${number}`,
    price: { minor: 4600, currency: 'CNY' },
    inventory: 12,
    pictures: [],
    variants: [],
    shipsTo: ['CN', 'HK'],
    ...change,
  };
}
