import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coveringHost, mayFetch } from '../../utils/offers/may-fetch.ts';

const HOSTS = ['item.taobao.com', 'shop.example'];
/** Even where a careless table lists them. */
const CARELESS = [
  ...HOSTS,
  'localhost',
  '127.0.0.1',
  '127.1',
  '0.0.0.0',
  '[::1]',
  '::1',
  '1',
  'com',
  'router',
  'local',
  'internal',
];

describe('what may be fetched', () => {
  test.each([
    ['https://item.taobao.com/item.htm?id=1', 'https://item.taobao.com/item.htm?id=1'],
    ['http://shop.example/a', 'https://shop.example/a'],
    ['https://www.shop.example/a', 'https://www.shop.example/a'],
    ['https://SHOP.example:443/a#reviews', 'https://shop.example/a'],
    ['http://shop.example:80/a', 'https://shop.example/a'],
  ])('%s is asked as %s', (address, asked) => {
    expect(mayFetch(address, HOSTS)?.href).toBe(asked);
  });

  test.each([
    'http://127.0.0.1:8181/',
    'http://localhost/',
    'http://[::1]/',
    'http://0.0.0.0/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://１２７.０.０.１/',
    'http://127。0。0。1/',
    'http://[::ffff:127.0.0.1]/',
    'https://[fd00::1]/',
    'https://10.0.0.1/',
    'https://169.254.169.254/latest',
    'https://localhost.',
    'https://a.localhost/',
    'https://router/',
    'https://printer.local/',
    'https://x.internal/',
    'https://nas.home.arpa/',
    'https://nas.lan/',
    'https://x.onion/',
    'https://127.0.0.1./',
  ])('%s is a place inside a network', (address) => {
    expect(mayFetch(address, CARELESS)).toBeUndefined();
  });

  test.each([
    'https://item.taobao.com@evil.example/',
    'https://item.taobao.com.evil.example/',
    'https://evil.example/?item.taobao.com',
    'https://evil.example\\@item.taobao.com/',
    'https://item.taobao.com%2f.evil.example/',
    'https://notshop.example/',
    'https://shop.example.evil.example/',
    'https://evil.example#shop.example',
    'https://shop.example./',
    'https://shoр.example/',
  ])('%s only looks like a shop', (address) => {
    expect(mayFetch(address, HOSTS)).toBeUndefined();
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://shop.example/',
    'file:///etc/passwd',
    'blob:https://shop.example/1',
    'https://user:pass@shop.example/',
    'https://user@shop.example/',
    'https://shop.example:8443/',
    'http://shop.example:8080/',
    '',
    '/item',
    'shop.example',
  ])('%s is no address we ask', (address) => {
    expect(mayFetch(address, HOSTS)).toBeUndefined();
  });

  test('an address too long for a shop carries something else', () => {
    expect(mayFetch(`https://shop.example/${'a'.repeat(3_000)}`, HOSTS)).toBeUndefined();
  });

  test('a redirect is resolved against the address it came from', () => {
    const from = new URL('https://shop.example/a/b');
    expect(mayFetch('../c', HOSTS, from)?.href).toBe('https://shop.example/c');
    expect(mayFetch('//127.0.0.1/', HOSTS, from)).toBeUndefined();
    expect(mayFetch('//evil.example/', HOSTS, from)).toBeUndefined();
  });

  test('whatever is written, what is asked is https on a host of the table', () => {
    const piece = fc.constantFrom(
      'http:',
      'https:',
      '//',
      '/',
      '\\',
      '@',
      ':',
      '.',
      '#',
      '?',
      '%2f',
      '%40',
      '\t',
      '127.1',
      '[::1]',
      ':8080',
      'shop.example',
      'item.taobao.com',
      'evil.example',
      'localhost',
      'www.',
      ' ',
      '\u202e',
      '。',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 10 }), (pieces) => {
        const url = mayFetch(pieces.join(''), HOSTS);
        if (!url) return;
        expect(url.href).toMatch(/^https:\/\/(?:[a-z0-9_-]+\.)*(?:item\.taobao\.com|shop\.example)\//);
        expect(new URL(url.href).href).toBe(url.href);
      }),
      { numRuns: 5_000 },
    );
  });

  test('only whole labels count as below a host', () => {
    expect(coveringHost('a.b.shop.example', HOSTS)).toBe('shop.example');
    expect(coveringHost('bshop.example', HOSTS)).toBeUndefined();
  });
});
