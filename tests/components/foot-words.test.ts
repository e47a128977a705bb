import { describe, expect, test } from 'vitest';
import { footWords } from '../../components/foot-words.ts';
import type { CardView } from '../../utils/model/card-view.ts';
import type { Course } from '../../utils/model/product-view.ts';

const NOW = Date.UTC(2026, 10, 22);
const view = (more: Partial<CardView> = {}): CardView => ({
  key: 'shop.example:1',
  pending: false,
  saved: false,
  price: { amount: '¥99.00', short: '¥99' },
  ...more,
});
const since = (percent: number, more: Partial<NonNullable<Course['since']>> = {}) => ({
  at: NOW - 3 * 86_400_000,
  amount: { minor: 12_900, currency: 'CNY' },
  availability: 'InStock' as const,
  percent,
  isLater: false,
  ...more,
});
const line = (shown: CardView, facts: Parameters<typeof footWords>[1] = {}) =>
  footWords(shown, facts, NOW).line.map((part) => (typeof part === 'string' ? part : part.slice(1)));

describe('The line below a product', () => {
  test.each([
    [-23, 'pill down', '↓ 23% since posted'],
    [12, 'pill up', '↑ 12% since posted'],
    [0, 'pill even', 'as when posted'],
  ])('says a change of %i percent as %s', (percent, look, words) => {
    expect(line(view(), { since: since(percent) })[0]).toEqual([look, words]);
  });

  test('says what it cost then, unless that is what it costs', () => {
    expect(line(view(), { since: since(-23) })[1]).toEqual(['told', 'was ¥129']);
    expect(line(view(), { since: since(0) })[1]).toEqual(['told', '']);
  });

  test('says of stock what it says of no price: back, or gone', () => {
    expect(line(view(), { since: since(5, { availability: 'SoldOut' }) })[0]).toEqual([
      'pill down',
      'back since posted',
    ]);
    expect(line(view({ gone: true }), { since: since(-5) })[0]).toEqual(['pill up', 'gone since posted']);
  });

  test('asks for the reader’s word before it says anything else', () => {
    expect(
      line(view({ unsure: { amount: '¥9.90', name: 'sale-990-CNY' } }), { since: since(-23) })[0],
    ).toEqual(['pill unsure', '¥9.90 read: right?']);
  });

  test('names the longest time in which it never cost less', () => {
    const past = (amounts: string[]) => ({
      lowest: amounts.map((amount, index) => ({ days: [30, 90, 365][index] ?? 0, amount })),
      line: [],
    });
    expect(line(view({ past: past(['¥99', '¥99', '¥79']) }))[0]).toEqual(['told', 'lowest in 90 days']);
    expect(line(view({ past: past(['¥89', '¥79']) }))[0]).toEqual(['told', 'lowest in 90 days ¥79']);
  });

  test('draws the course in steps, and says how old a stale price is', () => {
    const shown = view({ age: '2 days ago', past: { lowest: [], line: [0, 0, 50, 100] } });
    expect(line(shown)).toEqual([
      ['spark', ['svg', 'M-16 2H8V14H32']],
      ['told', 'read 2 days ago'],
    ]);
  });

  test('says whom the link pays, last', () => {
    expect(line(view(), { payee: { kind: 'creator', name: 'Associates', id: 'kiln-20' } }).at(-1)).toEqual([
      'payee',
      'link pays kiln-20',
    ]);
  });
});
