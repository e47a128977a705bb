import { expect, test } from 'vitest';
import { shortLinkOrigins } from '../../utils/links/short-link-origins.ts';
import { merchants, originsOf } from '../../utils/merchants/index.ts';

const origins = shortLinkOrigins();

test('Each host of short links is asked for by its name alone', () => {
  expect(origins).toEqual(expect.arrayContaining(['https://t.cn/*', 'https://t.co/*', 'https://amzn.to/*']));
  for (const origin of origins) expect(origin).toMatch(/^https:\/\/[a-z\d-]+(?:\.[a-z\d-]+)+\/\*$/);
  expect(new Set(origins).size).toBe(origins.length);
});

test('Whoever allows short links has not allowed to read a shop', () => {
  const ofShops = merchants.flatMap(originsOf);
  expect(origins.filter((origin) => ofShops.includes(origin))).toEqual([]);
});
