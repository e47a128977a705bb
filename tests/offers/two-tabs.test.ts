import { expect, test } from 'vitest';
import type { ProductView } from '../../utils/model/product-view.ts';
import { readObservations } from '../../utils/store/index.ts';
import { until } from './fake-clock.ts';
import { good, HOUR, KEY, MUG, mug, offersWith, priceOf } from './harness.ts';

const pricesOf = (told: readonly ProductView[][]) => told.map((news) => news.map(priceOf));

test('Two tabs that ask in the same moment: the shop is asked once, and both are told', async () => {
  const world = await offersWith({ [MUG]: good });
  const told: ProductView[][] = [[], []];
  const views = await Promise.all(told.map((news) => world.lookUp([mug()], (more) => news.push(...more))));
  expect(views.map(([view]) => view?.pending)).toEqual([true, true]);
  await world.clock.advance(0);
  await until(() => told.every((news) => news.length > 0));
  await world.offers().settled();
  expect(world.shops.asked).toHaveLength(1);
  expect(pricesOf(told)).toEqual([[1999], [1999]]);
  expect(await readObservations(world.store, KEY)).toHaveLength(1);
});

test('A tab that asks while another’s answer comes is told that answer: the shop is not asked again for it', async () => {
  // The second tab has read what is kept, nothing, before the shop answers the first; it goes on after that.
  const answered = Promise.withResolvers<void>();
  let tabs = 0;
  const world = await offersWith(
    { [MUG]: good },
    {
      allowedHosts: async () => {
        tabs += 1;
        if (tabs === 2) await answered.promise;
        return [];
      },
    },
  );
  const told: ProductView[][] = [[], []];
  const [first, second] = told.map((news) => world.lookUp([mug()], (more) => news.push(...more)));
  await first;
  await world.clock.advance(0);
  await until(() => told[0]?.length === 1);
  await world.offers().settled();
  answered.resolve();
  await second;
  await world.clock.advance(0);
  await until(() => told[1]?.length === 1);
  expect(world.shops.asked).toHaveLength(1);
  expect(pricesOf(told)).toEqual([[1999], [1999]]);
  // Nor does that hold for longer than an answer does.
  await world.clock.advance(7 * HOUR);
  await world.askOne();
  expect(world.shops.asked).toHaveLength(2);
});
