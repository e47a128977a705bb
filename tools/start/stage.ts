import type { Page } from 'puppeteer-core';
import { launch } from '../browsers/launch.ts';
import type { LaunchOptions, Session } from '../browsers/session.ts';
import { mugs } from '../demo/goods.ts';
import { serveDemo, TIMELINE } from '../demo/serve-demo.ts';
import { type CardReading, isDoneAsking, lookThrough, readCards } from '../extension/cards.ts';
import { allowShop, createAccount, openOptions, readAccountWords } from '../extension/options.ts';
import { forwardTo } from '../loopback/forward.ts';
import { startLoopback } from '../loopback/loopback.ts';
import { atEnd } from '../run/ending.ts';
import { startEndpoint } from '../run/endpoint.ts';
import { until } from '../run/until.ts';

/** The endpoint's name where every host is on this machine. */
const ENDPOINT_HOST = 'sync.feedcart.example';

/** The demo's world: a timeline, shops and an endpoint under real host names, all on this machine. */
export interface Stage {
  readonly proxyPort: number;
  /** Where the endpoint really is. */
  readonly endpoint: string;
  /** From now on the endpoint can't be reached under its name. */
  readonly endpointDown: () => void;
  readonly endpointUp: () => void;
}

/** Sets the stage; it is taken down when the program ends. */
export async function setStage(): Promise<Stage> {
  const loopback = await startLoopback();
  atEnd(() => loopback.close());
  serveDemo(loopback);
  const endpoint = await startEndpoint();
  atEnd(() => endpoint.stop());
  const endpointUp = (): void => loopback.serve(ENDPOINT_HOST, forwardTo(endpoint.origin));
  endpointUp();
  return {
    proxyPort: loopback.port,
    endpoint: endpoint.origin,
    endpointDown: () => loopback.remove(ENDPOINT_HOST),
    endpointUp,
  };
}

/** A browser on the stage; it is closed when the program ends, if not before. */
export async function enter(
  { proxyPort }: Stage,
  options: Omit<LaunchOptions, 'proxyPort'>,
): Promise<Session> {
  const session = await launch({ ...options, proxyPort });
  atEnd(() => session.close());
  return session;
}

/** What a newcomer does once in the settings: connects the endpoint, allows a shop. Gives the account's words. */
export async function setUp(session: Session): Promise<string> {
  const options = await openOptions(session);
  await createAccount(options, `https://${ENDPOINT_HOST}`);
  const words = await readAccountWords(options);
  await allowShop(options, new URL(mugs.url).hostname);
  await options.close();
  return words;
}

/** The timeline, scrolled through and back, every shop answered. */
export async function readTimeline(
  session: Session,
): Promise<{ readonly page: Page; readonly cards: readonly CardReading[] }> {
  const page = await session.open(TIMELINE);
  await page.waitForSelector('feedcart-card');
  await lookThrough(page);
  const cards = await until(
    'every shop to answer',
    async () => {
      const read = await readCards(page);
      return read.every(isDoneAsking) && read;
    },
    60_000,
  );
  return { page, cards };
}
