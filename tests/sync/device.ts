import { identify } from '../../utils/account/identify.ts';
import type { Fetch } from '../../utils/endpoint/send.ts';
import { toRow } from '../../utils/store/record.ts';
import { changeSettings } from '../../utils/store/settings.ts';
import { write } from '../../utils/store/write.ts';
import { createSync, type Sync } from '../../utils/sync/create-sync.ts';
import { makeStore, type TestStore } from '../store/make-store.ts';
import { bodyOf, contentsOf } from './content.ts';

export interface Device {
  readonly store: TestStore;
  readonly sync: Sync;
}

export interface DeviceOptions {
  readonly fetch: Fetch;
  readonly now: () => number;
  readonly random?: () => number;
  readonly disk?: IDBFactory;
  readonly name?: string;
  readonly url?: string;
  readonly token?: string;
}

/** Requests of these tests end by themselves, and a timer for each would be most of their work. */
function never(): AbortSignal {
  return new AbortController().signal;
}

/** A device that syncs; given a disk and a database name, one that was killed and is started again. */
export async function makeDevice({
  fetch,
  now,
  random = () => 0.5,
  disk,
  name,
  url,
  token,
}: DeviceOptions): Promise<Device> {
  const store = makeStore({ now, ...(disk && { disk }), ...(name && { name }) });
  const endpoint = { url: url ?? 'https://sync.example', token: token ?? 'secret', account: 'a' };
  await changeSettings(store, { endpoint });
  return {
    store,
    sync: createSync({ store, fetch, now, random, identify, timeout: never, locks: undefined }),
  };
}

/** Writes a field this version of the extension knows nothing of, as a later one may. */
export async function writeField({ store }: Device, id: string, field: string, v: string): Promise<void> {
  await write(store, async ({ clock, put }) => {
    const row = await store.database.recs.get(id);
    if (row) await put(toRow(id, { ...row.cells, [field]: { t: clock.tick(), v } }, row), row);
  });
}

/** Every record as [id, [field, stamp, value]…], sorted: equal text means equal devices. */
export async function contents({ store }: Device): Promise<string> {
  const rows = await store.database.recs.toArray();
  return contentsOf(rows.map((row) => [row.id, row]));
}

export { bodyOf, contentsOf };
