import { browser } from 'wxt/browser';
import { identify } from '../../utils/links/index.ts';
import { knownMerchants, merchantFor } from '../../utils/merchants/index.ts';
import { visitPatterns } from '../../utils/merchants/visits.ts';
import { postedLink, visitReport } from '../../utils/messages/schemas.ts';
import { pageOf } from '../../utils/messages/senders.ts';
import type { ProductRef } from '../../utils/model/product.ts';
import type { Offers } from '../../utils/offers/index.ts';
import type { Rules } from '../../utils/rules/index.ts';
import { sites } from '../../utils/sites/index.ts';
import { readSettings, type Store, watchCommits } from '../../utils/store/index.ts';
import { atLeisure } from './at-leisure.ts';
import { savedMarkHere } from './saved-mark-here.ts';
import { permitted } from './user-sites-here.ts';
import { visitedProduct } from './visited-product.ts';
import { onMessage, wakes } from './wakes.ts';

const ID = 'visits';

interface VisitPorts {
  readonly store: Store;
  readonly offers: Offers;
  readonly rules: Rules;
  readonly report: (error: unknown) => void;
}

/**
 * Visits: on shops that the user has allowed, the browser runs visit.js in the pages that he opens himself, and on no
 * others; pages that are open when their shop is allowed are read at once. Looked at again at every start, and whenever
 * permissions or settings change.
 */
export function visitsHere({ store, offers, rules, report }: VisitPorts): void {
  let turn: Promise<unknown> = Promise.resolve();
  const register = async () => {
    const { origins: granted = [] } = await browser.permissions.getAll();
    const { allowedHosts } = await readSettings(store);
    const others = allowedHosts.flatMap((host) => [`https://${host}/*`, `https://www.${host}/*`]);
    const ofSites = sites.flatMap(({ matches }) => matches);
    const matches = visitPatterns(knownMerchants(), others, granted, ofSites);
    const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
    if (registered?.matches?.toSorted().join() === matches.join()) return;
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    if (matches.length === 0) return;
    await browser.scripting.registerContentScripts([
      { id: ID, matches, js: ['visit.js'], runAt: 'document_idle', persistAcrossSessions: true },
    ]);
    const before = registered?.matches ?? [];
    await readOpen(matches.filter((pattern) => !before.includes(pattern)));
  };
  /** Shops that were just allowed may be open: their pages are read as they stand, without being loaded again. */
  const readOpen = async (url: string[]) => {
    if (url.length === 0) return;
    const tabs = await browser.tabs.query({ url, discarded: false });
    await Promise.allSettled(
      tabs.map(async ({ id: tabId, incognito }) => {
        if (tabId === undefined || incognito) return;
        await browser.scripting.executeScript({ target: { tabId }, files: ['/visit.js'] });
      }),
    );
  };
  /** One after the other: what is registered is compared with what should be. */
  const keep = () => {
    turn = turn.then(register).catch(report);
  };
  wakes.allowed.addListener(keep);
  wakes.forbidden.addListener(keep);
  watchCommits(store, ({ settings }) => {
    if (settings) keep();
  });
  atLeisure(keep);
  const told = async () => {
    await turn;
    const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
    return registered?.matches ?? [];
  };
  const mark = savedMarkHere({ store, rules, told, report });

  const productAt = async (sender: Parameters<typeof visitedProduct>[0], href: string) => {
    await rules.ready();
    // A script that runs already is not ended by a permission that is taken back.
    const host = URL.parse(sender.url ?? '')?.hostname;
    if (host === undefined || !(await permitted(host))) return undefined;
    const allowed = new Set((await readSettings(store)).allowedHosts);
    return visitedProduct(sender, href, browser.runtime.id, (url) => identify(url, allowed));
  };
  const hintOf = (product: ProductRef) => merchantFor(product)?.domains[product.merchant] ?? {};

  onMessage('visiting', async ({ data, sender }) => {
    const from = pageOf(sender, browser.runtime.id);
    if (from?.frameId === 0) mark.look(from.tabId);
    const product = await productAt(sender, postedLink.parse(data));
    return product ? hintOf(product) : null;
  });
  onMessage('visited', async ({ data, sender }) => {
    const { href, page } = visitReport.parse(data);
    const product = await productAt(sender, href);
    return product !== undefined && (await offers.visited(product, page));
  });
}
