import { describe, expect, test } from 'vitest';
import { mayBeProduct } from '../../utils/links/index.ts';

describe('a link is passed over without being parsed', () => {
  test.each([
    'https://x.com/someone/status/1234567890',
    'https://weibo.com/1234567890/AbCdEf',
    'https://weibo.com/u/1234567890?tabtype=feed',
    'https://bsky.app/profile/someone.bsky.social',
    'https://mastodon.social/@someone/1234',
    'https://www.example.com/',
    'https://www.example.com',
    'https://taobao.com.example/item.htm?id=1',
    'https://www.youtube.com/watch?v=abc',
    'https://item.jd.com',
    '/someone',
    '#top',
    '',
    'mailto:a@example.com',
    'javascript:alert(1)',
  ])('%s', (href) => {
    expect(mayBeProduct(href)).toBe(false);
  });
});

describe('a link is worth parsing', () => {
  test.each([
    'https://item.taobao.com/item.htm?id=1',
    'http://item.taobao.com/item.htm?id=1',
    '//item.taobao.com/item.htm?id=1',
    'HTTPS://ITEM.TAOBAO.COM/item.htm?id=1',
    'https://user@item.taobao.com/item.htm?id=1',
    'https://item.taobao.com:443/item.htm?id=1',
    ' https://item.taobao.com/item.htm?id=1',
    'https://ｉtem.taobao.com/item.htm?id=1',
    'https:\\\\item.taobao.com/item.htm?id=1',
    'https://shop1.v.weidian.com/item.html?itemID=1',
    'https://weibo.com/sinaurl?u=x',
    'https://link.juejin.cn?target=x',
    'https://t.cn/A6abcdef',
    'https://www.example.com/products/mug',
    'https://www.example.com/collections/a/products/mug',
  ])('%s', (href) => {
    expect(mayBeProduct(href)).toBe(true);
  });

  test('because the user allowed its host', () => {
    const allowed = new Set(['shop.example', 'demo.test:8443']);
    expect(mayBeProduct('https://shop.example/tea', allowed)).toBe(true);
    expect(mayBeProduct('https://www.shop.example/tea', allowed)).toBe(true);
    expect(mayBeProduct('https://demo.test:8443/tea', allowed)).toBe(true);
    expect(mayBeProduct('https://demo.test/tea', allowed)).toBe(false);
  });
});
