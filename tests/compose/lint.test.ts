import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Finding, isBlocking, labelFor, lint } from '../../utils/compose/index.ts';
import { platforms } from '../../utils/compose/platforms/index.ts';
import { render } from '../../utils/compose/render.ts';
import { AUDIENCES, type Draft, PLATFORMS } from '../../utils/model/draft.ts';
import { draftOf, ownListing, shopListing } from './drafts.ts';

const TODAY = '2026-11-22';

function findings(draft: Draft, { isPaid = true, on = TODAY } = {}): readonly Finding[] {
  const platform = platforms[draft.platform];
  return lint({ draft, platform, parts: render(draft, platform, 'en').parts, isPaid, on });
}
const kinds = (draft: Draft, options = {}) =>
  findings(draft, options).map(({ kind, rule }) => `${rule.id} ${kind}`);
const weibo = (words: string, more: Partial<Draft> = {}) =>
  draftOf({ words, listings: [shopListing(1)], ...more });
const onX = (words: string, more: Partial<Draft> = {}) => weibo(words, { platform: 'x', ...more });

describe('to readers in China, 广告', () => {
  test.each([
    ['广告 冬天都用得上', 'ok'],
    ['【广告】冬天都用得上', 'ok'],
    ['#广告# 冬天都用得上', 'ok'],
    ['冬天都用得上', 'missing'],
    ['无广告，纯分享', 'missing'],
    ['广告公司的朋友推荐', 'missing'],
    ['种草！好物分享', 'missing'],
    ['#ad 冬天都用得上', 'missing'],
    ['冬天到了，给大家看看我最近一直在用的几件东西 广告', 'late'],
  ])('%s: %s', (words, kind) => {
    expect(kinds(weibo(words))).toEqual([`CN-ADS-9 ${kind}`]);
  });

  test('is asked for even where no link pays anybody', () => {
    expect(kinds(weibo('好用'), { isPaid: false })).toEqual(['CN-ADS-9 missing']);
  });

  test('is not asked for before the rule was in force', () => {
    expect(kinds(weibo('好用'), { on: '2023-04-30' })).toEqual([]);
  });

  test('names the word that is not enough', () => {
    expect(findings(weibo('今日种草'))[0]).toMatchObject({ word: '种草', part: 0 });
  });
});

describe('to readers in the US and the UK, #ad', () => {
  test.each([
    ['#ad for winter', 'ok'],
    ['Ad: for winter', 'ok'],
    ['for winter', 'missing'],
    ['#adventure for winter', 'missing'],
    ['I read it in an e-ad.', 'missing'],
    ['my ads-free pick', 'missing'],
    ['#tea #cosy #ad #winter', 'buried'],
    ['#ad #tea #cosy #winter', 'ok'],
    [`${'So good. '.repeat(14)} #ad`, 'late'],
    ['Look at https://bsky.app/x #ad', 'late'],
    ['广告 for winter', 'missing'],
  ])('%s: %s', (words, kind) => {
    expect(kinds(onX(words))).toEqual([`US-FTC ${kind}`, `UK-CAP ${kind}`]);
  });

  test('is only asked about where nothing shows that its author gains by it', () => {
    expect(kinds(onX('for winter'), { isPaid: false })).toEqual(['US-FTC ask', 'UK-CAP ask']);
  });

  test('must stand in every post of a thread that offers something', () => {
    const listings = Array.from({ length: 9 }, (_, index) => shopListing(index + 1));
    const [first] = findings(onX('#ad Nine for winter', { listings }));
    expect(first).toMatchObject({ kind: 'missing', part: 1 });
    expect(kinds(onX('Nine for winter', { listings, labels: { x: '#ad' } }))).toEqual([
      'US-FTC ok',
      'UK-CAP ok',
    ]);
  });

  test('in a link is none', () => {
    const posted = 'https://item.jd.com/1.html?#ad';
    expect(kinds(onX('', { listings: [shopListing(1, { title: 'Cup', posted })] }))).toEqual([
      'US-FTC missing',
      'UK-CAP missing',
    ]);
  });
});

describe('goods that may not be offered in China', () => {
  test.each([
    ['一次性电子烟', '', 'forbidden'],
    ['Vape pen', '', 'forbidden'],
    ['处方药 阿莫西林', '', 'forbidden'],
    ['保健品 鱼油', '每天科普：降血压', 'forbidden'],
    ['保健品 鱼油', '', 'delicate'],
    ['烟灰缸', '', 'ok'],
    ['Cigarbox label', '', 'ok'],
  ])('%s, %s: %s', (title, words, kind) => {
    const draft = weibo(`广告 ${words}`, { listings: [shopListing(1, { title })] });
    expect(findings(draft)[0]?.kind).toBe(kind);
    expect(findings(draft).some(isBlocking)).toBe(kind === 'forbidden');
  });

  test('may be offered elsewhere', () => {
    expect(kinds(onX('#ad', { listings: [ownListing(1, { title: 'Cigar case' })] }))).not.toContain(
      'CN-ADS-9 forbidden',
    );
  });
});

describe('the label that is inserted', () => {
  test.each([
    ['weibo', [], '广告'],
    ['x', [], '#ad'],
    ['x', ['EU'], 'advertisement'],
    ['x', ['CN'], '广告 #ad'],
    ['weibo', ['US'], '广告 #ad'],
  ] as const)('on %s with %j is %s', (platform, audience, label) => {
    expect(labelFor(findings(weibo('so good', { platform, audience })))).toBe(label);
  });

  test('is none where nothing is missing', () => {
    expect(labelFor(findings(weibo('广告 好用')))).toBeUndefined();
  });
});

test('whatever was written, where and for whom: with the label that is offered nothing is missing', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.constantFrom(...PLATFORMS),
      fc.subarray([...AUDIENCES]),
      fc.integer({ min: 1, max: 9 }),
      fc.boolean(),
      (words, platform, audience, count, isPaid) => {
        const listings = Array.from({ length: count }, (_, index) => shopListing(index + 1));
        const draft = draftOf({ words, platform, audience, listings });
        const label = labelFor(findings(draft, { isPaid }));
        const mended = label === undefined ? draft : { ...draft, labels: { [platform]: label } };
        expect(
          findings(mended, { isPaid }).filter(
            ({ kind }) => kind !== 'ok' && kind !== 'delicate' && kind !== 'forbidden',
          ),
        ).toEqual([]);
      },
    ),
    { numRuns: 80 },
  );
});

test('a draft without goods is nobody’s business', () => {
  expect(findings(draftOf({ words: '早上好' }))).toEqual([]);
});
