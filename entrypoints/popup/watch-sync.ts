import type { SyncView } from '../../components/sync-view.ts';
import { readSettings, type Store, watch } from '../../utils/store/index.ts';

/** Calls `listener` with the state of sync now and after every change. Returns the function that ends it. */
export function watchSync(
  store: Store,
  listener: (sync: SyncView) => void,
  onError: (error: unknown) => void,
): () => void {
  return watch(
    async () => {
      const { endpoint } = await readSettings(store);
      const waiting = endpoint ? await store.database.recs.where('dirty').above('').count() : 0;
      return { connected: endpoint !== undefined, waiting };
    },
    listener,
    onError,
  );
}
