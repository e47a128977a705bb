import { describe, expect, test } from 'vitest';
import type { ProductView } from '../../utils/model/product-view.ts';
import type { StoredOffer } from '../../utils/model/stored-offer.ts';
import { saveItem } from '../../utils/store/items.ts';
import { until } from './fake-clock.ts';
import { mug, offersWith } from './harness.ts';
import { type Handler, html, productPage, redirect } from './local-shops.ts';

const HOUR = 3_600_000;
const MUG = 'https://shop.example/products/1';
const KEY = 'shop.example:1';
const good = html(productPage('Mug', '19.99'));

const priceOf = (view: ProductView | undefined) => view?.offer?.prices[0]?.amount.minor;

describe('a look-up', () => {
  test('answers at once that it is asking, and tells what the shop says', async () => {
    const { lookUp, clock } = await offersWith({ [MUG]: good });
    const told: ProductView[][] = [];
    expect(await lookUp([mug()], (views) => told.push(views))).toEqual([
      { key: KEY, pending: true, saved: false },
    ]);
    expect(told).toEqual([]);
    await clock.advance(0);
    await until(() => told.length > 0);
    expect(told).toEqual([
      [
        {
          key: KEY,
          title: 'Mug',
          offer: {
            prices: [{ kind: 'sale', amount: { minor: 1999, currency: 'USD' } }],
            availability: 'InStock',
            observedAt: clock.now(),
            source: 'fetch',
          },
          pending: false,
          saved: false,
        },
      ],
    ]);
  });

  test('asks a product once, however many cards and tabs wait for it', async () => {
    const { lookUp, clock, shops } = await offersWith({ [MUG]: good });
    const told: string[] = [];
    const tab = (name: string) => (views: ProductView[]) =>
      told.push(...views.map(({ key }) => `${name} ${key}`));
    const first = tab('first');
    await Promise.all([
      lookUp([mug(), mug(), mug()], first),
      lookUp([mug()], tab('second')),
      lookUp([mug()], first),
    ]);
    await clock.advance(0);
    await until(() => told.length === 2);
    await clock.advance(HOUR);
    expect(told).toEqual([`first ${KEY}`, `second ${KEY}`]);
    expect(shops.asked.map(({ url }) => url)).toEqual([MUG]);
  });

  test('asks the canonical address, never the posted link', async () => {
    const { askOne, shops } = await offersWith({ [MUG]: good });
    await askOne(mug('1', { url: 'http://shop.example/products/1#tag=creator' }));
    expect(shops.asked.map(({ url }) => url)).toEqual([MUG]);
  });

  test('says which products are on the wishlist, also when that changes while the shop is asked', async () => {
    const { ask, askOne, store, lookUp } = await offersWith({ [MUG]: good });
    const pending = askOne();
    await saveItem(store, { product: mug(), posted: MUG, title: 'Mug' });
    expect((await pending)?.saved).toBe(true);
    expect((await lookUp([mug(), mug('2')])).map(({ saved }) => saved)).toEqual([true, false]);
    expect((await ask(mug()))[0]?.saved).toBe(true);
  });
});

describe('what is known is not asked again', () => {
  test('an offer for six hours, over a worker that was killed', async () => {
    const { askOne, clock, shops, killWorker } = await offersWith({ [MUG]: good });
    await askOne();
    await clock.advance(6 * HOUR - 1);
    killWorker();
    expect(await askOne()).toMatchObject({ pending: false, offer: { prices: [{}] } });
    expect(shops.asked).toHaveLength(1);
    await clock.advance(1);
    await askOne();
    expect(shops.asked).toHaveLength(2);
  });

  test('the old offer is shown while a new one is asked for', async () => {
    const { askOne, lookUp, clock } = await offersWith({ [MUG]: good });
    const readAt = clock.now();
    await askOne();
    await clock.advance(7 * HOUR);
    expect((await lookUp([mug()]))[0]).toMatchObject({ pending: true, offer: { observedAt: readAt } });
  });

  test('a failure for one hour', async () => {
    const { askOne, clock, shops } = await offersWith({ [MUG]: html('<title>About us</title><p>Hello</p>') });
    expect(await askOne()).toEqual({ key: KEY, reason: 'not-a-product', pending: false, saved: false });
    await clock.advance(HOUR - 1);
    expect((await askOne())?.reason).toBe('not-a-product');
    expect(shops.asked).toHaveLength(1);
    await clock.advance(1);
    await askOne();
    expect(shops.asked).toHaveLength(2);
  });

  test('a network that is down for two minutes', async () => {
    let isDown = true;
    const { askOne, clock } = await offersWith({
      [MUG]: (request, response) => (isDown ? request.socket.destroy() : good(request, response)),
    });
    expect((await askOne())?.reason).toBe('offline');
    isDown = false;
    expect((await askOne())?.reason).toBe('offline');
    await clock.advance(120_000);
    expect(priceOf(await askOne())).toBe(1999);
  });

  test('a worker killed in the middle asks again', async () => {
    let answers = 0;
    const page: Handler = (request, response) => {
      answers += 1;
      if (answers > 1) good(request, response);
    };
    const { lookUp, askOne, clock, killWorker } = await offersWith({ [MUG]: page });
    await lookUp([mug()]);
    await clock.advance(0);
    await until(() => answers === 1);
    killWorker();
    expect(priceOf(await askOne())).toBe(1999);
  });
});

