import { describe, expect, test } from 'vitest';
import { until } from './fake-clock.ts';
import { good, HOUR, KEY, MUG, mug, offersWith, priceOf } from './harness.ts';
import { type Handler, html } from './local-shops.ts';

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
