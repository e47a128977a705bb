import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { click } from '../../tools/browsers/hand.ts';
import { teapot } from '../../tools/demo/goods.ts';
import { htmlResponse } from '../../tools/demo/html.ts';
import { outbound, type WeiboPost } from '../../tools/demo/weibo-markup.ts';
import { weiboPage } from '../../tools/demo/weibo-page.ts';
import { cardWhen } from '../../tools/extension/cards.ts';
import { openOptions } from '../../tools/extension/options.ts';
import { openPopup, wishesWhen } from '../../tools/extension/popup.ts';
import { until } from '../../tools/run/until.ts';
import { xTimeline } from './pages/x-timeline.ts';
import { browsersUnderTest, openWorld, readDocument, type World } from './world.ts';

const post = (id: string, url: string): WeiboPost => ({
  uid: '6600000051',
  author: '短链接',
  id,
  time: '刚刚',
  text: outbound(url),
});
const POSTS = [
  post('RsPassed01', 'https://t.cn/A6passed'),
  post('RsPointed1', 'https://t.cn/A6pointed'),
  post('RsSeen0001', 'https://t.cn/A6seen'),
];
const linkOf = (code: string) => `a[href*="${code}"]`;

// One timeline stays open; the settings change beside it.
describe.each(browsersUnderTest)('a reader of short links, in %s', (browser) => {
  let world: World;
  let page: Page;
  let options: Page;
  beforeAll(async () => {
    world = await openWorld(browser);
    world.loopback.serve('weibo.com', () => htmlResponse(weiboPage(POSTS)));
    world.loopback.serve(
      't.cn',
      () => new Response(null, { status: 302, headers: { location: teapot.url, 'set-cookie': 'who=me' } }),
    );
    options = await openOptions(world.session);
    page = await world.session.open('https://weibo.com/');
  });
  afterAll(() => world.close());

  const visits = () => world.loopback.visits.filter(({ host }) => host === 't.cn');
  const asked = () => visits().map(({ url }) => url);
  const turn = async (switched: string) => {
    await click(options, switched);
    await options.waitForSelector(`${switched}:checked`);
    await page.bringToFront();
  };
  const cards = () =>
    page.$$eval('feedcart-card', (all) => all.map((card) => card.getAttribute('data-post') ?? ''));
  /** What is set reaches the page a moment later: a reader points again. */
  const pointUntilCard = () =>
    until('the card of the link that was pointed at', async () => {
      await page.hover('body');
      await page.hover(linkOf('A6pointed'));
      return page
        .waitForSelector('feedcart-card[data-post="RsPointed1"]', { timeout: 1000 })
        .catch(() => undefined);
    });

  test('on X needs no asking: the text spells where a link leads, and Save takes the link as it was posted', async () => {
    world.loopback.serve('x.com', () => htmlResponse(xTimeline.html));
    const timeline = await world.session.open(xTimeline.url);
    const [id = ''] = Object.keys(xTimeline.cards);
    await cardWhen(timeline, id, ({ price }) => price !== '');
    await click(timeline, `feedcart-card[data-post="${id}"] >>> .save`);
    await timeline.waitForSelector(`feedcart-card[data-post="${id}"] >>> .save[aria-pressed="true"]`);
    await timeline.close();
    const popup = await openPopup(world.session);
    expect((await wishesWhen(popup, 1))[0]?.href).toBe(xTimeline.cards[id]?.posted);
    await popup.close();
    expect(world.loopback.visits.filter(({ host }) => host === 't.co')).toEqual([]);
    await page.bringToFront();
  });

  test('rests on one and nobody is asked, until that was turned on; then its post gets a card, in place', async () => {
    const before = await readDocument(page);
    await page.hover(linkOf('A6passed'));
    await page.focus(linkOf('A6passed'));
    await page.keyboard.press('Shift');
    await turn('#look-behind');
    await pointUntilCard();
    expect(await cardWhen(page, 'RsPointed1', ({ price }) => price !== '')).toMatchObject({
      title: teapot.title,
    });
    expect([await cards(), asked()]).toEqual([['RsPointed1'], ['https://t.cn/A6pointed']]);
    expect(await readDocument(page)).toBe(before);
  });

  test('has what was found remembered: the page comes again, nobody is asked again', async () => {
    await page.reload();
    await pointUntilCard();
    expect(asked()).toEqual(['https://t.cn/A6pointed']);
  });

  test('wants to know of all that stay in view: each is asked once, and Save takes the link as posted', async () => {
    await turn('#look-behind-seen');
    await until('all cards', async () => (await cards()).length === POSTS.length);
    expect(asked().toSorted()).toEqual(
      ['A6passed', 'A6pointed', 'A6seen'].map((code) => `https://t.cn/${code}`),
    );
    for (const { cookie, referer } of visits()) expect([cookie, referer]).toEqual([undefined, undefined]);
    await cardWhen(page, 'RsSeen0001', ({ price }) => price !== '');
    await click(page, 'feedcart-card[data-post="RsSeen0001"] >>> .save');
    await page.waitForSelector('feedcart-card[data-post="RsSeen0001"] >>> .save[aria-pressed="true"]');
  });
});
