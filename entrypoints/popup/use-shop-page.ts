import { useEffect, useState } from 'preact/hooks';
import type { LinkProblem } from '../../utils/compose/index.ts';
import { identify } from '../../utils/links/index.ts';
import { type AddedAll, addListings, readSettings, type Store } from '../../utils/store/index.ts';
import { listingOfLink } from '../compose/to-listing.ts';
import { tabHere } from './tab-here.ts';

/** The page of a product that the popup was opened over. */
export interface ShopPage {
  readonly url: string;
  readonly title: string | undefined;
}

/** Undefined over any other page, and while it is not known. */
export function useShopPage(store: Store | undefined | null): ShopPage | undefined {
  const [page, setPage] = useState<ShopPage>();
  useEffect(() => {
    if (store) shopPageHere(store).then(setPage, reportError);
  }, [store]);
  return page;
}

/** Puts it into the product post that is being written, by its address as it stands. */
export async function addShopPage(
  store: Store,
  { url, title }: ShopPage,
): Promise<AddedAll | { readonly problem: LinkProblem }> {
  const listing = await listingOfLink(store, url, title);
  return 'problem' in listing ? listing : addListings(store, [listing]);
}

async function shopPageHere(store: Store): Promise<ShopPage | undefined> {
  const tab = await tabHere();
  if (!tab) return undefined;
  const { href } = tab.url;
  const { product, destination } = identify(href, new Set((await readSettings(store)).allowedHosts));
  // A page that only leads on to a product is not the product's.
  const isProduct = product !== undefined && destination === href;
  return isProduct && tab.url.protocol === 'https:' ? { url: href, title: tab.title } : undefined;
}
