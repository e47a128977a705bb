import type { Session } from '../../../tools/browsers/session.ts';

/** One opening of a page. */
export interface Opening {
  /** Milliseconds from navigation to the frame that shows the first row. */
  readonly paint: number;
  /** Megabytes, after a collection. */
  readonly heap: number;
  readonly rows: number;
}

/** Opens a page of the extension in a fresh tab, until its first row has been painted. */
export async function measureOpening({ browser, origin }: Session, path: string): Promise<Opening> {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(() => {
    const look = (): void => {
      if (!document.querySelector('.wish')) {
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
  await page.goto(`${origin}/${path}`);
  await page.waitForSelector('html[data-painted]');
  const paint = await page.$eval('html', (root) => Number(root.dataset.painted));
  const cdp = await page.createCDPSession();
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  const rows = await page.$$eval('.wish', (all) => all.length);
  await page.close();
  return { paint, heap: usedSize / 1_048_576, rows };
}
