import { browser } from 'wxt/browser';

/** Characters of a page: what is longer is cut. */
const MOST_MARKUP = 6_000_000;

/** As much of a tab as the browser tells us. */
interface OpenTab {
  readonly id?: number | undefined;
  readonly url?: string | undefined;
}

/** What a tab shows now, in a document that runs and loads nothing; undefined where the browser does not say. */
export async function tabDocument({
  id,
  url,
}: OpenTab): Promise<{ readonly page: Document; readonly location: URL } | undefined> {
  const location = URL.parse(url ?? '');
  if (id === undefined || !location) return undefined;
  const [answer] = await browser.scripting.executeScript({
    target: { tabId: id },
    func: (most: number) => document.documentElement.outerHTML.slice(0, most),
    args: [MOST_MARKUP],
  });
  const markup: unknown = answer?.result;
  if (typeof markup !== 'string') return undefined;
  const page = new DOMParser().parseFromString(markup, 'text/html');
  const base = page.createElement('base');
  base.href = location.href;
  page.head.prepend(base);
  return { page, location };
}

/** Open pages of these hosts, the one in which the user was last first. */
export async function latestTabs(hosts: readonly string[]): Promise<readonly OpenTab[]> {
  const tabs = await browser.tabs.query({ url: [...hosts], discarded: false });
  return tabs.toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
}
