import { describe, expect, test } from 'vitest';
import {
  createCatalogue,
  type Entry,
  EVERYTHING,
  packPage,
  positionBetween,
  positionOf,
  type Query,
  unpackPage,
  wordsOf,
} from '../../utils/catalogue/index.ts';
import { entry, idOf } from './entries.ts';

const LIST = idOf(900);

const goods: readonly Entry[] = [
  entry(1, 'Wool overshirt navy', {
    shop: 'amazon.co.jp',
    stock: 'low',
    minor: 1_280_000,
    currency: 'JPY',
    kind: 'sale',
  }),
  entry(2, '膳魔师 真空保温杯 500ml 黑色', {
    shop: 'tmall.com',
    site: 'weibo',
    stock: 'in',
    minor: 19_900,
    currency: 'CNY',
    kind: 'coupon',
    change: -120,
    isLowest: true,
    tags: ['妈妈', 'gift'],
    list: LIST,
  }),
  entry(3, 'Canvas tote natural', { stock: 'out', minor: 4600, currency: 'CNY', kind: 'sale', change: 40 }),
  entry(4, '魔法瓶 まほうびん', { shop: 'amazon.co.jp', tags: ['gifts'] }),
  entry(5, '보온병 텀블러', { minor: 9900, currency: 'CNY', kind: 'sale', stock: 'in', isAtTarget: true }),
];

function catalogueOf(...pages: readonly (readonly Entry[])[]) {
  const catalogue = createCatalogue();
  catalogue.set(pages.map((entries, index) => packPage(index, entries)));
  return catalogue;
}

function found(query: Partial<Query>, entries: readonly Entry[] = goods): number[] {
  const result = catalogueOf(entries.slice(0, 2), entries.slice(2)).find({ ...EVERYTHING, ...query });
  return result.ids(0, result.count).map((id) => Number.parseInt(id, 16));
}

const search = (text: string): number[] => found({ words: wordsOf(text).map((word) => ({ text: word })) });

test('an entry comes out of a page as it went in', () => {
  expect(unpackPage(packPage(3, goods))).toEqual(goods);
  expect(unpackPage(packPage(0, []))).toEqual([]);
  const delivered = [entry(1, 'a', { delivery: '[{}]' }), entry(2, 'b', { saidBy: 'post' })];
  expect(unpackPage(packPage(0, delivered))).toEqual(delivered);
});

describe('a search', () => {
  test.each([
    ['', [5, 4, 3, 2, 1]],
    ['wool', [1]],
    ['WOOL NAVY', [1]],
    ['navy canvas', []],
    ['保温', [2]],
    ['黑色保温杯', [2]],
    ['温杯', [2]],
    ['マホウビン', [4]],
    ['보온', [5]],
    ['a', [3, 1]],
  ])('for "%s"', (text, numbers) => expect(search(text)).toEqual(numbers));

  test('finds by the name of a shop and of a collection, too', () => {
    const shops = new Set(['amazon.co.jp']);
    expect(found({ words: [{ text: '日亚', shops }] })).toEqual([4, 1]);
    expect(found({ words: [{ text: 'winter', lists: new Set([LIST]) }] })).toEqual([2]);
    expect(found({ words: [{ text: '日亚', shops }, { text: 'wool' }] })).toEqual([1]);
  });

  test('never finds across the border of two wishes', () => {
    expect(search('navy膳魔师')).toEqual([]);
    expect(search('500ml')).toEqual([2]);
  });
});

