import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { click, type } from '../../tools/browsers/hand.ts';
import { goods } from '../../tools/demo/goods.ts';
import { serveDemo, TIMELINE } from '../../tools/demo/serve-demo.ts';
import { isDoneAsking, readCards } from '../../tools/extension/cards.ts';
import { until } from '../../tools/run/until.ts';
import { findViolations } from './find-violations.ts';
import { openFilledPopup, openFilledWorld } from './open-filled.ts';
import { browsersUnderTest, type World } from './world.ts';

const SAVED = 60;

// One network that goes: first the shops, then all of it.
describe.each(browsersUnderTest)('without a network, in %s', (browser) => {
  let world: World;
  beforeAll(async () => {
    world = await openFilledWorld(browser, SAVED);
    serveDemo(world.loopback);
    await world.session.setColorScheme('light');
  });
  afterAll(() => world.close());

  test('cards say that shops do not answer', async () => {
    for (const { url } of goods) world.loopback.remove(new URL(url).hostname);
    const page = await world.session.open(TIMELINE);
    await page.waitForSelector('feedcart-card');
    await until(
      'a card that has given up',
      async () =>
        (await readCards(page)).some(
          (card) => isDoneAsking(card) && card.meta.includes('no answer from the shop'),
        ),
      20_000,
    );
    expect(await findViolations(world.session, page, 'feedcart-card')).toEqual([]);
    await page.close();
  });

  test('the whole wishlist is there: it opens, finds, shows a wish, changes and asks nothing', async () => {
    for (const host of ['weibo.com', 'wx1.sinaimg.cn', 'h5.sinaimg.cn', 'weibo.cn'])
      world.loopback.remove(host);
    const popup = await openFilledPopup(world);
    expect(await popup.$('[role=alert]')).toBeNull();
    const count = () => popup.$eval('[role=grid]', (grid) => grid.getAttribute('aria-rowcount'));
    expect(await count()).toBe(String(SAVED));
    await type(popup, '#search', 'brass lamp');
    await until('what is found', async () => Number(await count()) < SAVED);
    await click(popup, '.wish:nth-child(2) .wish-open');
    await popup.waitForSelector('#watch-amount');
    expect(await findViolations(world.session, popup)).toEqual([]);
    await click(popup, '#back');
    await popup.waitForSelector('.detail', { hidden: true });
    await popup.focus('.wish .wish-open');
    await popup.keyboard.press('Delete');
    await popup.waitForSelector('.undo');
    expect(await findViolations(world.session, popup)).toEqual([]);
    await popup.close();
  });

  test.each([
    ['wishlist.html', '.wish'],
    ['sidepanel.html', '.wish'],
    ['compose.html', '.compose #words'],
    ['welcome.html', '#shops'],
  ])('%s is drawn as ever', async (path, ready) => {
    const page = await world.session.openExtensionPage(path, ready);
    expect(await page.$('[role=alert]')).toBeNull();
    expect(await findViolations(world.session, page)).toEqual([]);
    await page.close();
  });
});
