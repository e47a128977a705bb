import { expect, test } from 'vitest';
import type { ProductPage } from '../../utils/model/offer.ts';
import { chooseReading } from '../../utils/visit/watch-visit.ts';

const page = (title: string, ...minors: number[]): ProductPage => ({
  title,
  offers: [
    {
      prices: minors.map((minor) => ({ kind: 'sale', amount: { minor, currency: 'CNY' } })),
      availability: 'InStock',
    },
  ],
});
const written = page('Written', 19900, 25900);

test('what a page tells machines counts when it is opened', () => {
  expect(chooseReading(written, page('Drawn', 100), true)).toBe(written);
});
test('later on only while it holds what the page shows', () => {
  expect(chooseReading(written, page('Drawn', 25900), false)).toBe(written);
  expect(chooseReading(written, page('Drawn', 100), false)).toEqual({
    ...page('Drawn', 100),
    title: 'Written',
  });
});
test('a page that tells machines no price is read as it is drawn', () => {
  expect(chooseReading(page('Written'), page('Drawn', 100), true)?.offers[0]?.prices[0]?.amount.minor).toBe(
    100,
  );
  expect(chooseReading(undefined, page('Drawn', 100), true)?.title).toBe('Drawn');
});
test('where nothing is shown, what was told stands; where nothing was told, nothing', () => {
  expect(chooseReading(written, undefined, false)).toBe(written);
  expect(chooseReading(undefined, undefined, true)).toBeUndefined();
});
