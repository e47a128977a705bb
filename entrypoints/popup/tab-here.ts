import { browser } from 'wxt/browser';

/** The page the popup was opened over. */
export interface TabHere {
  readonly tabId: number;
  readonly url: URL;
  readonly title: string | undefined;
}

/**
 * The tab in front; where the popup is a tab itself, as on a phone, the one that was in front before it. The browser
 * tells a tab's address because its user has just pressed the extension's button over it (activeTab).
 */
export async function tabHere(): Promise<TabHere | undefined> {
  const [own, tabs] = await Promise.all([
    browser.tabs.getCurrent(),
    browser.tabs.query({ currentWindow: true }),
  ]);
  const latest = tabs
    .filter(({ id }) => id !== own?.id)
    .toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))
    .at(0);
  const tab = own ? latest : tabs.find(({ active }) => active);
  const url = tab?.url === undefined ? null : URL.parse(tab.url);
  return tab?.id === undefined || !url ? undefined : { tabId: tab.id, url, title: tab.title };
}
