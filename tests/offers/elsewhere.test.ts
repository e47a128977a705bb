import { expect, test } from 'vitest';
import { linkItems } from '../../utils/store/index.ts';
import { KEY, MUG, mug, offersWith } from './harness.ts';
import { html, productPage } from './local-shops.ts';

const EAN = '4006381333931';
const THERE = 'https://shop.example/products/2';
const page = (name: string, price: string, more: Record<string, unknown> = {}) =>
  html(productPage(name, price, more));

test('An item that another page sells under the same number is told of, with what it costs there', async () => {
  const { ask, askOne, errors } = await offersWith({
    [MUG]: page('Mug', '19.99', { gtin13: EAN }),
    [THERE]: page('The mug', '17.50', { gtin: `0${EAN}` }),
  });
  expect((await askOne())?.others).toEqual([]);
  await ask(mug('2'));
  const [other] = (await askOne())?.others ?? [];
  expect(other).toMatchObject({ key: 'shop.example:2', title: 'The mug', url: THERE });
  expect(other?.offer.prices[0]?.amount).toEqual({ minor: 1750, currency: 'USD' });
  expect(errors).toEqual([]);
});

test('A page without a number says nothing of other places, until its shopper does', async () => {
  const { ask, askOne, store } = await offersWith({
    [MUG]: page('Mug', '19.99'),
    [THERE]: page('Mug', '17.50'),
  });
  await ask(mug('2'));
  expect(await askOne()).not.toHaveProperty('others');
  await linkItems(store, KEY, 'shop.example:2');
  expect((await askOne())?.others).toMatchObject([{ key: 'shop.example:2', isLinked: true }]);
});

test('Numbers that a hostile page makes up are none', async () => {
  const flood = Object.fromEntries(
    ['gtin', 'mpn', 'brand'].map((name) => [name, `${'9'.repeat(100_000)}<img src=x>`]),
  );
  const { askOne, store } = await offersWith({ [MUG]: page('Mug', '19.99', flood) });
  await askOne();
  const kept = await store.database.offers.get(KEY);
  expect(JSON.stringify(kept?.marks ?? []).length).toBeLessThan(200);
});
