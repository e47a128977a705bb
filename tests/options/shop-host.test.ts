import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { originsOfHost, shopHost } from '../../entrypoints/options/shop-host.ts';

describe('the address of a shop, as a person types it', () => {
  test.each([
    ['cups.example.com', 'cups.example.com'],
    ['  Cups.Example.COM  ', 'cups.example.com'],
    ['www.cups.example.com', 'cups.example.com'],
    ['https://cups.example.com/products/1?x=1#y', 'cups.example.com'],
    ['http://cups.example.com/', 'cups.example.com'],
    ['cups.example.com/products', 'cups.example.com'],
    ['茶杯.example.com', 'xn--5rv413d.example.com'],
  ])('%s is %s', (text, host) => {
    expect(shopHost(text, 'en')).toEqual({ host });
  });

  test.each([
    ['127.0.0.1', 'not-public'],
    ['127.1', 'not-public'],
    ['192.168.1.1', 'not-public'],
    ['printer.local', 'not-public'],
    ['nas.home.arpa', 'not-public'],
    ['https://user:pass@cups.example.com/', 'not-public'],
    ['cups.example.com:8443', 'not-public'],
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
