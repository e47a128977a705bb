import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { click } from '../../tools/browsers/hand.ts';
import { goods, teapot } from '../../tools/demo/goods.ts';
import { htmlResponse } from '../../tools/demo/html.ts';
import { outbound, type WeiboPost } from '../../tools/demo/weibo-markup.ts';
import { weiboPage } from '../../tools/demo/weibo-page.ts';
import { cardWhen } from '../../tools/extension/cards.ts';
import { openOptions } from '../../tools/extension/options.ts';
import { until } from '../../tools/run/until.ts';
import { browsersUnderTest, openWorld, readDocument, type World } from './world.ts';

const AMAZON = goods.find(({ url }) => url.startsWith('https://www.amazon.'))?.url ?? '';
const FEWER = '.row [title="Fewer cards like this"]';

const post = (id: string, uid: string, url: string): WeiboPost => ({
  uid,
  author: `作者${uid}`,
  id,
  time: '刚刚',
  text: outbound(url),
});
const POSTS = [
  post('RquTeapot1', '6600000041', teapot.url),
  post('RquTeapot2', '6600000042', teapot.url),
  post('RquAmazon1', '6600000042', AMAZON),
];

// One timeline stays open; nothing is loaded again.
describe.each(browsersUnderTest)('a reader who wants less, in %s', (browser) => {
  let world: World;
  let page: Page;
  let options: Page;
  beforeAll(async () => {
    world = await openWorld(browser);
    world.loopback.serve('weibo.com', () => htmlResponse(weiboPage(POSTS)));
    page = await world.session.open('https://weibo.com/');
    await cardWhen(page, 'RquTeapot1', ({ price }) => price !== '');
    options = await openOptions(world.session);
    await page.bringToFront();
  });
  afterAll(() => world.close());

  const cards = () =>
    page.$$eval('feedcart-card', (all) => all.map((card) => card.getAttribute('data-post') ?? ''));
  const areLeft = (...ids: string[]) =>
    until(`cards ${ids.join()}`, async () => String(await cards()) === String(ids));
  const all = POSTS.map(({ id }) => id);
  /** The words of what the card's panel offers, in order. */
  const offered = (id: string) =>
    page.$eval(`feedcart-card[data-post="${id}"]`, (card) =>
      [...(card.shadowRoot?.querySelectorAll('.panel button') ?? [])].map((one) => one.textContent ?? ''),
    );
  const press = async (id: string, words: string) => {
    const index = (await offered(id)).indexOf(words);
    await click(page, `feedcart-card[data-post="${id}"] >>> .panel button:nth-of-type(${index + 1})`);
  };
  const heightOf = (id: string) =>
    page.$eval(`feedcart-card[data-post="${id}"]`, (card) => card.getBoundingClientRect().height);

  test('mutes an author in two clicks, takes it back right there, and nothing moves meanwhile', async () => {
    const before = await readDocument(page);
    const height = await heightOf('RquTeapot2');
    await click(page, `feedcart-card[data-post="RquTeapot2"] >>> ${FEWER}`);
    expect((await offered('RquTeapot2'))[0]).toBe('Mute 作者6600000042');
    expect(await heightOf('RquTeapot2')).toBe(height);
    await press('RquTeapot2', 'Mute 作者6600000042');
    // The other post of this author loses its card; the one that is busy stays, with the way back in it.
    await areLeft('RquTeapot1', 'RquTeapot2');
    expect(await offered('RquTeapot2')).toEqual(['Undo', 'Close']);
    expect(await heightOf('RquTeapot2')).toBe(height);
    await press('RquTeapot2', 'Undo');
    await areLeft(...all);
    expect(await readDocument(page)).toBe(before);
  });

  test('mutes a shop by the keyboard alone; the settings list it and bring it back', async () => {
    const opener = await page.$(`feedcart-card[data-post="RquAmazon1"] >>> ${FEWER}`);
    await opener?.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await until('the way back', async () => (await offered('RquAmazon1')).includes('Undo'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await areLeft('RquTeapot1', 'RquTeapot2');
    const rows = () => options.$$eval('#quiet .choice', (all) => all.map((one) => one.textContent));
    await until(
      'the shop in the settings',
      async () => (await rows()).join() === 'AmazonShop: no cardsUnmute',
    );
    await world.session.killBackground();
    await click(options, '#quiet .choice button');
    await page.bringToFront();
    await areLeft(...all);
  });

  test('turns a site off from the settings, and on again', async () => {
    await click(options, '[data-site="weibo"] .cards-button');
    await page.bringToFront();
    await areLeft();
    await click(options, '[data-site="weibo"] .cards-button');
    await page.bringToFront();
    await areLeft(...all);
  });

  test('collapses cards to a line, opens one, and has them all back', async () => {
    await click(options, '#collapse');
    await page.bringToFront();
    await until('one line', async () => (await heightOf('RquTeapot1')) === 34);
    await click(page, 'feedcart-card[data-post="RquTeapot1"] >>> .foot .quiet:last-child');
    await until('the whole card', async () => (await heightOf('RquTeapot1')) > 90);
    expect(await heightOf('RquTeapot2')).toBe(34);
    await cardWhen(page, 'RquTeapot1', ({ price }) => price !== '');
    await click(options, '#collapse');
    await page.bringToFront();
    await until('all of them', async () => (await heightOf('RquTeapot2')) > 90);
  });
});
