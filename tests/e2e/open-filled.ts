import type { Page } from 'puppeteer-core';
import { openPopup } from '../../tools/extension/popup.ts';
import { fill } from '../bench/popup/fill.ts';
import { openWorld, type World } from './world.ts';

/** A world whose wishlist has so many wishes. */
export async function openFilledWorld(
  browser: Parameters<typeof openWorld>[0],
  wishes: number,
): Promise<World> {
  const world = await openWorld(browser);
  const empty = await openPopup(world.session);
  await fill(empty, wishes, Date.now());
  await empty.close();
  return world;
}

/** The popup, in front, when its first wishes are there. */
export async function openFilledPopup(world: World): Promise<Page> {
  const popup = await openPopup(world.session);
  await popup.waitForSelector('.wish');
  await popup.bringToFront();
  return popup;
}
