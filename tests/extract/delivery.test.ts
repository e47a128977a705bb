import { expect, test } from 'vitest';
import { extractOffer } from '../../utils/extract/extract-offer.ts';
import { deliveryOf } from '../../utils/model/delivery-of.ts';

const shipping = (more: object = {}) => ({
  '@type': 'OfferShippingDetails',
  shippingRate: { '@type': 'MonetaryAmount', value: '4.90', currency: 'EUR' },
  shippingDestination: { '@type': 'DefinedRegion', addressCountry: ['DE', 'AT'] },
  ...more,
});
const page = (offer: object, words = '') => {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: 'Mug',
    offers: { '@type': 'Offer', price: '19.90', priceCurrency: 'EUR', ...offer },
  };
  return `<!doctype html><title>Mug</title><h1>Mug</h1><p>19,90 €</p><p>${words}</p><button>Add to cart</button>
<script type="application/ld+json">${JSON.stringify(data)}</script>`;
};
const read = async (html: string) => deliveryOf((await extractOffer(html, 'https://shop.example/p/1')) ?? {});

test('shipping that a page tells machines is read: its price, where to, how long', async () => {
  const deliveryTime = {
    '@type': 'ShippingDeliveryTime',
    handlingTime: { '@type': 'QuantitativeValue', minValue: 0, maxValue: 1, unitCode: 'DAY' },
    transitTime: { '@type': 'QuantitativeValue', minValue: 1, maxValue: 3, unitCode: 'DAY' },
  };
  expect(await read(page({ shippingDetails: shipping({ deliveryTime }) }))).toEqual([
    { days: { min: 1, max: 4 }, price: { minor: 490, currency: 'EUR' }, to: ['DE', 'AT'] },
  ]);
});

test('of a table that is too long to keep, what stands first is kept', async () => {
  const countries = Array.from({ length: 120 }, (_, one) => ({
    '@type': 'OfferShippingDetails',
    shippingRate: { '@type': 'MonetaryAmount', value: String(one + 1), currency: 'EUR' },
    shippingDestination: { '@type': 'DefinedRegion', addressCountry: 'DE', addressRegion: 'x'.repeat(900) },
  }));
  const promises = await read(page({ shippingDetails: countries }));
  expect(promises.length).toBeGreaterThan(5);
  expect(promises[0]).toEqual({ price: { minor: 100, currency: 'EUR' }, to: ['DE'] });
});

test('several destinations are several promises', async () => {
  const to = (addressCountry: string, value: number) =>
    shipping({ shippingRate: { value, currency: 'EUR' }, shippingDestination: { addressCountry } });
  expect(await read(page({ shippingDetails: [to('DE', 0), to('FR', 9.9)] }))).toEqual([
    { price: { minor: 0, currency: 'EUR' }, to: ['DE'] },
    { price: { minor: 990, currency: 'EUR' }, to: ['FR'] },
  ]);
});

test.each([
  ['顺丰 5日达', { min: 5, max: 5 }],
  ['Delivery in 3-5 business days', { min: 3, max: 5, business: true }],
  ['次日达', { min: 1, max: 1 }],
])('a line that promises arrival is read: %s', async (words, days) => {
  expect(await read(page({}, words))).toEqual([{ days }]);
});

test.each(['48小时内发货', '7天无理由退货', 'Free returns within 30 days'])(
  'a line of sending or giving back is none: %s',
  async (words) => {
    expect(await read(page({}, words))).toEqual([]);
  },
);

test('details that go round in a circle, or on for ever, end', async () => {
  const deep = JSON.parse(`${'{"a":'.repeat(500)}1${'}'.repeat(500)}`);
  const fan = { '@id': '#x', next: Array.from({ length: 50 }, () => ({ '@id': '#x' })) };
  const wide = Array.from({ length: 5_000 }, () => shipping());
  for (const shippingDetails of [deep, fan, [fan, fan], wide, 'x'.repeat(100_000)])
    expect((await read(page({ shippingDetails }))).length).toBeLessThanOrEqual(50);
});
