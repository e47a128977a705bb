import type { Page } from 'puppeteer-core';
import { click } from '../browsers/hand.ts';
import { goods } from '../demo/goods.ts';
import { ROOM } from '../demo/live-room.ts';
import type { Scene } from './camera.ts';

const SHOWN = goods.slice(-5);

/** The rail beside a live room: open, shut to a tab, and below the player of a narrow window. */
export async function shootRail({ session, camera }: Scene): Promise<void> {
  const page = await session.open(ROOM);
  await page.setViewport({ width: 940, height: 560 });
  for (const [index, { url }] of SHOWN.entries()) {
    await page.evaluate((href) => Reflect.get(window, 'offer')(href), url);
    await page.waitForSelector(`feedcart-rail >>> li:nth-child(${index + 1}) feedcart-card`);
  }
  await page.waitForSelector('feedcart-rail >>> li:first-child feedcart-card >>> .amount');
  await form(page, 'open');
  await camera.shoot('rail', page);
  await click(page, 'feedcart-rail >>> .head');
  await form(page, 'tab');
  await camera.shoot('rail-tab', page);
  await page.setViewport({ width: 560, height: 760 });
  await form(page, 'flat');
  await camera.shoot('rail-flat', page);
  await click(page, 'feedcart-rail >>> .head');
  await form(page, 'open');
  await camera.shoot('rail-below', page);
  await page.close();
}

async function form(page: Page, wanted: string): Promise<void> {
  await page.waitForSelector(`feedcart-rail[data-form="${wanted}"]`, { timeout: 10_000 });
}
