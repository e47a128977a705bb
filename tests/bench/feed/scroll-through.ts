import type { CDPSession, Page } from 'puppeteer-core';
import { launch } from '../../../tools/browsers/launch.ts';
import { startLoopback } from '../../../tools/loopback/loopback.ts';
import type { Mode, TimelineReport } from '../timeline/report.ts';
import { serveTimeline } from '../timeline/serve-timeline.ts';
import { type Memory, readMemory } from './memory.ts';
import { recordTrace } from './record-trace.ts';
import type { TraceEvent } from './trace-event.ts';

/** A timeline to scroll through, in a browser of its own. */
export interface Scroll {
  readonly mode: Mode;
  readonly posts: number;
  /** Of them, how many link to a product: 0 to 1. */
  readonly share: number;
  /** Without one the same page is scrolled by itself. */
  readonly extensionDir?: string;
  /** Whether the trace says in which functions the time went. */
  readonly samples?: boolean;
}

export interface Scrolled {
  readonly report: TimelineReport;
  readonly memory: Memory;
  readonly trace: readonly TraceEvent[];
}

/** A machine that takes longer than this for one timeline is no place for a measurement. */
const LIMIT_MS = 600_000;

/** Opens the timeline, scrolls to its end and gives what was seen from the page and in the trace. */
export async function scrollThrough({
  mode,
  posts,
  share,
  extensionDir,
  samples = false,
}: Scroll): Promise<Scrolled> {
  const loopback = await startLoopback();
  serveTimeline(loopback);
  const session = await launch({
    browser: 'chromium',
    proxyPort: loopback.port,
    language: 'en-US',
    viewport: { width: 1280, height: 900 },
    ...(extensionDir && { extensionDir }),
  });
  try {
    const page = await session.open('about:blank');
    const browser = await session.browser.target().createCDPSession();
    const ended = end(page);
    await page.exposeFunction('timelineEnded', ended.resolve);
    const stop = await recordTrace(browser, samples);
    await page.goto(
      `https://x.com/home?${new URLSearchParams({ mode, posts: `${posts}`, share: `${share}` })}`,
    );
    await page.evaluate(() => globalThis.beginTimeline?.());
    const report = await ended.promise;
    const trace = await stop();
    const cdp: CDPSession = await page.createCDPSession();
    return { report, memory: await readMemory(cdp), trace };
  } finally {
    await session.close();
    await loopback.close();
  }
}

/** Resolved by the page itself; rejected when it breaks, or takes for ever. */
function end(page: Page): PromiseWithResolvers<TimelineReport> {
  const ended = Promise.withResolvers<TimelineReport>();
  page.once('error', ended.reject);
  page.once('pageerror', ended.reject);
  const timer = setTimeout(() => ended.reject(new Error('the timeline did not come to its end')), LIMIT_MS);
  void ended.promise.finally(() => clearTimeout(timer)).catch(() => undefined);
  return ended;
}
