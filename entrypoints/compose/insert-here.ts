import { browser } from 'wxt/browser';
import { type InsertState, insertStates, insertText, type Platform } from '../../utils/compose/index.ts';
import { originOf } from '../../utils/model/user-site.ts';
import { sites } from '../../utils/sites/index.ts';
import { readSettings, type Store } from '../../utils/store/index.ts';
import { latestTabs } from '../page/tab-document.ts';

/** What became of a text: also `no-tab`: no page of the platform is open; `no-permission`: the user refused. */
export type InsertHere = InsertState | 'no-tab' | 'no-permission';

/** Where a platform is written on: its own hosts, or those of its site and of instances that its user has turned on. */
export async function hostsOf({ id, composer }: Platform, store: Store): Promise<readonly string[]> {
  if (composer.matches.length > 0) return composer.matches;
  const { userSites } = await readSettings(store);
  const own = userSites.filter(({ site }) => site === id).map(({ host }) => originOf(host));
  return [...(sites.find((site) => site.id === id)?.matches ?? []), ...own];
}

/**
 * Puts a text into the composer of a page that is open. Called in the click itself, before anything is awaited: only there
 * may the browser be asked for the permission.
 */
export async function insertHere(
  { composer }: Platform,
  hosts: readonly string[],
  text: string,
): Promise<InsertHere> {
  const isAllowed = await browser.permissions.request({ origins: [...hosts] });
  if (!isAllowed) return 'no-permission';
  // Beside a panel it is the tab in front; where we are a tab of our own, the one that was in front before.
  const [tab] = await latestTabs(hosts);
  if (tab?.id === undefined) return 'no-tab';
  const [answer] = await browser.scripting.executeScript({
    target: { tabId: tab.id },
    func: insertText,
    args: [composer.boxes, text],
    // Firefox shows a page nothing of a paste that an extension's own world made. Among the page's own scripts it does: what
    // goes in is the text that the page is to have, and what comes back is believed only if it is a word we know.
    ...(import.meta.env.FIREFOX && { world: 'MAIN' as const }),
  });
  return insertStates.find((state) => state === answer?.result) ?? 'failed';
}
