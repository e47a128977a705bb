import type { RatesState } from '../model/rates.ts';
import { watch } from './list.ts';
import { ratesMeta, readMeta } from './meta.ts';
import type { Store } from './store.ts';
import { assertWritable } from './write.ts';

/** The exchange rates that were served last; undefined while none were asked for. */
export async function readRates({ database }: Store): Promise<RatesState | undefined> {
  return readMeta(database.meta, ratesMeta);
}

/** Keeps them in place of the last ones. */
export async function keepRates(store: Store, value: RatesState): Promise<void> {
  const { meta } = store.database;
  await store.database.transaction('rw', meta, async () => {
    await assertWritable(store);
    await meta.put({ key: ratesMeta.key, value });
  });
}

/** Calls `listener` with them now and after every change. Returns the function that ends it. */
export function watchRates(
  store: Store,
  listener: (state: RatesState | undefined) => void,
  onError: (error: unknown) => void,
): () => void {
  return watch(() => readRates(store), listener, onError);
}
