import { StoreUnavailable } from './errors.ts';
import { createStore, type Store, type StoreOptions } from './store.ts';

const RETRIES = 3;
const FIRST_WAIT_MS = 200;

export interface OpenOptions extends StoreOptions {
  /** Default: a timer. */
  readonly wait?: (ms: number) => Promise<void>;
}

/**
 * Opens the store. A database that does not open is tried three times more, a little later each time,
 * and never again by itself: endless retries have filled disks with logs.
 * @throws StoreUnavailable when it stays shut (broken on disk, a private window that allows none).
 */
export async function openStore(options: OpenOptions = {}): Promise<Store> {
  const store = createStore(options);
  const wait = options.wait ?? ((ms: number) => new Promise((resolve) => setTimeout(resolve, ms)));
  for (let attempt = 0; ; attempt++) {
    try {
      await store.database.open();
      return store;
    } catch (error) {
      store.database.close({ disableAutoOpen: false });
      if (attempt === RETRIES) throw new StoreUnavailable('the database does not open', { cause: error });
      await wait(FIRST_WAIT_MS * 2 ** attempt);
    }
  }
}

/** Deletes the store with all that is in it, also where it does not open; rejects where the browser can't. */
export function deleteStore(options: StoreOptions = {}): Promise<void> {
  return createStore(options).database.delete();
}
