import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { click } from '../../tools/browsers/hand.ts';
import { mugs, teapot } from '../../tools/demo/goods.ts';
import { htmlResponse } from '../../tools/demo/html.ts';
import { shopPage } from '../../tools/demo/shop-page.ts';
import { outbound, type WeiboPost } from '../../tools/demo/weibo-markup.ts';
import { weiboPage } from '../../tools/demo/weibo-page.ts';
import { type CardReading, cardOf, cardWhen, saveShown } from '../../tools/extension/cards.ts';
import { allowShop, openOptions } from '../../tools/extension/options.ts';
import { openPopup, wishesWhen } from '../../tools/extension/popup.ts';
import { until } from '../../tools/run/until.ts';
import { browsersUnderTest, openWorld, type World } from './world.ts';

const URL_OF_TIMELINE = 'https://weibo.com/';
const SOCIAL = 'https://weibo.com/*';
const WEIDIAN = 'https://weidian.com/*';
const SLOW = 'https://weidian.com/item.html?itemID=4810290001';
const POSTS = { teapot: 'RlvTeapot1', mugs: 'RlvMugs001', slow: 'RlvSlow001' };

const post = (id: string, url: string): WeiboPost => ({
  uid: '6600000031',
  author: '开着的页面',
  id,
  time: '刚刚',
  text: outbound(url),
});
const timeline = (...posts: WeiboPost[]) => htmlResponse(weiboPage(posts));

// Nothing is loaded again in here: one timeline stays open while things change elsewhere.
describe.each(browsersUnderTest)('an open timeline in %s', (browser) => {
  let world: World;
  let page: Page;
  beforeAll(async () => {
    world = await openWorld(browser);
    world.loopback.serve('weibo.com', () =>
      timeline(post(POSTS.teapot, teapot.url), post(POSTS.mugs, mugs.url)),
    );
    page = await world.session.open(URL_OF_TIMELINE);
    await cardWhen(page, POSTS.teapot, ({ price }) => price !== '');
  });
  afterAll(() => world.close());

  const saveButton = (state: string) =>
    page.waitForSelector(`feedcart-card[data-post="${POSTS.teapot}"] >>> .row .save-${state}`);
  const isPriced = ({ price }: CardReading) => price === '¥420.00';
  const wantsPermission = ({ meta, price }: CardReading) => price === '' && meta.includes('allow Weidian');

  test.each([
    ['awake', () => Promise.resolve()],
    ['asleep', () => world.session.killBackground()],
  ])(
    'a card is Saved no more after Remove in the popup, and is again after Undo: background %s',
    async (_, before) => {
      if (!(await page.$(`feedcart-card[data-post="${POSTS.teapot}"] >>> .row .save-saved`)))
        await saveShown(page, POSTS.teapot);
      const popup = await openPopup(world.session);
      await wishesWhen(popup, 1);
      await before();
      await popup.bringToFront();
      await popup.hover('.wish');
      await click(popup, '.wish .wish-remove');
      await saveButton('no');
      await before();
      await click(popup, '.undo-button');
      await saveButton('saved');
      await popup.close();
    },
  );

  test('a card in one tab is Saved when the product is saved in another, and nothing is asked twice', async () => {
    const other = await world.session.open(URL_OF_TIMELINE);
    const popup = await openPopup(world.session);
    await wishesWhen(popup, 1);
    await click(popup, '.wish .wish-remove');
    await saveButton('no');
    await popup.close();
    await saveShown(other, POSTS.teapot);
    await saveButton('saved');
    await other.close();
    expect(world.loopback.visits.filter(({ url }) => url === teapot.url)).toHaveLength(1);
  });

  test('a shop whose permission is taken back has its cards say so, and fills them when it is allowed', async () => {
    await world.session.allowOnly([SOCIAL]);
    await cardWhen(page, POSTS.teapot, wantsPermission);
    await world.session.allowOnly([SOCIAL, WEIDIAN]);
    await cardWhen(page, POSTS.teapot, isPriced);
    await world.session.killBackground();
    await world.session.allowOnly([SOCIAL]);
    await cardWhen(page, POSTS.teapot, wantsPermission);
    await world.session.allowOnly([SOCIAL, WEIDIAN]);
    await cardWhen(page, POSTS.teapot, isPriced);
    // Four times through the browser's own settings.
  }, 60_000);

  test('a shop added by its address gets cards, and loses them when it is taken away', async () => {
    const host = new URL(mugs.url).hostname;
    await world.session.allowOnly([SOCIAL, WEIDIAN, `https://${host}/*`, `https://www.${host}/*`]);
    expect(await page.$(`feedcart-card[data-post="${POSTS.mugs}"]`)).toBeNull();
    const options = await openOptions(world.session);
    await world.session.killBackground();
    await allowShop(options, host);
    await page.bringToFront();
    await cardWhen(page, POSTS.mugs, ({ price }) => price === '$28.00');
    await click(options, `[data-merchant="${host}"] button`);
    await until('the card to go', async () => !(await page.$(`feedcart-card[data-post="${POSTS.mugs}"]`)));
    await options.close();
  });

  test('a background that is ended while a shop is asked is replaced within seconds, and once more', async () => {
    let answer: (() => void) | undefined;
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const asked = () => world.loopback.visits.filter(({ url }) => url === SLOW).length;
    world.loopback.serve('weidian.com', async () => {
      await answered;
      return htmlResponse(shopPage(teapot, 'https://si.geilicdn.com/feedcart-demo/teapot.png'));
    });
    world.loopback.serve('weibo.com', () => timeline(post(POSTS.slow, SLOW)));
    const slow = await world.session.open(URL_OF_TIMELINE);
    await cardOf(slow, POSTS.slow);
    await until('the shop to be asked', () => asked() === 1);
    await world.session.killBackground();
    await until('the shop to be asked by the next one', () => asked() === 2, 4_000);
    await world.session.killBackground();
    await until('the shop to be asked by the one after it', () => asked() === 3, 4_000);
    answer?.();
    await cardWhen(slow, POSTS.slow, isPriced);
    await slow.close();
  });
});