describe('before any request', () => {
  test.each([
    [
      'a shop that walls off fetches',
      { merchant: 'wall.example', url: 'https://wall.example/1' },
      'needs-visit',
    ],
    ['a forged address', { url: 'https://shop.example.evil.example/1' }, 'refused'],
    ['an address inside the network', { url: 'http://127.0.0.1:8181/' }, 'refused'],
    [
      'a candidate inside the network',
      { merchant: 'printer.local', url: 'https://printer.local/products/1' },
      'refused',
    ],
    [
      'a candidate on a host nobody allowed',
      { merchant: 'small.example', url: 'https://small.example/1' },
      'needs-permission',
    ],
    [
      'a candidate that names another host',
      { merchant: 'small.example', url: 'https://evil.example/1' },
      'refused',
    ],
    ['no address', { url: 'javascript:alert(1)' }, 'refused'],
  ])('%s: no request', async (_, product, reason) => {
    const { askOne, shops } = await offersWith({});
    expect(await askOne(mug('1', product))).toMatchObject({ reason, pending: false });
    expect(shops.asked).toEqual([]);
  });

  test('a shop that is not allowed is not asked, and is as soon as it is', async () => {
    const { askOne, shops, denied } = await offersWith({ [MUG]: good });
    denied.add('https://shop.example/*');
    expect((await askOne())?.reason).toBe('needs-permission');
    expect(shops.asked).toEqual([]);
    denied.clear();
    expect(priceOf(await askOne())).toBe(1999);
  });

  test('a permission taken back: what is known stays, nothing is asked', async () => {
    const { askOne, shops, denied, clock } = await offersWith({ [MUG]: good });
    await askOne();
    denied.add('https://shop.example/*');
    await clock.advance(7 * HOUR);
    const view = await askOne();
    expect([priceOf(view), view?.pending]).toEqual([1999, false]);
    expect(shops.asked).toHaveLength(1);
  });

  test('a permission taken back while the product waits: no request', async () => {
    const { lookUp, clock, shops, denied } = await offersWith({ [MUG]: good });
    const told: ProductView[] = [];
    await lookUp([mug()], (views) => told.push(...views));
    denied.add('https://shop.example/*');
    await clock.advance(0);
    expect(told).toEqual([{ key: KEY, reason: 'needs-permission', pending: false, saved: false }]);
    expect(shops.asked).toEqual([]);
  });

  test('a candidate on a host the user allowed is asked; its page confirms or refutes it', async () => {
    const { ask } = await offersWith(
      {
        'https://small.example/products/cup': html(productPage('Cup', '5.00')),
        'https://small.example/products/blog': html('<title>Our blog</title><h1>Our blog</h1>'),
      },
      { allowedHosts: async () => ['small.example'] },
    );
    const at = (id: string) =>
      mug(id, { merchant: 'small.example', url: `https://small.example/products/${id}` });
    const [cup, blog] = await ask(at('cup'), at('blog'));
    expect([cup?.title, priceOf(cup)]).toEqual(['Cup', 500]);
    expect(blog).toMatchObject({ reason: 'not-a-product' });
    expect(blog).not.toHaveProperty('title');
  });
});

describe('redirects', () => {
  const OTHER = 'https://www.shop.example/items/mug';

  test('one to another host of the shop is followed', async () => {
    const { askOne, shops } = await offersWith({ [MUG]: redirect(OTHER, 301), [OTHER]: good });
    expect(priceOf(await askOne())).toBe(1999);
    expect(shops.asked.map(({ url }) => url)).toEqual([MUG, OTHER]);
  });

  test.each([
    'http://127.0.0.1/',
    'javascript:alert(1)',
    'https://evil.example/',
    '//localhost/',
    'data:text/html,x',
  ])('one to %s is not', async (to) => {
    const { askOne, shops } = await offersWith({ [MUG]: redirect(to) });
    expect((await askOne())?.reason).toBe('refused');
    expect(shops.asked).toHaveLength(1);
  });

  test('one to a host of the shop that the user has not allowed is not', async () => {
    const { askOne, shops, denied } = await offersWith({ [MUG]: redirect(OTHER), [OTHER]: good });
    denied.add('https://www.shop.example/*');
    expect((await askOne())?.reason).toBe('needs-permission');
    expect(shops.asked).toHaveLength(1);
  });

  test('a loop ends after three', async () => {
    const { askOne, shops } = await offersWith({ [MUG]: redirect('http://shop.example/products/1') });
    expect((await askOne())?.reason).toBe('blocked');
    expect(shops.asked).toHaveLength(4);
  });

  test('one that leads to another product gives no price', async () => {
    const { askOne } = await offersWith(
      {
        [MUG]: redirect('/products/2'),
        'https://shop.example/products/2': html(productPage('Other mug', '5.00')),
      },
      { isSameProduct: ({ id }, landed) => landed.endsWith(`/${id}`) },
    );
    expect(await askOne()).toEqual({ key: KEY, reason: 'not-a-product', pending: false, saved: false });
  });
});

