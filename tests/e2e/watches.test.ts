import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { click, type } from '../../tools/browsers/hand.ts';
import { teapot } from '../../tools/demo/goods.ts';
import { htmlResponse } from '../../tools/demo/html.ts';
import { shopPage } from '../../tools/demo/shop-page.ts';
import { outbound } from '../../tools/demo/weibo-markup.ts';
import { weiboPage } from '../../tools/demo/weibo-page.ts';
import { cardWhen, saveShown } from '../../tools/extension/cards.ts';
import { openOptions } from '../../tools/extension/options.ts';
import { openPopup, wishesWhen } from '../../tools/extension/popup.ts';
import { until } from '../../tools/run/until.ts';
import { isLookedAt, passHours, readNotices, ring } from './pass-hours.ts';
import { browsersUnderTest, openWorld, type World } from './world.ts';

const POST = 'HsWatched01';
const timeline = weiboPage([
  { uid: '6600000072', author: '看茶壶', id: POST, time: '刚刚', text: outbound(teapot.url) },
]);

// One wish through some days: a step stands on those before it.
describe.each(browsersUnderTest)('a watched wish, in %s', (browser) => {
  let world: World;
  let popup: Page;
  let asked = 0;
  beforeAll(async () => {
    world = await openWorld(browser);
    world.loopback.serve('weibo.com', () => htmlResponse(timeline));
    const page = await world.session.open('https://weibo.com/');
    await cardWhen(page, POST, ({ price }) => price !== '');
    await saveShown(page, POST);
    await page.close();
    // Whatever the hour is where the test runs.
    const options = await openOptions(world.session);
    await click(options, '#watch-quiet');
    await options.waitForSelector('#watch-quiet-from', { hidden: true });
    await options.close();
    popup = await openPopup(world.session);
    await wishesWhen(popup, 1);
  });
  afterAll(() => world.close());

  const costs = (price: string) => {
    asked = 0;
    world.loopback.serve('weidian.com', ({ url }) => {
      if (url.includes('item.html')) asked += 1;
      return htmlResponse(shopPage({ ...teapot, price }, 'https://si.geilicdn.com/feedcart-demo/teapot.png'));
    });
  };
  const later = async (hours: number) => {
    await passHours(popup, hours);
    expect(await isLookedAt(popup)).toBe(false);
    await ring(popup, 'watches');
    await until('the round to be over', () => isLookedAt(popup));
  };
  const digest = () =>
    popup.$$eval('.digest-row', (rows) => rows.map((row) => row.textContent ?? '')).catch(() => []);

  test('is set in its detail, by a price', async () => {
    await popup.bringToFront();
    await popup.focus('.wish-active .wish-open');
    await popup.keyboard.press('ArrowRight');
    await popup.waitForSelector('#watch-amount');
    await type(popup, '#watch-amount', '400');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.watch-rule');
    expect(await popup.$eval('.watch-rule', (rule) => rule.textContent)).toContain('¥400.00 or less');
    await popup.keyboard.press('Escape');
    await popup.waitForSelector('.detail', { hidden: true });
  });

  test('is asked for when its alarm rings, and a price above is no news', async () => {
    costs('410.00');
    await later(8);
    expect(asked).toBeGreaterThan(0);
    expect(await digest()).toEqual([]);
  });

  test('is told of once when the price is there', async () => {
    costs('390.00');
    await later(8);
    await until('the digest', async () => (await digest()).length > 0);
    expect(await digest()).toEqual([expect.stringMatching(/柴烧侧把茶壶.*¥390\.00, was ¥410\.00/)]);
    await until('it to be shown', async () => (await readNotices(popup))[0]?.toldAt !== undefined);
    // Without a screen Firefox shows none and forgets it at once.
    if (browser === 'firefox') return;
    const shown = await popup.evaluate(async () => {
      const api: { notifications: { getAll(): Promise<object> } } = Reflect.get(globalThis, 'chrome');
      return Object.keys(await api.notifications.getAll());
    });
    expect(shown).toEqual([expect.stringContaining('target sale CNY 40000')]);
  });

  test('does not drop when its shop fails, nor again while it stays there', async () => {
    let refused = 0;
    world.loopback.serve('weidian.com', () => {
      refused += 1;
      return new Response('busy', { status: 500 });
    });
    await later(8);
    expect(refused).toBeGreaterThan(0);
    costs('380.00');
    await later(30);
    expect(asked).toBeGreaterThan(0);
    expect(await digest()).toHaveLength(1);
  });

  test('is told of again after it was well above, once', async () => {
    costs('420.00');
    await later(8);
    expect(await digest()).toHaveLength(1);
    costs('385.00');
    await later(8);
    await until('the second of the digest', async () => (await digest()).length === 2);
    await until('both to be shown', async () =>
      (await readNotices(popup)).every(({ toldAt }) => toldAt !== undefined),
    );
    await later(8);
    expect(await digest()).toHaveLength(2);
  });

  test('is opened from the digest', async () => {
    await popup.bringToFront();
    await click(popup, '.digest-head');
    await click(popup, '.digest-row');
    await popup.waitForSelector('.detail .watch-rule');
  });

  test('is not asked for any more when it is not watched', async () => {
    await click(popup, '.watch-rule button');
    await popup.waitForSelector('.watch-rule', { hidden: true });
    costs('300.00');
    await passHours(popup, 8);
    await ring(popup, 'watches');
    const rung = () =>
      popup.evaluate(async () => {
        const api: { alarms: { get(name: string): Promise<unknown> } } =
          Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
        return (await api.alarms.get('watches')) === undefined;
      });
    // With nothing to look after there is no next alarm.
    await until('the round to be over', rung);
    expect(asked).toBe(0);
  });
});
