import { expect, test } from 'vitest';
import { elsewhereWords } from '../../components/elsewhere-words.ts';
import type { SeenElsewhere } from '../../utils/model/seen-elsewhere.ts';

const NOW = Date.UTC(2026, 10, 22, 12);
const seen: SeenElsewhere = {
  key: 'amazon.de:B0TEST0001',
  title: 'Mug',
  url: 'https://www.amazon.de/dp/B0TEST0001',
  shop: 'Amazon',
  offer: {
    prices: [{ kind: 'from', amount: { minor: 17_50, currency: 'EUR' } }],
    availability: 'InStock',
    observedAt: NOW - 3 * 86_400_000,
    source: 'fetch',
  },
  landed: {
    total: { minor: 22_40, currency: 'EUR' },
    atLeast: true,
    parts: [],
    confidence: 'high',
    rules: [],
    assumed: [],
  },
  isLinked: true,
};

test('Where else it was seen: the shop, its price, what that is at the door, how long ago', () => {
  expect(elsewhereWords([seen], NOW)).toEqual({
    line: 'seen in 1 other place',
    offers: [
      {
        key: seen.key,
        shop: 'Amazon',
        title: 'Mug',
        price: '€17.50 · from',
        door: 'at least €22.40 at your door',
        state: { tone: 'in', words: 'in stock' },
        url: seen.url,
        seen: '3 days ago',
        observedAt: seen.offer.observedAt,
        isLinked: true,
      },
    ],
  });
});

test('That it was not seen is another answer than that nobody can know', () => {
  expect(elsewhereWords([], NOW)).toEqual({ line: 'not seen elsewhere', offers: [] });
  expect(elsewhereWords(undefined, NOW).line).toContain('gives no number to find it by');
});
