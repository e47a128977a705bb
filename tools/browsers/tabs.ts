import type { Browser, Page } from 'puppeteer-core';
import { until } from '../run/until.ts';

/** Does something that opens a tab, and gives that tab. */
export async function tabOpenedBy(browser: Browser, action: () => Promise<unknown>): Promise<Page> {
  const before = new Set(await browser.pages());
  await action();
  return until('a new tab', async () => (await browser.pages()).find((page) => !before.has(page)));
}
