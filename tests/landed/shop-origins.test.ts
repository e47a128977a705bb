import { expect, test } from 'vitest';
import { originOf } from '../../utils/landed/index.ts';

test.each([
  ['amazon.de', 'DE', { from: 'DE' }],
  // Sells in the United States, sends from China.
  ['aliexpress.us', 'US', { from: 'CN' }],
  ['tmall.com', 'CN', { from: 'CN' }],
  ['tmall.hk', undefined, { by: 'cbec' }],
  ['shop.example', undefined, {}],
  ['constructor', undefined, {}],
])('goods of %s, which sells in %s, come %o', (domain, sellsIn, origin) => {
  expect(originOf(domain, sellsIn)).toEqual(origin);
});
