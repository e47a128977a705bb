import type { Session } from '../../../tools/browsers/session.ts';
import { countThreadTime, threadTime, untilIdle } from './thread-time.ts';

/** One opening of a page. */
export interface Opening {
  /** Milliseconds from navigation to the frame that shows the first row. */
  readonly paint: number;
  /** Milliseconds of processor time of its thread by then; NaN where the browser tells of none. */
  readonly cpu: number;
  /** The same until it rests. */
  readonly whole: number;
  /** Megabytes, after a collection. */
  readonly heap: number;
  readonly rows: number;
}

/** Opens a page of the extension in a fresh tab, until its first row, with its title, has been painted. */
export async function measureOpening({ browser, origin, name }: Session, path: string): Promise<Opening> {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(() => {
    const look = (): void => {
      if (!document.querySelector('.wish-title')) {
        requestAnimationFrame(look);
        return;
      }
      // A task after the frame: it has been painted by then.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          document.documentElement.dataset.painted = String(performance.now());
        };
        port2.postMessage(0);
      });
    };
    look();
  });
  const cdp = name === 'chromium' ? await countThreadTime(await page.createCDPSession()) : undefined;
  await page.goto(`${origin}/${path}`, { waitUntil: 'domcontentloaded' });
  await page.waitForSelector('html[data-painted]');
  const cpu = cdp ? await threadTime(cdp) : Number.NaN;
  const paint = await page.$eval('html', (root) => Number(root.dataset.painted));
  const whole = cdp ? await untilIdle(cdp) : Number.NaN;
  await cdp?.send('HeapProfiler.collectGarbage');
  const heap = cdp ? (await cdp.send('Runtime.getHeapUsage')).usedSize / 1_048_576 : Number.NaN;
  const rows = await page.$$eval('.wish', (all) => all.length);
  await page.close();
  return { paint, cpu, whole, heap, rows };
}
