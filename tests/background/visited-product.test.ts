import { describe, expect, test } from 'vitest';
import { visitedProduct } from '../../entrypoints/background/visited-product.ts';
import { identify } from '../../utils/links/index.ts';
import type { Sender } from '../../utils/messages/senders.ts';

const OWN = 'feedcart-id';
const ITEM = 'https://item.taobao.com/item.htm?id=612345678901';
const who = (href: string, sender: Partial<Sender> = {}) =>
  visitedProduct({ id: OWN, url: ITEM, frameId: 0, tab: { id: 7 }, ...sender }, href, OWN, identify);

describe('the product whose page has spoken', () => {
  test('is that of the browser’s address', () => {
    expect(who(ITEM)).toMatchObject({ merchant: 'taobao.com', id: '612345678901' });
  });
  test('may be another of its variants, which the page knows first', () => {
    expect(who(`${ITEM}&skuId=55`)).toMatchObject({ id: '612345678901', variant: 'skuId=55' });
  });
  test('may be told by the tab, where the page has gone on without loading', () => {
    const next = 'https://item.taobao.com/item.htm?id=698765432109';
    expect(who(next, { tab: { id: 7, url: next } })).toMatchObject({ id: '698765432109' });
  });
  test.each<[string, string, Partial<Sender>]>([
    ['another product', 'https://item.taobao.com/item.htm?id=698765432109', {}],
    ['another shop', 'https://item.jd.com/100012043978.html', {}],
    ['no product', 'https://item.taobao.com/', {}],
    ['no address', 'javascript:alert(1)', {}],
    ['a frame', ITEM, { frameId: 3 }],
    ['a private window', ITEM, { tab: { id: 7, incognito: true } }],
    ['somebody else’s script', ITEM, { id: 'other' }],
    ['no tab', ITEM, { tab: undefined }],
    ['http', ITEM, { url: ITEM.replace('https', 'http') }],
    [
      'a page that only looks like the shop’s',
      ITEM,
      { url: 'https://item.taobao.com.evil.example/item.htm?id=612345678901' },
    ],
    ['another host of the shop', 'https://world.taobao.com/item/612345678901.htm', {}],
    [
      'a page that leads on',
      'https://weibo.cn/sinaurl?u=https%3A%2F%2Fitem.taobao.com%2Fitem.htm%3Fid%3D612345678901',
      {},
    ],
  ])('is none for %s', (_, href, sender) => expect(who(href, sender)).toBeUndefined());
});
