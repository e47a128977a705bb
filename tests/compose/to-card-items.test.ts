import { expect, test } from 'vitest';
import { cardSchema } from '../../utils/cards/index.ts';
import { toCardItems } from '../../utils/compose/index.ts';
import { draftOf, ownListing, shopListing } from './drafts.ts';

const names = { shopName: () => '淘宝' };

test('a draft goes onto a card as its creator wrote it, links byte for byte', () => {
  const draft = draftOf({
    listings: [
      shopListing(1, { description: ' 好用 ', inventory: 3 }),
      ownListing(2, {
        variants: [
          { name: 'red', price: { minor: 5000, currency: 'CNY' } },
          { name: 'blue', inventory: 2 },
        ],
        group: { price: { minor: 3900, currency: 'CNY' }, size: 3, until: 1_800_000_000_000 },
      }),
    ],
  });
  const items = toCardItems(draft, names);
  expect(items).toEqual([
    {
      title: '保温杯 1',
      url: 'https://item.taobao.com/item.htm?id=610000000001&pid=mm_26632614_0_0',
      shop: '淘宝',
      price_minor: 19_900,
      currency: 'CNY',
      stock: 3,
      text: '好用',
    },
    {
      title: 'Canvas bag 2',
      own: {
        sku: '00000002',
        pay: 'https://pay.stripe.com/b/2',
        variants: [
          { sku: '00000002-1', name: 'red', price_minor: 5000 },
          { sku: '00000002-2', name: 'blue', stock: 2 },
        ],
        ships_to: ['CN', 'HK'],
        group: { price_minor: 3900, size: 3, until: 1_800_000_000_000 },
      },
      price_minor: 4600,
      currency: 'CNY',
      stock: 12,
    },
  ]);
  const card = {
    v: 1,
    platform: 'weibo',
    author: 'tea',
    post: 'Rn1neThngs',
    seq: 1,
    items,
    at: 1_700_000_000_000,
  };
  expect(cardSchema.safeParse(card).error).toBeUndefined();
});

test('what nobody could open is on no card', () => {
  const { pay: _pay, ...unpaid } = ownListing(1);
  expect(toCardItems(draftOf({ listings: [unpaid, shopListing(2, { title: ' ' })] }), names)).toEqual([]);
});

test('a shop’s product with a group price is counted at the endpoint and paid for at the shop, in one currency', () => {
  const group = { price: { minor: 14_900, currency: 'CNY' }, size: 3, until: 1_800_000_000_000 };
  const inDollars = { ...group, price: { minor: 1900, currency: 'USD' } };
  const listings = [shopListing(1, { group }), shopListing(2, { group: inDollars })];
  const [item, other] = toCardItems(draftOf({ listings }), names);
  expect(item?.own).toEqual({
    sku: '00000001',
    pay: 'https://item.taobao.com/item.htm?id=610000000001&pid=mm_26632614_0_0',
    group: { price_minor: 14_900, size: 3, until: 1_800_000_000_000 },
  });
  expect(other?.own).toBeUndefined();
});

test('own goods take their pictures onto the card: the first one small, too, each with what it shows', () => {
  const [first, second, old] = ['a'.repeat(64), 'b'.repeat(64), 'c'.repeat(32)] as const;
  const pictureAbout = {
    [first]: { small: 'd'.repeat(64), alt: ' A cup ' },
    [second]: { small: 'e'.repeat(64), alt: ' ' },
  };
  const own = ownListing(1, { pictures: [first, second, old], pictureAbout });
  const [item] = toCardItems(draftOf({ listings: [own] }), names);
  // One that an older version has kept is not named by what it is.
  expect(item?.own?.pictures).toEqual([
    { hash: first, small: 'd'.repeat(64), alt: 'A cup' },
    { hash: second },
  ]);
  const [shop] = toCardItems(draftOf({ listings: [shopListing(1, { pictures: [first] })] }), names);
  expect(shop).not.toHaveProperty('own');
});
