import { describe, expect, test } from 'vitest';
import type { ProductPage } from '../../utils/model/offer.ts';
import type { ProductView } from '../../utils/model/product-view.ts';
import type { StoredOffer } from '../../utils/model/stored-offer.ts';
import { HOVER_LIFE, OFFER_LIFE } from '../../utils/offers/freshness.ts';
import { readObservations } from '../../utils/store/index.ts';
import { until } from './fake-clock.ts';
import { good, HOUR, KEY, MUG, mug, offersWith, priceOf } from './harness.ts';
import { type Handler, html, productPage } from './local-shops.ts';

const page = (minor: number, more: Partial<ProductPage> = {}): ProductPage => ({
  title: 'Mug',
  offers: [{ prices: [{ kind: 'sale', amount: { minor, currency: 'USD' } }], availability: 'InStock' }],
  ...more,
});

/** A page whose state has a name; `status` counts the answers. */
function named(etag: string, body: string) {
  const answers: number[] = [];
  const handler: Handler = (request, response) => {
    const status = request.headers['if-none-match'] === etag ? 304 : 200;
    answers.push(status);
    if (status === 304) response.writeHead(304, { etag }).end();
    else html(body, { etag })(request, response);
  };
  return { handler, answers };
}

describe('a page that has not changed', () => {
  test('is not sent again: the price is as of now', async () => {
    const { handler, answers } = named('"v1"', productPage('Mug', '19.99'));
    const { askOne, clock, store } = await offersWith({ [MUG]: handler });
    const first = await askOne();
    await clock.advance(7 * HOUR);
    const second = await askOne();
    expect(answers).toEqual([200, 304]);
    expect(second).toMatchObject({ title: 'Mug', pending: false });
    expect(priceOf(second)).toBe(1999);
    expect((second?.offer?.observedAt ?? 0) - (first?.offer?.observedAt ?? 0)).toBe(7 * HOUR);
    const [only, ...others] = await readObservations(store, KEY);
    expect([(only?.lastSeen ?? 0) - (only?.at ?? 0), others]).toEqual([7 * HOUR, []]);
  });

  test('a name that could be one for the asker is not sent back, nor any after a week', async () => {
    const long = named(`"${'a'.repeat(81)}"`, productPage('Mug', '19.99'));
    const short = named('"v1"', productPage('Pot', '9.99'));
    const { ask, clock } = await offersWith({
      [MUG]: long.handler,
      'https://shop.example/products/2': short.handler,
    });
    await ask(mug(), mug('2'));
    await clock.advance(8 * 24 * HOUR);
    await ask(mug(), mug('2'));
    expect([long.answers, short.answers]).toEqual([
      [200, 200],
      [200, 200],
    ]);
  });

  test('a price in doubt is read anew, whatever the page is called', async () => {
    let price = '19.99';
    const answers: (string | undefined)[] = [];
    const { askOne, clock } = await offersWith({
      [MUG](request, response) {
        answers.push(request.headers['if-none-match']);
        html(productPage('Mug', price), { etag: '"v1"' })(request, response);
      },
    });
    await askOne();
    price = '1.00';
    await clock.advance(7 * HOUR);
    await askOne();
    price = '18.99';
    await clock.advance(2 * HOUR);
    expect(priceOf(await askOne())).toBe(1899);
    expect(answers).toEqual([undefined, '"v1"', undefined]);
  });
});

describe('whoever points at a card', () => {
  test('gets what is at most ten minutes old, and the shop is asked for it no oftener', async () => {
    const { offers, askOne, clock, shops } = await offersWith({ [MUG]: good });
    await askOne();
    const point = async () => {
      await offers().lookUp([{ product: mug() }], () => undefined, { longest: HOVER_LIFE });
      await clock.advance(0);
      await offers().settled();
    };
    await clock.advance(HOVER_LIFE - 1);
    await point();
    expect(shops.asked).toHaveLength(1);
    await clock.advance(1);
    await point();
    await point();
    expect(shops.asked).toHaveLength(2);
  });
});

