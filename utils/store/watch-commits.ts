import { Dexie, type ObservabilitySet, RangeSet, rangesOverlap } from 'dexie';
import type { Store } from './store.ts';

/** What one transaction has changed. */
export interface Commit {
  readonly items: boolean;
  readonly settings: boolean;
  /** The user has said what is the same as what, or taken it back. */
  readonly sames?: true;
  /** Where offers were written: whether this product's was, of any variant. */
  readonly hasOffer?: (key: string) => boolean;
}

/**
 * Calls `listener` after each transaction that wrote, whichever context made it: this one, the popup, a round of sync.
 * What was written while this context was not alive is not told. Returns the function that ends it.
 */
export function watchCommits({ database }: Store, listener: (commit: Commit) => void): () => void {
  const root = `idb://${database.name}/`;
  const onMutated = (parts: ObservabilitySet) => {
    const names = Object.keys(parts);
    const isWritten = (table: string) => names.some((name) => name.startsWith(`${root}${table}/`));
    const offers = parts[`${root}offers/`];
    const items = isWritten('recs');
    const settings = isWritten('settings');
    const sames = isWritten('sames');
    if (!(items || settings || offers || sames)) return;
    listener({
      items,
      settings,
      ...(sames && { sames }),
      // From another context the ranges come as plain data, without methods of their own.
      ...(offers && {
        hasOffer: (key: string) =>
          rangesOverlap(new RangeSet(key), offers) ||
          rangesOverlap(new RangeSet(`${key}#`, `${key}#\uffff`), offers),
      }),
    });
  };
  Dexie.on('storagemutated', onMutated);
  return () => Dexie.on.storagemutated.unsubscribe(onMutated);
}
