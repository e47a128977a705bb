import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { identify } from '../../utils/links/index.ts';
import { productKey } from '../../utils/model/product.ts';
import type { Rules } from '../../utils/rules/index.ts';
import { readSettings, type Store, savedKeys, watchCommits } from '../../utils/store/index.ts';
import { atLeisure } from './at-leisure.ts';
import { productOf } from './visited-product.ts';

/** Changes of the wishlist that follow one another are looked at together. Milliseconds. */
const GATHER_MS = 100;
const MARK = '✓';
/** The brand's, as in components/tokens.css. */
const COLOURS = { ink: '#ffffff', ground: '#0b6e5b' } as const;

/** As much of a tab as the browser tells us. */
interface OpenTab {
  readonly id?: number | undefined;
  readonly url?: string | undefined;
}

interface MarkPorts {
  readonly store: Store;
  readonly rules: Rules;
  /** Match patterns of the pages that tell when they are another product's. */
  readonly told: () => Promise<readonly string[]>;
  readonly report: (error: unknown) => void;
}

/** The mark on the toolbar button over shop pages. */
export interface SavedMark {
  /** The page of this tab has just been opened, or has become another one. */
  readonly look: (tabId: number) => void;
}

/**
 * A check mark on the toolbar button while the product page in front of it is on the wishlist: on the shops that the
 * user has allowed, whose pages tell when they are opened. Nobody is woken for any other page, and the browser tells us
 * the address of no other.
 */
export function savedMarkHere({ store, rules, told, report }: MarkPorts): SavedMark {
  /** What was last said of which tab. */
  const marked = new Map<number, boolean>();

  async function show(tabId: number, saved: boolean): Promise<void> {
    marked.set(tabId, saved);
    await browser.action.setBadgeText({ tabId, text: saved ? MARK : '' });
    await browser.action.setTitle({ tabId, title: i18n.t(saved ? 'add.onList' : 'extName') });
  }

  /** Keys of the products that these tabs show; none for a page that is no product's. */
  async function keysOf(tabs: readonly OpenTab[]) {
    await rules.ready();
    const allowed = new Set((await readSettings(store)).allowedHosts);
    return tabs.flatMap(({ id, url }) => {
      if (id === undefined) return [];
      const product = url === undefined ? undefined : productOf(url, (one) => identify(one, allowed));
      return [{ id, key: product && productKey(product) }];
    });
  }

  async function mark(tabs: readonly OpenTab[], isNew: boolean): Promise<void> {
    if (tabs.length === 0) return;
    const shown = await keysOf(tabs);
    const keys = shown.flatMap(({ key }) => key ?? []);
    const saved = keys.length > 0 ? await savedKeys(store, keys) : new Set();
    for (const { id, key } of shown) {
      const isSaved = key !== undefined && saved.has(key);
      // A page that was loaded anew has lost what was said of it.
      if (isNew || marked.get(id) !== isSaved) await show(id, isSaved).catch(ignoreGoneTab);
    }
  }

  async function lookAtAll(): Promise<void> {
    const url = await told();
    const tabs = url.length > 0 ? await browser.tabs.query({ url: [...url] }) : [];
    const open = new Set(tabs.map(({ id }) => id));
    for (const tabId of marked.keys()) if (!open.has(tabId)) marked.delete(tabId);
    await mark(tabs, false);
  }

  let isDue = false;
  const lookSoon = (): void => {
    if (isDue) return;
    isDue = true;
    setTimeout(() => {
      isDue = false;
      lookAtAll().catch(report);
    }, GATHER_MS);
  };
  watchCommits(store, ({ items }) => {
    if (items) lookSoon();
  });
  const paint = () =>
    Promise.all([
      browser.action.setBadgeBackgroundColor({ color: COLOURS.ground }),
      browser.action.setBadgeTextColor({ color: COLOURS.ink }),
    ]);
  atLeisure(() => {
    paint().catch(report);
    // Whatever has changed while no background was alive.
    lookSoon();
  });

  return {
    look(tabId) {
      browser.tabs
        .get(tabId)
        .then((tab) => mark([tab], true))
        .catch(report);
    },
  };
}

/** A tab may be closed at any moment. */
function ignoreGoneTab(): undefined {
  return undefined;
}
