import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { ProductRef } from '../../utils/model/product.ts';
import type { NewItem } from '../../utils/store/items.ts';
import { createStore, type Store, type StoreOptions } from '../../utils/store/store.ts';

let made = 0;

export interface TestStore extends Store {
  /** What `now()` answers; tests move it. */
  time: number;
  readonly disk: IDBFactory;
}

/** A store on its own disk, or on one that another store has used. Its randomness is counted, its time is set. */
export function makeStore(options: StoreOptions & { readonly disk?: IDBFactory } = {}): TestStore {
  const { disk = new IDBFactory(), ...rest } = options;
  const number = ++made;
  let drawn = 0;
  const clock = { time: 1_700_000_000_000 };
  const store = createStore({
    indexedDB: disk,
    IDBKeyRange,
    // Dexie announces changes by database name, to every instance in the process.
    name: `feedcart-${number}`,
    now: () => clock.time,
    randomBytes(count) {
      const bytes = new Uint8Array(count);
      new DataView(bytes.buffer).setUint32(0, number);
      new DataView(bytes.buffer).setUint32(count - 4, ++drawn);
      return bytes;
    },
    ...rest,
  });
  return Object.defineProperty({ ...store, disk, time: 0 }, 'time', {
    get: () => clock.time,
    set(value: number) {
      clock.time = value;
    },
  });
}

export function product(id: string, merchant = 'shop.example'): ProductRef {
  return { merchant, id, url: `https://${merchant}/p/${id}` };
}

/** Something to save. */
export function newItem(id: string, more: Partial<NewItem> = {}): NewItem {
  return {
    product: product(id),
    posted: `https://shop.example/p/${id}?utm_source=post`,
    title: `Product ${id}`,
    ...more,
  };
}
