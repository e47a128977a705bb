import { describe, expect, test } from 'vitest';
import { good, MUG, mug, offersWith, priceOf } from './harness.ts';
import { type Handler, html } from './local-shops.ts';

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

  test.each([
    '<iframe src="https://geo.captcha-delivery.com/captcha/?initialCid=1" title="DataDome CAPTCHA"></iframe>',
    '<iframe src="https://newassets.hcaptcha.com/captcha/v1/frame"></iframe>',
  ])('with nothing but a frame is a wall, too: %s', async (frame) => {
    const { ask, askOne, shops } = await offersWith({ [MUG]: html(`<title>shop.example</title>${frame}`) });
    expect((await askOne())?.reason).toBe('blocked');
    expect((await ask(mug('2')))[0]).toMatchObject({ reason: 'blocked', pending: false });
    expect(shops.asked).toHaveLength(1);
  });

  const products = ['1', '2', '3', '4', '5'].map((id) => mug(id));
  const logIn = html('<title>My Account | Shop</title><h1>Sign in</h1><input type="password">');

  test('one product without a log-in is still read for all others', async () => {
    const pages = Object.fromEntries(products.map(({ url }) => [url, good]));
    const { askOne, shops } = await offersWith({ ...pages, [MUG]: logIn });
    expect((await askOne())?.reason).toBe('blocked');
    for (const product of products.slice(1)) expect(priceOf(await askOne(product))).toBe(1999);
    expect((await askOne())?.reason).toBe('blocked');
    expect(shops.asked).toHaveLength(products.length);
  });

  test('three of them on end without a log-in is left alone', async () => {
    const pages = Object.fromEntries(products.map(({ url }) => [url, logIn]));
    const { askOne, shops, clock } = await offersWith(pages);
    for (const product of products) expect((await askOne(product))?.reason).toBe('blocked');
    expect(shops.asked).toHaveLength(3);
    await clock.advance(60_000);
    await askOne(products[3]);
    expect(shops.asked).toHaveLength(4);
  });

  test('a few without a log-in, now and then, is not left alone', async () => {
    const pages = Object.fromEntries(products.map(({ url }) => [url, logIn]));
    const { askOne, shops, clock } = await offersWith(pages);
    for (const product of products) {
      await askOne(product);
      await clock.advance(6 * 60_000);
    }
    expect(shops.asked).toHaveLength(5);
  });
});
