import { expect, test } from 'vitest';
import { isAskedAt } from '../../entrypoints/background/is-asked-at.ts';

test.each([
  [['https://weidian.com/*'], ['weidian.com:1']],
  [['https://www.amazon.de/*'], ['amazon.com:B1', 'amazon.de:B1']],
  [['https://www.cups.example/*'], ['cups.example:cup:red']],
  [['https://weibo.com/*'], []],
  [[], []],
  [['https://*/*'], ['weidian.com:1', 'amazon.com:B1', 'amazon.de:B1', 'cups.example:cup:red']],
])('of %j these products are asked there: %j', (origins, keys) => {
  const all = ['weidian.com:1', 'amazon.com:B1', 'amazon.de:B1', 'cups.example:cup:red'];
  expect(all.filter(isAskedAt(origins))).toEqual(keys);
});