describe('a visit', () => {
  test('gives the price of a shop that is never asked, for a day, and then its age is said', async () => {
    const wall = mug('1', { merchant: 'wall.example', url: 'https://wall.example/1' });
    const { offers, askOne, clock, shops } = await offersWith({});
    expect((await askOne(wall))?.reason).toBe('needs-visit');
    expect(await offers().visited(wall, page(1999))).toBe(true);
    const view = await askOne(wall);
    expect(view).toMatchObject({ title: 'Mug', offer: { source: 'visit' }, pending: false });
    expect(view).not.toHaveProperty('isStale');
    await clock.advance(OFFER_LIFE.visit + 1);
    const old = await askOne(wall);
    expect([priceOf(old), old?.isStale, old?.pending]).toEqual([1999, true, false]);
    expect(shops.asked).toEqual([]);
  });

  test('counts only where the user has allowed the shop, then and now', async () => {
    const { offers, askOne, denied, store } = await offersWith({});
    denied.add('https://shop.example/*');
    expect(await offers().visited(mug(), page(1999))).toBe(false);
    expect(await readObservations(store, KEY)).toEqual([]);
    denied.clear();
    expect(await offers().visited(mug(), page(1999))).toBe(true);
    denied.add('https://shop.example/*');
    expect(await askOne()).toMatchObject({ reason: 'needs-permission' });
    expect(priceOf(await askOne())).toBeUndefined();
  });

  test('to an address that is no shop’s is nothing', async () => {
    const { offers } = await offersWith({});
    expect(await offers().visited(mug('1', { url: 'https://127.0.0.1/1' }), page(1))).toBe(false);
    expect(await offers().visited(mug('1', { url: 'https://shop.example.evil.example/1' }), page(1))).toBe(
      false,
    );
  });
});

describe('variants', () => {
  const red = mug('1', { variant: 'sku=red' });
  const blue = mug('1', { variant: 'sku=blue' });
  const both = page(0, {
    offers: [
      {
        prices: [{ kind: 'sale', amount: { minor: 500, currency: 'USD' } }],
        availability: 'InStock',
        variant: 'red',
      },
      {
        prices: [{ kind: 'sale', amount: { minor: 900, currency: 'USD' } }],
        availability: 'SoldOut',
        variant: 'blue',
      },
    ],
  });

  test('each has its own price, stock and course', async () => {
    const { offers, ask, store } = await offersWith({});
    await offers().visited(red, both);
    await offers().visited(blue, both);
    const views = await ask(red, blue);
    expect(views.map(({ key }) => key)).toEqual([`${KEY}#sku=red`, `${KEY}#sku=blue`]);
    expect(views.map((view) => [priceOf(view), view.offer?.availability])).toEqual([
      [500, 'InStock'],
      [900, 'SoldOut'],
    ]);
    const observed = (await readObservations(store, KEY)).map(({ variant }) => variant);
    expect(new Set(observed)).toEqual(new Set(['sku=blue', 'sku=red']));
  });

  test('what costs the same in all of them is known for each; a "from" price is not', async () => {
    const { offers, askOne, lookUp } = await offersWith({ [MUG]: html(productPage('Mug', '7.00')) });
    await askOne();
    expect((await lookUp([red]))[0]).toMatchObject({ pending: false, offer: { prices: [{}] } });
    await offers().visited(mug(), both);
    const [view] = await lookUp([red]);
    expect(view).toMatchObject({ title: 'Mug', pending: true });
    expect(view).not.toHaveProperty('offer');
  });

  test('what a visitor sees of the whole product is of the one that the page has chosen by itself', async () => {
    const { offers, lookUp } = await offersWith({});
    await offers().visited(mug(), page(700));
    expect((await lookUp([mug()]))[0]).toMatchObject({ offer: { prices: [{}] } });
    const [view] = await lookUp([red]);
    expect(view).toMatchObject({ title: 'Mug' });
    expect(view).not.toHaveProperty('offer');
  });
});

test('what the money was worth on the day is kept with a price', async () => {
  const rate = { to: 'EUR', value: 0.88, on: '2026-11-21' };
  const rateOf = (currency: string) => (currency === 'USD' ? rate : undefined);
  const { askOne, store } = await offersWith({ [MUG]: good }, { rateOf });
  await askOne();
  expect(await readObservations(store, KEY)).toMatchObject([{ price: { kind: 'sale' }, rate }]);
});

test('a visit that is kept while the shop’s refusal is being told is told after it', async () => {
  const kept = new Map<string, StoredOffer>();
  let meanwhile: () => Promise<unknown> = async () => undefined;
  const { offers, lookUp, clock } = await offersWith(
    { [MUG]: (_, response) => response.writeHead(403).end() },
    {
      store: {
        getOffers: async (keys) => new Map([...kept].filter(([key]) => keys.includes(key))),
        putOffer: async (offer) => void kept.set(offer.key, offer),
        // The last thing that is read before pages are told.
        savedKeys: async () => {
          await meanwhile();
          return new Set();
        },
      },
    },
  );
  const news: ProductView[] = [];
  await lookUp([mug()], (views) => void news.push(...views));
  meanwhile = async () => {
    meanwhile = async () => undefined;
    await clock.advance(1);
    await offers().visited(mug(), page(1999));
  };
  await clock.advance(0);
  await until(() => news.length === 2);
  expect(news.map(({ reason }) => reason)).toEqual(['blocked', undefined]);
  expect(priceOf(news[1])).toBe(1999);
});
