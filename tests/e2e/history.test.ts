import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { teapot } from '../../tools/demo/goods.ts';
import { htmlResponse } from '../../tools/demo/html.ts';
import { outbound } from '../../tools/demo/weibo-markup.ts';
import { weiboPage } from '../../tools/demo/weibo-page.ts';
import { cardWhen, saveShown } from '../../tools/extension/cards.ts';
import { openPopup, wishesWhen } from '../../tools/extension/popup.ts';
import { until } from '../../tools/run/until.ts';
import { browsersUnderTest, openWorld, type World } from './world.ts';

const POST = 'HsTeapot01';
const timeline = weiboPage([
  { uid: '6600000071', author: '看茶壶', id: POST, time: '刚刚', text: outbound(teapot.url) },
]);

// One look at one wish: a step stands on those before it.
describe.each(browsersUnderTest)('the past of a wish, in %s', (browser) => {
  let world: World;
  let popup: Page;
  beforeAll(async () => {
    world = await openWorld(browser);
    world.loopback.serve('weibo.com', () => htmlResponse(timeline));
    const page = await world.session.open('https://weibo.com/');
    await cardWhen(page, POST, ({ price }) => price !== '');
    await saveShown(page, POST);
    popup = await openPopup(world.session);
    await wishesWhen(popup, 1);
  });
  afterAll(() => world.close());

  const focused = () => popup.evaluate(() => document.activeElement?.className ?? '');

  test('opens with the arrow, over the list, and the way back has the focus', async () => {
    await popup.bringToFront();
    await popup.focus('.wish-active .wish-open');
    await popup.keyboard.press('ArrowRight');
    await popup.waitForSelector('.detail');
    expect(await popup.$eval('.detail-title', (title) => title.textContent)).toBe(teapot.title);
    expect(await popup.evaluate(() => document.activeElement?.id)).toBe('back');
  });

  test('is drawn, in the colours of the page', async () => {
    await popup.waitForSelector('.chart-figure canvas');
    const isInk = await until('something drawn', () =>
      popup.$eval('.chart-figure canvas', (canvas) => {
        const { width, height } = canvas;
        const { data } = canvas.getContext('2d')?.getImageData(0, 0, width, height) ?? { data: [] };
        return data.some((value) => value > 0);
      }),
    );
    expect(isInk).toBe(true);
  });

  test('is said in one sentence, and point by point with the arrow keys', async () => {
    const label = await popup.$eval('.chart-figure', (figure) => figure.getAttribute('aria-label'));
    expect(label).toMatch(/First .*420\.00.*Now .*420\.00.*Lowest .*420\.00/);
    await popup.focus('.chart-figure');
    await popup.keyboard.press('End');
    const point = () => popup.$eval('.chart-point', (line) => line.textContent ?? '');
    await until('the point', async () => (await point()).includes('420.00'));
  });

  test('is a table, too', async () => {
    await popup.click('#history-table');
    const rows = await popup.$$eval('.history tbody tr', (all) => all.map((row) => row.textContent ?? ''));
    expect(rows).toEqual([expect.stringMatching(/420\.00.*left.*Feedcart/)]);
  });

  test('closes with Escape, and the row that was looked at has the focus again', async () => {
    await popup.keyboard.press('Escape');
    await popup.waitForSelector('.detail', { hidden: true });
    await until('the row to have the focus', async () => (await focused()).includes('wish-open'));
  });
});
