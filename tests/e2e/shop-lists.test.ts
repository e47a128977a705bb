import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { saveByKey } from '../../tools/browsers/command.ts';
import { openPopup, readWishes } from '../../tools/extension/popup.ts';
import { until } from '../../tools/run/until.ts';
import { shopLists } from './pages/shop-lists.ts';
import { browsersUnderTest, openWorld, readDocument, type World } from './world.ts';

describe.each(browsersUnderTest)('all that is kept at a shop, in %s', (browser) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(browser);
    for (const { host, answer } of shopLists) world.loopback.serve(host, answer);
  });
  afterAll(() => world.close());

  const saved = async () => {
    const popup = await openPopup(world.session);
    const wishes = await readWishes(popup);
    await popup.close();
    return wishes;
  };

  test.each(shopLists.map((list, index) => [list.host, list, index] as const))(
    'is saved from the page that is open, by a key, and the page is as it was: %s',
    async (_, { url, titles, price }, index) => {
      const page = await world.session.open(url);
      const before = await readDocument(page);
      await saveByKey(world.session, page);
      const wanted = shopLists.slice(0, index + 1).reduce((sum, one) => sum + one.titles.length, 0);
      const wishes = await until(
        `${wanted} wishes`,
        async () => {
          const found = await saved();
          return found.length >= wanted && found;
        },
        20_000,
      );
      expect(wishes).toHaveLength(wanted);
      expect(wishes.map(({ title }) => title)).toEqual(expect.arrayContaining([...titles]));
      if (price) expect(wishes.map((wish) => wish.price).join(' ')).toContain(price);
      // What was said in it goes again by itself.
      await until('the page as it was', async () => (await readDocument(page)) === before);
      await page.close();
    },
    60_000,
  );

  test('is there once, though it is saved again', async () => {
    const before = await saved();
    const [amazon] = shopLists;
    if (!amazon) throw new Error('no list');
    const page = await world.session.open(amazon.url);
    await saveByKey(world.session, page);
    // The line that says so comes when all is done.
    await page.waitForFunction(() => document.documentElement.lastElementChild?.tagName === 'DIV');
    expect(await saved()).toEqual(before);
    await page.close();
  });
});
