import { describe, expect, test } from 'vitest';
import { MOST_MUTED, type Muted, mutedAt, NOTHING_QUIET, withMuted } from '../../utils/model/quiet.ts';

const ANN: Muted = { kind: 'author', site: 'weibo', id: '42', name: 'Ann' };
const CUP: Muted = { kind: 'product', key: 'cups.example:7', title: 'Cup' };
const JD: Muted = { kind: 'shop', id: 'jd' };
const WEIBO: Muted = { kind: 'site', id: 'weibo' };

const all = (...those: readonly Muted[]) =>
  those.reduce((quiet, one) => withMuted(quiet, one, true) ?? quiet, NOTHING_QUIET);
const itself = (shop: string) => [shop];

describe('What a page is told', () => {
  test('is what was muted on its site, and on every site', () => {
    const quiet = all(ANN, CUP, JD, WEIBO);
    expect(mutedAt(quiet, 'weibo', itself)).toEqual([
      'site:',
      'shop:jd',
      'author:42',
      'product:cups.example:7',
    ]);
    expect(mutedAt(quiet, 'x', itself)).toEqual(['shop:jd', 'product:cups.example:7']);
  });

  test('names a shop by all the merchants of its products', () => {
    expect(mutedAt(all(JD), 'x', () => ['jd.com', 'jd.hk'])).toEqual(['shop:jd.com', 'shop:jd.hk']);
  });
});

describe('What was muted', () => {
  test.each([ANN, CUP, JD, WEIBO])('can be taken back: $kind', (one) => {
    const muted = all(one);
    expect(muted).not.toEqual(NOTHING_QUIET);
    expect(withMuted(muted, one, false)).toEqual(NOTHING_QUIET);
  });

  test('stands in the list once, by its newest name', () => {
    const quiet = all(ANN, { ...ANN, name: 'Ann B.' }, JD, JD);
    expect(quiet.muted.authors).toEqual([{ site: 'weibo', id: '42', name: 'Ann B.' }]);
    expect(quiet.shopsOff).toEqual(['jd']);
  });

  test('is another author where the site is another', () => {
    const quiet = all(ANN, { ...ANN, site: 'x' });
    expect(withMuted(quiet, ANN, false)?.muted.authors).toEqual([{ site: 'x', id: '42', name: 'Ann' }]);
  });

  test('is never pushed out by what comes after: more is refused', () => {
    const many = all(...Array.from({ length: MOST_MUTED }, (_, n): Muted => ({ kind: 'shop', id: `${n}` })));
    expect(many.shopsOff).toHaveLength(MOST_MUTED);
    expect(withMuted(many, JD, true)).toBeUndefined();
    expect(withMuted(many, { kind: 'shop', id: '0' }, true)?.shopsOff).toHaveLength(MOST_MUTED);
    expect(withMuted(many, { kind: 'shop', id: '0' }, false)?.shopsOff).toHaveLength(MOST_MUTED - 1);
  });
});
