import { expect, test } from 'vitest';
import { isPublicHost } from '../../utils/model/public-host.ts';

test.each([
  'shop.example',
  'a.b-c.co.uk',
  'xn--5rv413d.example',
  'cups.xn--fiqs8s',
  '1688.com',
  'a_b.example.com',
])('%s is a public host', (host) => {
  expect(isPublicHost(host)).toBe(true);
});

test.each([
  'local',
  'localhost',
  'localdomain',
  'internal',
  'intranet',
  'private',
  'corp',
  'home',
  'lan',
  'home.arpa',
  'arpa',
  'onion',
  'alt',
  'test',
  'invalid',
])('no host in %s is one', (ending) => {
  expect([`shop.${ending}`, `www.shop.${ending}`, ending].filter(isPublicHost)).toEqual([]);
});

test.each([
  '',
  'com',
  'router',
  '127.0.0.1',
  '10.0.0.1',
  '[::1]',
  'shop.example.',
  '.shop.example',
  'shop..example',
  'shop.e',
  'shop.1',
  'shop.0x7f',
  'Shop.example',
  'shop.example:443',
  `${'a.'.repeat(130)}example`,
])('%s is none', (host) => {
  expect(isPublicHost(host)).toBe(false);
});
