import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerPrompt } from '../../tools/browsers/firefox-prompt.ts';
import { click } from '../../tools/browsers/hand.ts';
import { teapot } from '../../tools/demo/goods.ts';
import { htmlResponse } from '../../tools/demo/html.ts';
import { outbound } from '../../tools/demo/weibo-markup.ts';
import { weiboPage } from '../../tools/demo/weibo-page.ts';
import { cardWhen } from '../../tools/extension/cards.ts';
import { openOptions } from '../../tools/extension/options.ts';
import { until } from '../../tools/run/until.ts';
import { findViolations } from './find-violations.ts';
import { browsersUnderTest, openWorld, type World } from './world.ts';

const POST = 'HsWelcome01';
const timeline = weiboPage([
  { uid: '6600000081', author: '看茶壶', id: POST, time: '刚刚', text: outbound(teapot.url) },
]);

// That it opens by itself at the installation, every browser test stands on: the launcher waits for it.
describe.each(browsersUnderTest)('the first page, in %s', (browser) => {
  let world: World;
  let page: Page;
  let timelinePage: Page;
  beforeAll(async () => {
    world = await openWorld(browser);
    world.loopback.serve('weibo.com', () => htmlResponse(timeline));
    timelinePage = await world.session.open('https://weibo.com/');
    await cardWhen(timelinePage, POST, ({ price }) => price === '¥420.00');
    page = await world.session.openExtensionPage('welcome.html', '#shops');
  });
  afterAll(() => world.close());
  const cardIs = (there: boolean) =>
    until(
      `a card: ${there}`,
      async () => ((await timelinePage.$('feedcart-card >>> .row')) !== null) === there,
    );

  test('is WCAG 2.2 AA, with everything unfolded', async () => {
    await click(page, '#shops summary');
    await click(page, '#permissions summary');
    expect(await findViolations(world.session, page)).toEqual([]);
  });

  test('says of each permission of the manifest what it is for', async () => {
    const asked = await page.evaluate(() => {
      const api: { runtime: { getManifest(): { permissions: string[]; optional_permissions?: string[] } } } =
        Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
      const { permissions, optional_permissions: optional = [] } = api.runtime.getManifest();
      return [...permissions, ...optional].toSorted();
    });
    const told = await page.$$eval('[data-permission]', (all) =>
      all.map((one) => one.getAttribute('data-permission') ?? ''),
    );
    expect(told.filter((name) => name !== 'sites' && name !== 'shops').toSorted()).toEqual(asked);
  });

  test('takes the country that the browser suggests', async () => {
    await click(page, '#take-suggestion');
    await page.waitForSelector('#suggested-country', { hidden: true });
    expect(await page.$eval('#country', (field) => 'value' in field && field.value)).toBe('US');
  });

  test('hides the cards of a site in open pages, and shows them again', async () => {
    await click(page, '[data-site="weibo"] input');
    await cardIs(false);
    await click(page, '[data-site="weibo"] input');
    // A card is drawn where it can be seen.
    await timelinePage.bringToFront();
    await cardIs(true);
  });

  test('leads to the settings, whose report tells what went wrong and not of what', async () => {
    const options = await openOptions(world.session);
    expect(await options.$eval('#last-errors', (line) => line.textContent)).toBe('none');
    await options.evaluate(() => {
      const error = new TypeError('no teapot at https://weidian.com/item.html?itemID=4311225533');
      window.dispatchEvent(new ErrorEvent('error', { error }));
    });
    await options.waitForSelector('#forget-errors');
    expect(await options.$eval('#last-errors', (line) => line.textContent)).toContain('settings: TypeError');
    const report = await options.$eval('.report', (field) => ('value' in field ? String(field.value) : ''));
    expect(report).toContain('settings: TypeError: no teapot at … (1 ×)');
    expect(report).not.toMatch(/weidian|4311225533|extension:/);
    await click(options, '#forget-errors');
    await options.waitForSelector('#forget-errors', { hidden: true });
    await options.close();
  });

  test('closes when it is done', async () => {
    const options = await openOptions(world.session);
    const tabs = () =>
      options.evaluate(async () => {
        const api: { tabs: { query(all: object): Promise<readonly unknown[]> } } =
          Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
        return (await api.tabs.query({})).length;
      });
    const before = await tabs();
    // The click itself may end with its tab.
    await page.bringToFront();
    await page.evaluate(() => {
      setTimeout(() => document.querySelector<HTMLElement>('#done')?.click());
    });
    await until('the tab to be gone', async () => (await tabs()) === before - 1);
  });
});

// Firefox lets its users take the sites of the manifest back. Of the two, only its question can be answered by a test.
describe.each(browsersUnderTest.filter((name) => name === 'firefox'))(
  'a site without permission, in %s',
  (browser) => {
    let world: World;
    beforeAll(async () => {
      world = await openWorld(browser);
      world.loopback.serve('weibo.com', () => htmlResponse(timeline));
    });
    afterAll(() => world.close());

    test('is said on the first page and in the settings, and one button there is for all; nothing is started again', async () => {
      const page = await world.session.openExtensionPage('welcome.html', '#shops');
      const options = await openOptions(world.session);
      await world.session.allowOnly([]);
      const missing = await page.waitForSelector('#missing-sites');
      expect(await missing?.evaluate((line) => line.textContent)).toMatch(
        /^\d+ sites need your permission before cards can show/,
      );
      await options.waitForSelector('[data-site="weibo"][data-allowed="false"]');
      const timelinePage = await world.session.open('https://weibo.com/');
      expect(await timelinePage.$('feedcart-card')).toBeNull();
      await click(page, '#allow-sites');
      await answerPrompt(world.session, 'allow');
      await page.waitForSelector('#missing-sites', { hidden: true });
      await options.waitForSelector('[data-site="weibo"][data-allowed="true"]');
      await timelinePage.bringToFront();
      await timelinePage.reload();
      await timelinePage.waitForSelector('feedcart-card');
    }, 60_000);
  },
);
