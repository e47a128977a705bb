import { describe, expect, test } from 'vitest';
import { identify } from '../../utils/links/index.ts';

describe('agents that name the product by its id', () => {
  const weidian = 'https://weidian.com/item.html?itemID=7212345678';
  const taobao = 'https://item.taobao.com/item.htm?id=678901234567';
  test.each([
    ['https://cnfans.com/product?shop_type=weidian&id=7212345678&ref=1', weidian],
    ['https://cnfans.com/product/?id=7212345678&platform=WD', weidian],
    ['https://mulebuy.com/product/?shop_type=taobao&id=678901234567', taobao],
    ['https://www.acbuy.com/product/?id=7212345678&source=WD&u=x', weidian],
    ['https://www.acbuy.com/product/?id=678901234567&source=TB', taobao],
    ['https://oopbuy.com/goods/details?id=7212345678&channel=weidian', weidian],
    ['https://www.ootdbuy.com/goods/details?id=678901234567&channel=taobao', taobao],
    ['https://www.oopbuy.com/product/weidian/7212345678?inviteCode=x', weidian],
    ['https://hoobuy.com/product/1/678901234567', taobao],
    ['https://hoobuy.com/m/product/2/7212345678', weidian],
    ['https://www.cssbuy.com/item-micro-7212345678.html', weidian],
    ['https://www.fansbuy.com/item-micro-7212345678.html?x=1', weidian],
    ['https://www.usfans.com/product/3/7212345678?ref=x', weidian],
  ])('%s', (posted, url) => {
    expect(identify(posted)).toMatchObject({ posted, destination: url, state: 'product', product: { url } });
  });

  test.each([
    // Sources disagree on these, or don't know them.
    'https://hoobuy.com/product/3/678901234567',
    'https://hoobuy.com/product/9/678901234567',
    'https://cnfans.com/product?shop_type=else&id=7212345678',
    'https://cnfans.com/product?id=7212345678',
    'https://cnfans.com/product?shop_type=weidian&id=7212345678%26x',
    'https://cnfans.com/product?shop_type=weidian&id=1&id=7212345678',
    'https://www.cssbuy.com/item-micro-abc.html',
    'https://cnfans.com/',
  ])('%s is none', (posted) => {
    expect(identify(posted)).toEqual({ posted, destination: posted, state: 'other' });
  });
});
