import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { click } from '../../tools/browsers/hand.ts';
import { htmlResponse } from '../../tools/demo/html.ts';
import { cardWhen } from '../../tools/extension/cards.ts';
import { openOptions } from '../../tools/extension/options.ts';
import { openPopup } from '../../tools/extension/popup.ts';
import { until } from '../../tools/run/until.ts';
import { blueskyPost, recordKey } from './pages/bluesky-post.ts';
import { itemUrl, type WalledGoods, walledPage } from './pages/walled-shop.ts';
import { browsersUnderTest, openWorld, type World } from './world.ts';

const goods = (price: string): WalledGoods => ({
  id: '612345678902',
  title: '手工陶瓷杯 描金',
  skus: { 5001: price },
  before: '199',
});
const ITEM = itemUrl(goods(''));
const POSTED = `${ITEM}&ali_trackid=2%3Amm_1203_5678_90`;

// One product, through one shopper's day: a step stands on those before it.
describe.each(browsersUnderTest)('what no shop says, in %s', (browser) => {
  let world: World;
  let timeline: Page;
  let id = '';
  beforeAll(async () => {
    world = await openWorld(browser);
  });
  afterAll(() => world.close());

  /** The shopper opens the product's page, which costs so much now. */
  const visit = async (price: string) => {
    world.loopback.serve('item.taobao.com', () => htmlResponse(walledPage(goods(price))));
    const shop = await world.session.open(ITEM);
    await shop.waitForSelector('.highlightPrice--LlVWiXXs');
    // What is in the background is not drawn.
    await timeline.bringToFront();
    return shop;
  };
  const card = () => `feedcart-card[data-post="${id}"]`;
  const textOf = (selector: string) =>
    timeline.$$eval(`${card()} >>> ${selector}`, (all) =>
      all.map((one) => one.textContent ?? '').join(' | '),
    );
  const footWhen = (isIt: (text: string) => boolean) =>
    until('the line below the product', async () => {
      const text = await textOf('.foot .line > *');
      return isIt(text) && text;
    });
  const openDetails = async () => {
    await click(timeline, `${card()} >>> .foot [aria-haspopup]`);
    await timeline.waitForSelector(`${card()} >>> .details:popover-open`);
    return textOf('.details');
  };

  test('the price since the post stands below the product, with then and now in its details', async () => {
    timeline = await openTimeline();
    const first = await visit('129');
    await cardWhen(timeline, id, ({ price }) => price.includes('129'));
    await first.close();
    // Posted after the shopper has seen it for 129, and before they see it for 99.
    await timeline.close();
    timeline = await openTimeline();
    const second = await visit('99');
    expect(await footWhen((text) => text.includes('since posted'))).toMatch(
      /↓ 23\s?% since posted.*was ¥129/,
    );
    await second.close();
    const before = await timeline.$eval(card(), (host) => host.getBoundingClientRect().height);
    const details = await openDetails();
    expect(details).toMatch(/When posted.*¥129/);
    expect(details).toMatch(/Now.*¥99\.00/);
    expect(details).toContain('Lowest in 1 day');
    expect(await timeline.$eval(card(), (host) => host.getBoundingClientRect().height)).toBe(before);
  });

  async function openTimeline() {
    id = recordKey(Date.now());
    const page = blueskyPost('kiln.example', id, POSTED);
    world.loopback.serve('bsky.app', () => htmlResponse(page));
    return world.session.open('https://bsky.app/');
  }

  test('whom the link pays is said; Buy opens what was posted, the plain page has nobody’s id', async () => {
    expect(await textOf('.details')).toContain('2:mm_1203_5678_90');
    const hrefs = await timeline.$$eval(`${card()} >>> a`, (links) =>
      links.map((one) => one.getAttribute('href')),
    );
    expect(hrefs).toEqual([POSTED, ITEM]);
  });

  test('it is added to a product post, as it was posted; that is said, and taken back', async () => {
    const press = async (look: string, then: string) => {
      await click(timeline, `${card()} >>> .details .${look}`);
      await until(`"${then}"`, async () => (await textOf('.details')).includes(then));
    };
    await press('to-post', 'In your product post, 1 of 9.');
    await press('from-post', 'Add to product post');
    await press('to-post', 'In your product post, 1 of 9.');
    const compose = await world.session.openExtensionPage('compose.html', '.compose .listing');
    expect(await compose.$eval('.part-text', (part) => part.textContent)).toContain(POSTED);
    await compose.close();
  });

  test('the page of the shop that is open is added by the popup over it: it is there already', async () => {
    const shop = await world.session.open(ITEM);
    const popup = await openPopup(world.session);
    await click(popup, '#open-menu');
    await click(popup, '#menu-post-page');
    expect(
      await popup.waitForSelector('#said').then((line) => line?.evaluate((one) => one.textContent)),
    ).toBe('It is in this post already.');
    await popup.close();
    await shop.close();
    await timeline.bringToFront();
  });

  test('Escape closes it, and its button has the focus again', async () => {
    const isOpen = () =>
      timeline.$eval(`${card()} >>> .foot [aria-haspopup]`, (one) => one.getAttribute('aria-expanded'));
    expect(await isOpen()).toBe('true');
    await timeline.keyboard.press('Escape');
    await until('it to be closed', async () => (await isOpen()) === 'false');
    expect(await textOf('.details')).toBe('');
    const focused = await timeline.$eval(card(), (host) => host.shadowRoot?.activeElement?.textContent);
    expect(focused).toBe('Details');
  });

  test('a price that is hard to believe waits for the shopper’s word', async () => {
    const third = await visit('9.9');
    expect(await footWhen((text) => text.includes('right?'))).toContain('¥9.90');
    await third.close();
    expect((await cardWhen(timeline, id, () => true)).price).toContain('99.00');
    expect(await openDetails()).toMatch(/¥9\.90 CNY.*Is that right\?/);
    // While they look another reading comes: their word is on the one they were shown.
    const fourth = await visit('5');
    await footWhen((text) => text.includes('¥5.00'));
    await fourth.close();
    const confirm = `${card()} >>> .details .answers button`;
    await click(timeline, confirm);
    await until('the other question', async () => (await textOf('.details')).includes('¥5.00 CNY'));
    expect((await cardWhen(timeline, id, () => true)).price).toContain('99.00');
    await click(timeline, confirm);
    expect((await cardWhen(timeline, id, ({ price }) => price.includes('5.00'))).price).toContain('¥5.00');
    await until(
      'nothing to wait any more',
      async () => !(await textOf('.details')).includes('Is that right?'),
    );
    await timeline.keyboard.press('Escape');
  });

  test('at the shopper’s door it costs at least what is known, and what is not is said', async () => {
    const options = await openOptions(world.session);
    await options.select('#country', 'DE');
    await until('the country', () =>
      options.$eval('#country', (one) => 'value' in one && one.value === 'DE'),
    );
    await options.close();
    await timeline.bringToFront();
    await timeline.reload();
    const mine = await until(
      'the cost at the door',
      async () => (await textOf('.row .mine:not([hidden])')) || undefined,
    );
    expect(mine).toMatch(/^at least .*at your door$/);
    const details = await openDetails();
    expect(details).toContain(mine);
    expect(details).toMatch(/shipping.*the shop does not say what shipping costs/);
    expect(details).toContain('An estimate, not tax advice.');
  });
});
