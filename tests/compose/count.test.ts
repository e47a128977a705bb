import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CountBy, countBy } from '../../utils/compose/count.ts';

const FAMILY = '👨‍👩‍👧‍👦';

describe('a text counts', () => {
  test.each<[CountBy, string, number]>([
    ['x', 'hello', 5],
    ['x', '保温杯', 6],
    ['x', 'café', 4],
    ['x', 'cafe\u0301', 4],
    ['x', FAMILY, 2],
    ['x', `${FAMILY}${FAMILY}`, 4],
    ['x', '🇯🇵', 2],
    ['x', '1️⃣', 2],
    ['x', '“quoted”', 8],
    ['x', 'See https://item.jd.com/1.html', 27],
    ['x', `See https://item.jd.com/${'1'.repeat(400)}`, 27],
    ['x', 'at example.com', 26],
    ['x', 'no.such thing v1.2', 18],
    ['weibo', '保温杯', 3],
    ['weibo', 'hello', 3],
    ['weibo', '保温杯 hello', 6],
    ['weibo', 'https://item.taobao.com/item.htm?id=612345678901', 10],
    ['weibo', `https://a.cn/${'1'.repeat(187)}`, 40],
    ['bluesky', FAMILY, 1],
    ['bluesky', 'https://item.jd.com/1234567890123456.html', 'item.jd.com/123456789012...'.length],
    ['bluesky', 'https://bsky.app/', 8],
    ['bluesky-bytes', '杯', 3],
    ['mastodon', FAMILY, 1],
    ['mastodon', `https://item.jd.com/${'1'.repeat(100)}`, 23],
    ['mastodon', 'ask @tea@mastodon.social now', 12],
    ['units', '杯🍵', 3],
    ['bytes', '杯🍵', 7],
  ])('by %s: %s is %i', (by, text, length) => {
    expect(countBy(by, text)).toBe(length);
  });
});

test('no count ever throws, is negative or is not whole', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<CountBy>('weibo', 'x', 'bluesky', 'bluesky-bytes', 'mastodon', 'units', 'bytes'),
      fc.string({ unit: 'binary', maxLength: 200 }),
      (by, text) => {
        const count = countBy(by, text);
        expect(Number.isInteger(count) && count >= 0).toBe(true);
      },
    ),
  );
});

test('what ends a sentence is not a part of the link before it', () => {
  expect(countBy('x', 'https://item.jd.com/1.html.')).toBe(24);
  expect(countBy('x', '看https://item.jd.com/1.html，好用')).toBe(23 + 2 + 2 + 4);
});
