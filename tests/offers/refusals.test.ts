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
});
