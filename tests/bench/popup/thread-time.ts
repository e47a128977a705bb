import type { CDPSession } from 'puppeteer-core';

/** Milliseconds of processor time that a page's main thread has taken since it was opened, as the system counts them. */
export async function threadTime(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
}

/** A session that counts by the thread's own clock: whatever else runs on the machine is not in it. */
export async function countThreadTime(cdp: CDPSession): Promise<CDPSession> {
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  return cdp;
}

/** Looks so often, in milliseconds, and calls a thread idle when two looks have found it so. */
const LOOK = 60;
/** Processor time of a look itself and of a blinking caret, milliseconds a look. */
const IDLE = 1.5;

/** Resolves once the page's thread does nothing more, to what it had taken by then. */
export async function untilIdle(cdp: CDPSession): Promise<number> {
  let [before, still] = [await threadTime(cdp), 0];
  while (still < 2) {
    await new Promise((resolve) => setTimeout(resolve, LOOK));
    const now = await threadTime(cdp);
    still = now - before < IDLE ? still + 1 : 0;
    before = now;
  }
  return before;
}
