import type { Page } from 'puppeteer-core';
import { inChromeScope } from '../../../tools/browsers/firefox-chrome-scope.ts';
import type { Session } from '../../../tools/browsers/session.ts';

/** Milliseconds of processor time that a page's main thread has taken so far: only differences say something. */
export type ThreadClock = () => Promise<number>;

/** A clock of the thread's own, as the system counts: whatever else runs on the machine is not in it. */
export async function threadClock({ name, browser }: Session, page: Page): Promise<ThreadClock> {
  if (name === 'firefox') return async () => Number(await inChromeScope(browser, EXTENSION_THREAD)) / 1e6;
  const cdp = await page.createCDPSession();
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return (metrics.find(({ name: which }) => which === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  };
}

/** Firefox runs all pages of extensions in one process, and tells what each of its threads has cost, in nanoseconds. */
const EXTENSION_THREAD = `(async () => {
  const { children } = await ChromeUtils.requestProcInfo();
  const { pid, threads } = children.find(({ type }) => type === 'extension');
  return threads.find(({ tid }) => tid === pid).cpuTime;
})()`;

/** Looks so often, in milliseconds, and calls a thread idle when two looks have found it so. */
const LOOK = 60;
/** Processor time of a look itself and of a blinking caret, milliseconds a look. */
const IDLE = 1.5;

/** Resolves once the page's thread does nothing more, to what it had taken by then. */
export async function untilIdle(clock: ThreadClock): Promise<number> {
  let [before, still] = [await clock(), 0];
  while (still < 2) {
    await new Promise((resolve) => setTimeout(resolve, LOOK));
    const now = await clock();
    still = now - before < IDLE ? still + 1 : 0;
    before = now;
  }
  return before;
}
