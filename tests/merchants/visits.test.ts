import { describe, expect, test } from 'vitest';
import amazon from '../../utils/merchants/amazon.ts';
import taobao from '../../utils/merchants/taobao.ts';
import { allowedOriginsOf, isGranted, pageOriginsOf, visitPatterns } from '../../utils/merchants/visits.ts';
import weidian from '../../utils/merchants/weidian.ts';

const ITEM = 'https://item.taobao.com/*';

describe('where visits are read', () => {
  test('on every host of the product pages of a shop that was allowed', () => {
    expect(visitPatterns([taobao, amazon], [], allowedOriginsOf(taobao), [])).toEqual(
      pageOriginsOf(taobao).toSorted(),
    );
  });
  test('nowhere before', () => {
    expect(visitPatterns([taobao], [], [], [])).toEqual([]);
    expect(visitPatterns([taobao], [], [ITEM], [])).toEqual([]);
  });
  test('on shops that the user typed in, where the browser lets us in', () => {
    const mine = ['https://cups.example/*', 'https://www.cups.example/*'];
    expect(visitPatterns([], mine, ['https://cups.example/*'], [])).toEqual(['https://cups.example/*']);
  });
  test('not on a social site that nobody has allowed as a shop', () => {
    const site = { ...taobao, canonical: 'https://social.example/:id', readFrom: [], images: [] };
    const pattern = 'https://social.example/*';
    expect(visitPatterns([site], [], [pattern, ...pageOriginsOf(taobao)], [pattern])).toEqual([]);
  });
});

test('a shop that is never asked is allowed on all hosts of its pages, any other on those that are asked', () => {
  expect(allowedOriginsOf(taobao)).toEqual(expect.arrayContaining([ITEM, 'https://h5.m.taobao.com/*']));
  expect(allowedOriginsOf(weidian)).not.toContain('https://*.v.weidian.com/*');
});

test.each([
  [ITEM, ITEM, true],
  [ITEM, 'https://*.taobao.com/*', true],
  ['https://*.v.weidian.com/*', 'https://*.weidian.com/*', true],
  [ITEM, '*://*/*', true],
  [ITEM, 'https://*/*', true],
  [ITEM, '<all_urls>', true],
  [ITEM, 'https://taobao.com/*', false],
  [ITEM, 'http://item.taobao.com/*', false],
  [ITEM, 'https://item.taobao.com/detail/*', false],
  ['https://eviltaobao.com/*', 'https://*.taobao.com/*', false],
  ['https://*.v.weidian.com/*', 'https://v.weidian.com/*', false],
])('%s is granted by %s: %s', (pattern, granted, is) => expect(isGranted(pattern, [granted])).toBe(is));
