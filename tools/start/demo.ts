import type { Page } from 'puppeteer-core';
import { posts } from '../demo/posts.ts';
import { recordsOf } from '../extension/account.ts';
import { buildExtension } from '../extension/build.ts';
import { saveShown } from '../extension/cards.ts';
import { openPopup, untilSynced, wishesWhen } from '../extension/popup.ts';
import { during, say } from '../run/say.ts';
import { until } from '../run/until.ts';
import { type ShowOptions, screenshotPath, stayOpen } from './show.ts';
import { enter, readTimeline, setStage, setUp } from './stage.ts';

/** The whole of Feedcart on this machine: builds it, shows it, uses it once, and says what happened. */
export async function showDemo(options: ShowOptions): Promise<void> {
  const { browser, headless } = options;
  const [extensionDir, stage] = await during('Building the extension, starting the endpoint', () =>
    Promise.all([buildExtension(browser, 'e2e'), setStage()]),
  );
  const size = headless ? { viewport: { width: 900, height: 1200 } } : {};
  const session = await during(`Starting ${browser}${headless ? ' without a window' : ''}`, () =>
    enter(stage, { browser, extensionDir, headless, ...size }),
  );
  const words = await during('Connecting the extension to the endpoint', () => setUp(session));
  const { page, cards } = await during('Reading the timeline', () => readTimeline(session));
  const [first] = cards;
  if (!first) throw new Error('no card came up in the timeline');
  await saveShown(page, first.post);
  const popup = await openPopup(session);
  const [wish] = await wishesWhen(popup, 1);
  const synced = await during('Syncing', () => firstRecords(stage.endpoint, words));
  await untilSynced(popup);

  const products = cards.flatMap(({ prices }) => prices);
  const priced = products.filter((price) => price !== '?').length;
  say(`
Found   ${cards.length} posts with ${products.length} products, among ${posts.length} posts
Priced  ${priced}; of ${products.length - priced} the shop shows no price to a stranger
Saved   1: ${wish?.title}, ${wish?.price}
Synced  ${synced.length} to the endpoint at ${stage.endpoint}
`);
  if (headless) await takePictures({ timeline: page, popup });
  await page.bringToFront();
  await stayOpen(options, session);
}

function firstRecords(endpoint: string, words: string): Promise<string[]> {
  return until(
    'the endpoint to have it',
    async () => {
      const records = await recordsOf(endpoint, words);
      return records.length > 0 && records;
    },
    60_000,
  );
}

async function takePictures(pages: Readonly<Record<string, Page>>): Promise<void> {
  for (const [name, page] of Object.entries(pages)) {
    const path = screenshotPath(name);
    await page.bringToFront();
    await page.screenshot({ path });
    say(`Picture ${path}`);
  }
}
