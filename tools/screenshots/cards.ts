import type { Page } from 'puppeteer-core';
import { click } from '../browsers/hand.ts';
import { posts } from '../demo/posts.ts';
import { saveShown } from '../extension/cards.ts';
import { openOptions } from '../extension/options.ts';
import { readTimeline } from '../start/stage.ts';
import type { Scene } from './camera.ts';

const NINE = posts[0]?.id ?? '';
const REPOST = posts[1]?.quoted?.id ?? '';

/** The timeline and the states of its cards. Leaves every product that is shown in full on the wishlist. */
export async function shootCards({ session, camera }: Scene): Promise<void> {
  const { page, cards } = await readTimeline(session);
  for (const { post } of cards) await saveShown(page, post);
  await toTop(page);
  await camera.shoot('timeline', page);
  // What is not wide enough for a window of its own is below: reasons instead of prices, codes.
  await page.evaluate(() => window.scrollTo(0, 1300));
  await camera.shoot('timeline-below', page);

  const nine = `feedcart-card[data-post="${NINE}"]`;
  await click(page, `${nine} >>> .cell:nth-child(9)`);
  await camera.shoot('strip-unknown', page, { of: nine });
  await click(page, `${nine} >>> .foot .quiet:last-child`);
  await page.waitForSelector(`${nine} >>> .grid`);
  await camera.shoot('grid', page, { of: nine });
  await click(page, `${nine} >>> .foot .quiet:last-child`);

  const repost = `feedcart-card[data-post="${REPOST}"]`;
  await click(page, `${repost} >>> .row .actions > :last-child`);
  await page.waitForSelector(`${repost} >>> .panel`);
  await camera.shoot('fewer', page, { of: repost });
  await click(page, `${repost} >>> .panel button:nth-of-type(1)`);
  await page.waitForSelector(`${repost} >>> .panel [role="status"]:first-child`);
  await camera.shoot('fewer-muted', page, { of: repost });
  await click(page, `${repost} >>> .panel button:nth-of-type(1)`);
  await page.waitForSelector(`${repost} >>> .row`);

  await click(page, `${repost} >>> .foot [aria-haspopup]`);
  await page.waitForSelector(`${repost} >>> .details`);
  await camera.shoot('details', page);
  await page.keyboard.press('Escape');

  await page.setViewport({ width: 375, height: 1400 });
  await toTop(page);
  await camera.shoot('narrow', page);
  await click(page, `${nine} >>> .foot .quiet:last-child`);
  await page.waitForSelector(`${nine} >>> .grid`);
  await camera.shoot('narrow-grid', page, { of: nine });
  await click(page, `${nine} >>> .foot .quiet:last-child`);
  await click(page, `${repost} >>> .row .actions > :last-child`);
  await page.waitForSelector(`${repost} >>> .panel`);
  await camera.shoot('narrow-fewer', page, { of: repost });
  await click(page, `${repost} >>> .panel button:last-of-type`);
  await page.evaluate(() => window.scrollTo(0, 1700));
  await camera.shoot('narrow-below', page);

  await page.setViewport({ width: 760, height: 1400 });
  const options = await openOptions(session);
  await click(options, '#collapse');
  await toTop(page);
  await page.bringToFront();
  await page.waitForSelector(`${repost} >>> .foot:first-child`);
  await camera.shoot('collapsed', page);
  await click(options, '#collapse');
  await page.bringToFront();
  await page.waitForSelector(`${repost} >>> .row`);
  await options.close();
  await page.close();
}

const toTop = (page: Page): Promise<void> => page.evaluate(() => window.scrollTo(0, 0));
