import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { originsOfHost, shopHost } from '../../entrypoints/options/shop-host.ts';
import { sites } from '../../utils/sites/index.ts';

describe('the address of a shop, as a person types it', () => {
  test.each([
    ['cups.example.com', 'cups.example.com'],
    ['  Cups.Example.COM  ', 'cups.example.com'],
    ['www.cups.example.com', 'cups.example.com'],
    ['https://cups.example.com/products/1?x=1#y', 'cups.example.com'],
    ['http://cups.example.com/', 'cups.example.com'],
    ['cups.example.com/products', 'cups.example.com'],
    ['茶杯.example.com', 'xn--5rv413d.example.com'],
    ['cups.co.uk', 'cups.co.uk'],
    ['www.com', 'www.com'],
    ['cups.myshopify.com', 'cups.myshopify.com'],
    ['show.bilibili.com', 'show.bilibili.com'],
    [`https://cups.example.com/p/1?way=${'x'.repeat(3000)}`, 'cups.example.com'],
  ])('%s is %s', (text, host) => {
    expect(shopHost(text, 'en')).toEqual({ host });
  });

  test.each([
    ['127.0.0.1', 'not-public'],
    ['127.1', 'not-public'],
    ['192.168.1.1', 'not-public'],
    ['printer.local', 'not-public'],
    ['nas.home.arpa', 'not-public'],
    ['[::1]', 'not-public'],
    ['10.0.0.1:8787', 'not-public'],
    ['https://user:pass@cups.example.com/', 'has-user'],
    ['user:pw@cups.example.com', 'has-user'],
    ['ann@cups.example.com', 'has-user'],
    ['cups.example.com:8443', 'has-port'],
    ['http://cups.example.com:443/', 'has-port'],
    ['*.com', 'not-host'],
    ['*.cups.example.com', 'not-host'],
    ['..', 'not-host'],
    ['cups..com', 'not-host'],
    ['.cups.com', 'not-host'],
    ['localhost', 'not-host'],
    ['a cup', 'not-host'],
    ['', 'not-host'],
    ['javascript:alert(1)', 'not-host'],
    ['ftp://cups.example.com', 'not-host'],
  ])('%s is refused: %s', (text, kind) => {
    expect(shopHost(text, 'en')).toEqual({ kind });
  });

  test('of a shop we know is named', () => {
    expect(shopHost('https://www.amazon.de/dp/B000000000', 'en')).toEqual({ kind: 'known', name: 'Amazon' });
    expect(shopHost('item.jd.com', 'zh-CN')).toEqual({ kind: 'known', name: '京东' });
  });

  test.each(['co.uk', 'www.co.uk', 'com.au', 'co.jp', 'com.cn', 'https://myshopify.com/'])(
    '%s is an ending of many addresses, and no shop',
    (text) => {
      const name = text.replace(/^https:\/\/|^www\.|\/$/g, '');
      expect(shopHost(text, 'en')).toEqual({ kind: 'ending', name });
    },
  );

  test.each([
    ['weibo.com', '微博'],
    ['m.weibo.cn', '微博'],
    ['weibo.cn', '微博'],
    ['https://x.com/ann', 'X'],
    ['reddit.com', 'Reddit'],
    ['nl.pinterest.com', 'Pinterest'],
    ['mastodon.social', 'Mastodon 长毛象'],
  ])('%s is %s, a site on which cards show', (text, name) => {
    expect(shopHost(text, 'zh-CN')).toEqual({ kind: 'site', name });
  });

  test('no site on which cards show can be added, from whichever of its hosts', () => {
    for (const host of sites.flatMap(({ matches }) => matches.map((match) => match.split('/')[2] ?? '')))
      expect(shopHost(host.replace('*.', 'www.'), 'en'), host).not.toHaveProperty('host');
  });

  test('whatever is typed, what is asked of the browser is https on that host alone', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.domain()), (text) => {
        const found = shopHost(text, 'en');
        if (!('host' in found)) return;
        for (const origin of originsOfHost(found.host))
          expect(origin).toMatch(/^https:\/\/[a-z0-9_-]+(\.[a-z0-9_-]+)+\/\*$/);
      }),
    );
  });
});
