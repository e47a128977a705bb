import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { originOf, userHostOf } from '../../../utils/model/user-site.ts';
import { recognisers } from '../../../utils/sites/recognise.ts';
import { scriptsOf } from '../../../utils/sites/scripts.ts';
import type { Site } from '../../../utils/sites/site.ts';

/** What a page on this host is, told by its markup; undefined when the browser lets nobody in or it is another page. */
export async function recogniseTab(tabId: number, host: string): Promise<string | undefined> {
  const { url } = await browser.tabs.get(tabId);
  if (userHostOf(url) !== host) return undefined;
  const [answer] = await browser.scripting.executeScript({
    target: { tabId },
    func: recogniseHere,
    args: [recognisers],
  });
  return typeof answer?.result === 'string' ? answer.result : undefined;
}

/** Runs the feed in the host's open pages, as the browser does in those that are opened from now on. */
export async function runFeed(host: string, site: Site): Promise<void> {
  const tabs = await browser.tabs.query({ url: originOf(host) });
  await Promise.allSettled(
    tabs.map(async ({ id }) => {
      if (id === undefined) return;
      const target = { tabId: id };
      const [answer] = await browser.scripting.executeScript({ target, func: makeReady });
      // WXT knows the names of its own scripts only, not those of sites.
      const files = scriptsOf(site) as ScriptPublicPath[];
      if (answer?.result === true) await browser.scripting.executeScript({ target, files });
    }),
  );
}

// Both run in the page, in our isolated world, and have nothing but what stands in them.

function recogniseHere(known: typeof recognisers): string | undefined {
  return known.find(({ selectors }) => document.querySelector(selectors.join(', ')))?.id;
}

/** Whether the feed is to be run: it may be there already. What an earlier one left is taken away. */
function makeReady(): boolean {
  const { feedcartLife } = globalThis;
  if (feedcartLife && !feedcartLife.signal.aborted) return false;
  globalThis.feedcartCompanions = undefined;
  return true;
}
