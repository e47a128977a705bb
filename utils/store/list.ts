import { liveQuery } from 'dexie';
import type { SavedItem } from '../model/saved-item.ts';
import { type ListedItem, toItem } from './items.ts';
import { countsMeta, itemCountMeta, type ListCounts, NO_COUNTS, readMeta } from './meta.ts';
import type { Store } from './store.ts';

/** Where a page ends and the next one begins. */
export type ListPosition = Pick<SavedItem, 'savedAt' | 'id'>;

export interface ListPage {
  /** Newest first. */
  readonly items: readonly ListedItem[];
  /** Give it as `before` for what follows; absent on the last page. */
  readonly next?: ListPosition;
}

/** A page of the wishlist, newest first, found by key: as fast at the end of 50,000 items as at the start. */
export async function pageItems(
  { database }: Store,
  { before, limit }: { readonly before?: ListPosition; readonly limit: number },
): Promise<ListPage> {
  const index = database.recs.where('[savedAt+id]');
  const range = before
    ? index.below([before.savedAt, before.id])
    : index.between([-Infinity, ''], [Infinity, '\uffff']);
  const rows = await range
    .reverse()
    .limit(limit + 1)
    .toArray();
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const more = rows.length > limit && last?.savedAt !== undefined;
  return {
    items: shown.map(toItem).filter((item) => item !== undefined),
    ...(more && { next: { savedAt: last.savedAt, id: last.id } }),
  };
}

/** How many items the wishlist shows, from its counter. */
export async function countItems({ database }: Store): Promise<number> {
  return (await readMeta(database.meta, itemCountMeta)) ?? 0;
}

/** How many items are what, from their counters. */
export async function readCounts({ database }: Store): Promise<ListCounts> {
  return (await readMeta(database.meta, countsMeta)) ?? NO_COUNTS;
}

/** The first page and the count of the whole list. */
export interface ListView extends ListPage {
  readonly total: number;
}

/**
 * Calls `listener` with the newest `limit` items now and after every change, whichever context made it.
 * Returns the function that ends it.
 */
export function watchItems(
  store: Store,
  limit: number,
  listener: (view: ListView) => void,
  onError: (error: unknown) => void,
): () => void {
  return watch(
    () => Promise.all([pageItems(store, { limit }), countItems(store)]),
    ([page, total]) => listener({ ...page, total }),
    onError,
  );
}

/** Runs a query of the store now and whenever what it read has changed. Returns the function that ends it. */
export function watch<T>(
  query: () => Promise<T>,
  listener: (value: T) => void,
  onError: (error: unknown) => void,
): () => void {
  // Only into a function declared async does Dexie follow the awaits: else what is read after the first one is not watched.
  const subscription = liveQuery(async () => query()).subscribe(listener, onError);
  return () => subscription.unsubscribe();
}
