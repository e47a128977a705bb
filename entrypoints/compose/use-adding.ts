import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { addedWords } from '../../components/compose/added-words.ts';
import type { Choice, PartSaid } from '../../components/compose/compose-view.ts';
import { linkProblemWords } from '../../components/compose/compose-words.ts';
import { FIND_ALL } from '../../components/list-view.ts';
import { priceWords } from '../../components/price-words.ts';
import { identify } from '../../utils/links/index.ts';
import { shopName } from '../../utils/merchants/shop-name.ts';
import { addListings, type NewListing, type Store } from '../../utils/store/index.ts';
import { toQuery } from '../popup/to-query.ts';
import { type WishSource, watchWishes } from '../popup/wish-source.ts';
import { listingOfLink, listingOfWish } from './to-listing.ts';

/** Wishes that are offered at once; the rest is found by searching. */
const MOST_WISHES = 30;

/** What can be added, and how. */
export interface Adding {
  readonly wishes: readonly Choice[] | undefined;
  readonly tabs: readonly Choice[];
  readonly said: PartSaid | undefined;
  readonly search: (text: string) => void;
  readonly addLinks: (text: string) => Promise<boolean>;
  readonly addWish: (id: string) => void;
  readonly addTab: (url: string) => void;
  readonly addOwn: () => Promise<string | undefined>;
}

/** Follows the wishlist and the open pages of shops while something is being added. */
export function useAdding(store: Store | undefined | null, isOpen: boolean): Adding {
  const [wishes, setWishes] = useState<readonly Choice[]>();
  const [tabs, setTabs] = useState<readonly Choice[]>([]);
  const [said, setSaid] = useState<PartSaid>();
  const [source, setSource] = useState<WishSource>();
  useEffect(() => {
    if (!store || !isOpen) return;
    setSaid(undefined);
    openShopTabs().then(setTabs, reportError);
    const following = watchWishes(
      store,
      ({ rows }) => {
        const shown = Array.from({ length: Math.min(MOST_WISHES, rows.total) }, (_, index) => rows.at(index));
        setWishes(
          shown.flatMap((wish) => {
            if (!wish) return [];
            const { id, title, shop, offer, image } = wish;
            const price = offer && priceWords({ offer })?.amount;
            return [{ id, title, about: [shop, price].filter(Boolean).join(' · '), picture: image }];
          }),
        );
      },
      reportError,
    );
    following.look(0, MOST_WISHES);
    setSource(following);
    return () => following.stop();
  }, [store, isOpen]);

  const add = useCallback(
    async (make: () => Promise<NewListing | undefined>): Promise<string | undefined> => {
      const listing = store ? await make() : undefined;
      if (!store || !listing) return undefined;
      const answer = await addListings(store, [listing]);
      setSaid(addedWords(answer));
      return answer.listings[0];
    },
    [store],
  );
  return {
    wishes,
    tabs,
    said,
    search: (text) => {
      source?.find(
        (catalogue) =>
          toQuery({ ...FIND_ALL, text }, catalogue, [], (shop) => shopName(shop, i18n.t('lang'))),
        text.trim() === '',
      );
      source?.look(0, MOST_WISHES);
    },
    async addLinks(text) {
      if (!store) return false;
      // One a line; those before one that can't be taken are in.
      for (const line of text.split(/\n+/).filter((one) => one.trim() !== '')) {
        const listing = await listingOfLink(store, line);
        if ('problem' in listing) {
          setSaid({ words: linkProblemWords(listing.problem), isGood: false });
          return false;
        }
        if ((await add(async () => listing)) === undefined) return false;
      }
      return true;
    },
    addWish: (id) => void add(async () => (store ? listingOfWish(store, id) : undefined)).catch(reportError),
    addTab: (url) => {
      const title = tabs.find(({ id }) => id === url)?.title;
      const make = async () => {
        const listing = store && (await listingOfLink(store, url, title));
        return listing && !('problem' in listing) ? listing : undefined;
      };
      void add(make).catch(reportError);
    },
    addOwn: () => add(async () => ({ kind: 'own', title: '', pictures: [], variants: [], shipsTo: [] })),
  };
}

/** Open pages of products. The browser tells us the addresses only of shops that its user has allowed. */
async function openShopTabs(): Promise<readonly Choice[]> {
  const tabs = await browser.tabs.query({ url: ['https://*/*'] });
  const shown = new Map<string, Choice>();
  for (const { url, title } of tabs) {
    const { product, state } = identify(url ?? '');
    if (url === undefined || !product || state !== 'product') continue;
    shown.set(url, {
      id: url,
      title: title?.trim() || url,
      about: shopName(product.merchant, i18n.t('lang')),
    });
  }
  return [...shown.values()];
}
