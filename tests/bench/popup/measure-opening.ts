import type { Session } from '../../../tools/browsers/session.ts';
import { until } from '../../../tools/run/until.ts';
import { threadClock, untilIdle } from './thread-time.ts';

/** One opening of a page. */
export interface Opening {
  /** Milliseconds from navigation to the frame that shows the first row. */
  readonly paint: number;
  /** Milliseconds of processor time of its thread by then. */
  readonly cpu: number;
  /** The same until it rests. */
  readonly whole: number;
  /** Megabytes, after a collection; NaN where the browser tells of none. */
  readonly heap: number;
  readonly rows: number;
}

/** The first script of a page that is measured: notes when its first row, with its title, has been painted. */
export const NOTE_PAINT = `const look = () => {
  if (!document.querySelector('.wish-title')) return requestAnimationFrame(look);
  // A task after the frame: it has been painted by then.
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { document.documentElement.dataset.painted = String(performance.now()); };
    port2.postMessage(0);
  });
};
look();`;

/** Opens a page of the extension in a fresh tab, until its first row, with its title, has been painted. */
export async function measureOpening(session: Session, path: string): Promise<Opening> {
  const { browser, origin, name } = session;
  const page = await browser.newPage();
  const clock = await threadClock(session, page);
  const start = await untilIdle(clock);
  // In Firefox the tab moves to another process, and this never settles.
  page.goto(`${origin}/${path}`, { waitUntil: 'domcontentloaded' }).catch(() => undefined);
  const noted = (): Promise<string | undefined> => page.$eval('html', (root) => root.dataset.painted);
  const paint = Number(await until(`${path} to be painted`, () => noted().catch(() => undefined), 20_000));
  const cpu = (await clock()) - start;
  const whole = (await untilIdle(clock)) - start;
  const cdp = name === 'chromium' ? await page.createCDPSession() : undefined;
  await cdp?.send('HeapProfiler.collectGarbage');
  const heap = cdp ? (await cdp.send('Runtime.getHeapUsage')).usedSize / 1_048_576 : Number.NaN;
  const rows = await page.$$eval('.wish', (all) => all.length);
  await page.close();
  return { paint, cpu, whole, heap, rows };
}
