import type { Page } from 'puppeteer-core';
import { click } from '../browsers/hand.ts';
import { launch } from '../browsers/launch.ts';
import type { Session } from '../browsers/session.ts';
import { mugs } from '../demo/goods.ts';
import { posts } from '../demo/posts.ts';
import { serveDemo, TIMELINE } from '../demo/serve-demo.ts';
import { recordsOf } from '../extension/account.ts';
import { buildExtension } from '../extension/build.ts';
import { type CardReading, cardOf, isDoneAsking, lookThrough, readCards } from '../extension/cards.ts';
import { allowShop, createAccount, openOptions, readToken } from '../extension/options.ts';
import { openPopup, wishesWhen } from '../extension/popup.ts';
import { forwardTo } from '../loopback/forward.ts';
import { startLoopback } from '../loopback/loopback.ts';
import { atEnd } from '../run/ending.ts';
import { during, say } from '../run/say.ts';
import { until } from '../run/until.ts';
import { type ShowOptions, screenshotPath, stayOpen } from './show.ts';
import { startTemporaryEndpoint } from './temporary.ts';

/** The endpoint's name in the demo, where every host is on this machine. */
const ENDPOINT_HOST = 'sync.feedcart.example';

/** The whole of Feedcart on this machine: builds it, shows it, uses it once, and says what happened. */
export async function showDemo(options: ShowOptions): Promise<void> {
  const { browser, headless } = options;
  const loopback = await startLoopback();
  atEnd(() => loopback.close());
  serveDemo(loopback);
  const [extensionDir, endpoint] = await during('Building the extension, starting the endpoint', () =>
    Promise.all([buildExtension(browser, 'e2e'), startTemporaryEndpoint()]),
  );
  loopback.serve(ENDPOINT_HOST, forwardTo(endpoint.origin));

  const session = await during(`Starting ${browser}${headless ? ' without a window' : ''}`, () =>
    launch({
      browser,
      extensionDir,
      proxyPort: loopback.port,
      headless,
      ...(headless ? { viewport: { width: 900, height: 1200 } } : {}),
    }),
  );
  atEnd(() => session.close());

  const token = await during('Connecting the extension to the endpoint', () => setUp(session));
  const timeline = await session.open(TIMELINE);
  const cards = await during('Reading the timeline', () => readTimeline(timeline));
  const [first] = cards;
  if (!first) throw new Error('no card came up in the timeline');
  await click(timeline, (await (await cardOf(timeline, first.post)).$('>>> .save-no')) ?? '.save-no');
  const popup = await openPopup(session);
  const wishes = await wishesWhen(popup, 1);
  const synced = await until('the endpoint to have it', () => someRecords(endpoint.origin, token), 60_000);

  const products = cards.flatMap(({ prices }) => prices);
  const priced = products.filter((price) => price !== '?').length;
  say(`
Found   ${cards.length} posts with ${products.length} products, among ${posts.length} posts
Priced  ${priced}; of ${products.length - priced} the shop shows no price to a stranger
Saved   ${wishes.length}: ${wishes[0]?.title}, ${wishes[0]?.price}
Synced  ${synced.length} to the endpoint at ${endpoint.origin}
`);
  if (headless) await takePictures(timeline, popup);
  await timeline.bringToFront();
  await stayOpen(options, session);
}

/** What a newcomer does once in the settings. Gives the account's token. */
async function setUp(session: Session): Promise<string> {
  const options = await openOptions(session);
  await createAccount(options, `https://${ENDPOINT_HOST}`);
  const token = await readToken(options);
  await allowShop(options, new URL(mugs.url).hostname);
  await options.close();
  return token;
}

async function readTimeline(timeline: Page): Promise<CardReading[]> {
  await timeline.waitForSelector('feedcart-card');
  await lookThrough(timeline);
  return until(
    'every shop to answer',
    async () => {
      const cards = await readCards(timeline);
      return cards.every(isDoneAsking) && cards;
    },
    60_000,
  );
}

async function someRecords(origin: string, token: string): Promise<string[] | undefined> {
  const records = await recordsOf(origin, token);
  return records.length > 0 ? records : undefined;
}

async function takePictures(timeline: Page, popup: Page): Promise<void> {
  for (const [name, page] of Object.entries({ timeline, popup })) {
    await page.bringToFront();
    const path = screenshotPath(name);
    await page.screenshot({ path });
    say(`Picture ${path}`);
  }
}
