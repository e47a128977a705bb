import { click } from '../browsers/hand.ts';
import type { Scene } from './camera.ts';

/** The first page: as it opens, with everything unfolded and chosen, where the browser keeps us out, and narrow. */
export async function shootWelcome({ session, camera }: Scene): Promise<void> {
  const page = await session.openExtensionPage('welcome.html', '#shops');
  await camera.shoot('welcome', page, { of: '.options-page' });
  await page.select('#country', 'DE');
  await page.waitForSelector('#suggested-country', { hidden: true });
  await click(page, '[data-site="weibo"] input');
  await click(page, '#shops summary');
  await click(page, '#permissions summary');
  await camera.shoot('welcome-chosen', page, { of: '.options-page' });
  await session.allowOnly([]);
  await page.waitForSelector('#missing-sites');
  await camera.shoot('welcome-missing', page, { of: '#sites' });
  await page.setViewport({ width: 360, height: 1400 });
  await camera.shoot('welcome-narrow', page, { of: '.options-page' });
  await page.close();
}
