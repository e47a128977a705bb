import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { press } from '../../tools/browsers/hand.ts';
import { htmlResponse } from '../../tools/demo/html.ts';
import {
  cardOf,
  cardWhen,
  isDoneAsking,
  lookThrough,
  readCards,
  saveShown,
} from '../../tools/extension/cards.ts';
import { openPopup, wishesWhen } from '../../tools/extension/popup.ts';
import { until } from '../../tools/run/until.ts';
import { OWN_ERRANDS } from './own-errands.ts';
import {
  halfHidden,
  hidings,
  hostilePostOf,
  hostileShopPage,
  hostileShops,
  hostileTimeline,
} from './pages/hostile.ts';
import { browsersUnderTest, openWorld, readDocument, type World } from './world.ts';

describe.each(browsersUnderTest)('a hostile timeline in %s', (browser) => {
  let world: World;
  let page: Page;
  let tabs: readonly string[];
  const troubles: string[] = [];
  const otherTabs = async () =>
    (await world.session.browser.pages()).filter((tab) => tab !== page).map((tab) => tab.url());

  beforeAll(async () => {
    world = await openWorld(browser);
    world.loopback.serve('weibo.com', () => htmlResponse(hostileTimeline.html));
    world.loopback.serve('weidian.com', (request) => {
      const html = hostileShopPage(new URL(request.url).searchParams.get('itemID') ?? '');
      return html ? htmlResponse(html) : new Response('', { status: 404 });
    });
    // The same shop's data for machines; there are none, so its pages are read.
    world.loopback.serve('thor.weidian.com', () => new Response('', { status: 404 }));
    page = await world.session.open('about:blank');
    tabs = await otherTabs();
    page.on('dialog', (dialog) => {
      troubles.push(`dialog: ${dialog.message()}`);
      dialog.dismiss().catch((error: unknown) => troubles.push(String(error)));
    });
    page.on('pageerror', (error) => troubles.push(`error: ${String(error)}`));
    await page.goto(hostileTimeline.url);
    await cardOf(page, hostilePostOf(0));
    await lookThrough(page);
    await until(
      'every card to be done asking',
      async () => {
        const cards = await readCards(page);
        return cards.length > 0 && cards.every(isDoneAsking);
      },
      25_000,
    );
  });
  afterAll(() => world.close());

  test.each(hostileShops.map((shop, index) => ({ ...shop, post: hostilePostOf(index) })))(
    'a shop with $name is shown as text, or as not known',
    async ({ post, title }) => {
      const card = await cardWhen(page, post, isDoneAsking);
      if (title !== undefined) expect(card).toMatchObject({ title, price: '¥12.50' });
      else expect(['', '¥12.50']).toContain(card.price);
    },
  );

  test('an address that is no known shop’s has no card, raw or behind the redirector', async () => {
    const shops = hostileShops.map((_, index) => hostilePostOf(index));
    expect((await readCards(page)).map(({ post }) => post)).toEqual([...shops, halfHidden]);
  });

  test.each(hidings)('nobody can see it, so it has no card: $name', async ({ post }) => {
    expect(await page.$(`feedcart-card[data-post="${post}"]`)).toBeNull();
  });

  test('a product that can’t be seen is not on the card of the one that can', async () => {
    const card = await cardWhen(page, halfHidden, isDoneAsking);
    expect(card).toMatchObject({ prices: ['¥12.50'], title: hostileShops[0]?.title });
  });

  test('the page shows what it hid: it has a card then', async () => {
    const hidden = await page.$('[style="display:none"]:has(> a)');
    await hidden?.evaluate((span) => span.removeAttribute('style'));
    await cardOf(page, hidings[0]?.post ?? '');
    await hidden?.evaluate((span) => span.setAttribute('style', 'display:none'));
  });

  test('every link in a card is http or https', async () => {
    const schemes = await page.$$eval('feedcart-card', (cards) =>
      cards.flatMap((card) =>
        [...(card.shadowRoot?.querySelectorAll('a') ?? [])].map((link) => link.protocol),
      ),
    );
    expect(new Set(schemes)).toEqual(new Set(['https:']));
  });

  test('nothing ran, no dialog came up, no tab was opened, no error was left', async () => {
    expect(await page.evaluate(canary)).toEqual(UNHARMED);
    expect(troubles).toEqual([]);
    expect(await otherTabs()).toEqual(tabs);
  });

  test('saved, the hostile title is text in the popup too', async () => {
    for (const index of [0, 1, 2]) await press(page, await cardOf(page, hostilePostOf(index)), 'Save');
    const popup = await openPopup(world.session);
    const wishes = await wishesWhen(popup, 3);
    expect(wishes.map(({ title }) => title).toSorted()).toEqual(
      hostileShops.flatMap(({ title }) => (title === undefined ? [] : [title])).toSorted(),
    );
    expect(await popup.evaluate(canary)).toEqual(UNHARMED);
    await popup.close();
  });

  test('what a card is in is made transparent: a click there saves nothing', async () => {
    const host = `feedcart-card[data-post="${hostilePostOf(3)}"]`;
    const style = await page.addStyleTag({ content: `:has(> ${host}){opacity:.01!important}` });
    await press(page, await cardOf(page, hostilePostOf(3)), 'Save');
    expect(await page.$(`${host} >>> .row .save-no`)).not.toBeNull();
    await style.evaluate((element) => element.parentNode?.removeChild(element));
  });

  test('seen again, it is saved by a click', () => saveShown(page, hostilePostOf(3)));

  test('nothing was asked for but the page, its pictures and products of known shops', () => {
    expect(world.loopback.refused.filter((target) => !OWN_ERRANDS.test(target))).toEqual([]);
    const asked = new Set(world.loopback.visits.map(({ host }) => host));
    expect(asked).toEqual(new Set(['weibo.com', 'weidian.com', 'thor.weidian.com', 'h5.sinaimg.cn']));
  });

  test('the page’s own document is byte for byte what it is without the extension', async () => {
    const plain = await world.another('no extension');
    const bare = await plain.open(hostileTimeline.url);
    expect(await readDocument(page)).toBe(await readDocument(bare));
  });
});

const UNHARMED = { pwned: 'undefined', polluted: 'undefined', isAdmin: 'undefined' };

/** Runs in the page. */
function canary(): typeof UNHARMED {
  return {
    pwned: typeof Reflect.get(globalThis, '__pwned'),
    polluted: typeof Reflect.get({}, 'polluted'),
    isAdmin: typeof Reflect.get({}, 'isAdmin'),
  };
}