describe('a filter', () => {
  test.each<[string, Query['filters'], number[]]>([
    ['what can be had', { available: true }, [5, 2, 1]],
    ['what has dropped', { dropped: true }, [2]],
    ['what was never cheaper', { lowest: true }, [2]],
    ['what is at its target', { atTarget: true }, [5]],
    ['a shop', { shop: 'amazon.co.jp' }, [4, 1]],
    ['a shop nobody saved from', { shop: 'ebay.com' }, []],
    ['a site', { site: 'weibo' }, [2]],
    ['a collection', { list: LIST }, [2]],
    ['no collection', { list: '' }, [5, 4, 3, 1]],
    ['a tag, whole', { tag: 'gift' }, [2]],
    ['a kind of price', { kind: 'sale' }, [5, 3, 1]],
    ['the day it was added', { since: 1_700_000_000_003 }, [5, 4, 3]],
    ['two things at once', { available: true, kind: 'sale' }, [5, 1]],
  ])('for %s', (_, filters, numbers) => expect(found({ filters })).toEqual(numbers));
});

describe('an order', () => {
  test.each<[Query['sort'], number[]]>([
    ['newest', [5, 4, 3, 2, 1]],
    ['oldest', [1, 2, 3, 4, 5]],
    ['drop', [2, 3, 5, 4, 1]],
    ['lowest', [2, 5, 4, 3, 1]],
    // Three are in yuan, one in yen, of one there is no price.
    ['cheapest', [3, 5, 2, 1, 4]],
    ['dearest', [2, 5, 3, 1, 4]],
  ])('%s first', (sort, numbers) => expect(found({ sort })).toEqual(numbers));

  test('of the user’s own, where what was not moved stands by its age', () => {
    const between = positionBetween(
      positionOf(goods[4] ?? entry(0, '')),
      positionOf(goods[3] ?? entry(0, '')),
    );
    const moved = goods.map((one) => (one.id === idOf(1) && between ? { ...one, position: between } : one));
    expect(found({ sort: 'position' }, moved)).toEqual([5, 1, 4, 3, 2]);
  });
});

test('an order of costs at the door is worked out in parts, and again when others hold', () => {
  const catalogue = catalogueOf(goods.slice(0, 2), goods.slice(2));
  const order = () => {
    const { ids, count } = catalogue.find({ ...EVERYTHING, sort: 'landed' });
    return ids(0, count).map((id) => Number.parseInt(id, 16));
  };
  catalogue.setWeigh(({ minor, currency }) => (currency === 'CNY' ? minor : undefined));
  expect(catalogue.weighSome(() => true)).toBe(false);
  expect(catalogue.weighSome(() => true)).toBe(true);
  expect(order()).toEqual([3, 5, 2, 4, 1]);
  catalogue.setWeigh(({ minor }) => -minor);
  expect(order()).toEqual([1, 2, 5, 3, 4]);
});

test('what is found tells where each stands', () => {
  const result = catalogueOf(goods).find({ ...EVERYTHING, filters: { available: true } });
  expect([5, 2, 1, 3].map((number) => result.indexOf(idOf(number)))).toEqual([0, 1, 2, -1]);
  expect(result.ids(1, 99)).toEqual([idOf(2), idOf(1)]);
});

test('a page that comes again takes the place of the old one', () => {
  const catalogue = catalogueOf(goods);
  catalogue.set([packPage(0, goods.slice(1)), packPage(1, [entry(9, 'Late')])]);
  const result = catalogue.find(EVERYTHING);
  expect(result.ids(0, 9).map((id) => Number.parseInt(id, 16))).toEqual([9, 5, 4, 3, 2]);
  expect(catalogue.count()).toBe(5);
});

test('what filters can be set to is counted', () => {
  const { shops, tags, kinds, sites, lists } = catalogueOf(goods.slice(0, 3), goods.slice(3)).choices();
  expect(Object.fromEntries(shops)).toEqual({ 'amazon.co.jp': 2, 'tmall.com': 1, 'shop.example': 2 });
  expect(Object.fromEntries(tags)).toEqual({ 妈妈: 1, gift: 1, gifts: 1 });
  expect(Object.fromEntries(kinds)).toEqual({ sale: 3, coupon: 1 });
  expect(Object.fromEntries(sites)).toEqual({ weibo: 1 });
  expect(Object.fromEntries(lists)).toEqual({ [LIST]: 1 });
});