describe('a shop that refuses', () => {
  const refusal: Handler = (_, response) => {
    response.writeHead(429, { 'retry-after': '1800' }).end();
  };

  test('is left alone for all its products, as long as it asked, over a killed worker', async () => {
    let kept: unknown;
    const paceMemory = {
      read: async () => kept,
      write: async (record: unknown) => {
        kept = structuredClone(record);
      },
    };
    const { ask, askOne, shops, clock, killWorker } = await offersWith(
      { [MUG]: refusal, 'https://shop.example/products/2': good },
      { paceMemory },
    );
    expect((await askOne())?.reason).toBe('blocked');
    killWorker();
    expect((await ask(mug('2')))[0]).toMatchObject({ reason: 'blocked', pending: false });
    expect(shops.asked).toHaveLength(1);
    await clock.advance(1_800_000);
    expect(priceOf(await askOne(mug('2')))).toBe(1999);
  });

  test('with a captcha is a wall, not a product', async () => {
    const { askOne, shops } = await offersWith({
      [MUG]: html('<title>Robot Check</title><h1>Type the letters</h1>'),
    });
    expect((await askOne())?.reason).toBe('blocked');
    expect((await askOne(mug('2')))?.reason).toBe('blocked');
    expect(shops.asked).toHaveLength(1);
  });
});

describe('a price that can’t be', () => {
  test('waits for a second reading, an hour later', async () => {
    let price = '19.99';
    const { askOne, clock } = await offersWith({
      [MUG]: (...all) => html(productPage('Mug', price))(...all),
    });
    await askOne();
    price = '0.19';
    await clock.advance(6 * HOUR);
    expect(priceOf(await askOne())).toBe(1999);
    await clock.advance(HOUR);
    expect(priceOf(await askOne())).toBe(19);
  });
});

test('ten thousand products at once: two hundred are asked, the rest are told so and asked when asked again', async () => {
  const answer = () =>
    new Response(productPage('Mug', '19.99'), { headers: { 'content-type': 'text/html' } });
  let atOnce = 0;
  let most = 0;
  let asked = 0;
  const kept = new Map<string, StoredOffer>();
  const { lookUp, clock } = await offersWith(
    {},
    {
      // The database for tests is a hundred times slower than a browser's: here its pace is not the point.
      store: {
        getOffers: async () => kept,
        putOffer: async (offer) => void kept.set(offer.key, offer),
        savedKeys: async () => new Set(),
      },
      async fetch() {
        asked += 1;
        atOnce += 1;
        most = Math.max(most, atOnce);
        await new Promise(setImmediate);
        atOnce -= 1;
        return answer();
      },
    },
  );
  const products = Array.from({ length: 10_000 }, (_, i) => mug(String(i)));
  const news: ProductView[] = [];
  let messages = 0;
  const tell = (views: ProductView[]) => {
    messages += 1;
    news.push(...views);
  };
  const views = await lookUp(products, tell);
  expect(views.filter(({ pending }) => pending)).toHaveLength(10_000);
  await clock.advance(0);
  await until(() => news.length >= 9_800 + 30);
  await clock.advance(59_000);
  expect([asked, most]).toEqual([30, 2]);
  for (let minute = 0; minute < 8; minute += 1) {
    await clock.advance(60_000);
    await until(() => atOnce === 0);
  }
  await until(() => news.length === 10_000);
  expect([asked, most]).toEqual([200, 2]);
  expect(news.filter(({ reason }) => reason === 'offline')).toHaveLength(9_800);
  expect(messages).toBeLessThan(300);
  // What was pushed out is not held against the product.
  expect((await lookUp([mug('0')], tell))[0]).toMatchObject({ pending: true });
});

test('a store that fails is told of, and the card still gets its price', async () => {
  const { askOne, errors } = await offersWith(
    { [MUG]: good },
    {
      store: {
        getOffers: async () => new Map(),
        putOffer: () => Promise.reject(new DOMException('disk full', 'QuotaExceededError')),
        savedKeys: async () => new Set(),
      },
    },
  );
  expect(priceOf(await askOne())).toBe(1999);
  expect(errors.map(String)).toEqual(['QuotaExceededError: disk full']);
});

test('the charset of the header comes before the page’s own', async () => {
  const page = productPage('茶杯', '19.99').replace('<head>', '<head><meta charset="utf-8">');
  const gbk = Buffer.from([0xb2, 0xe8, 0xb1, 0xad]);
  const [before = '', after = ''] = page
    .replaceAll('<h1>茶杯</h1>', '')
    .replace('<title>茶杯</title>', '')
    .split('茶杯');
  const { askOne } = await offersWith({
    [MUG]: (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=GBK' });
      response.end(Buffer.concat([Buffer.from(before), gbk, Buffer.from(after)]));
    },
  });
  expect((await askOne())?.title).toBe('茶杯');
});
