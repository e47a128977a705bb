import type { Table } from 'dexie';
import { type Clock, type ClockState, createClock } from './clock.ts';
import { isOutOfSpace, OutOfSpace, StoreTooNew } from './errors.ts';
import { lacksRoom } from './lacks-room.ts';
import { clockMeta, dataVersionMeta, itemCountMeta, offerCountMeta, readMeta } from './meta.ts';
import { keepPersonal } from './personal.ts';
import { isShown, type RecordRow } from './record.ts';
import { type Change, openShelf } from './shelf.ts';
import { hex, type Store } from './store.ts';

/** What a write may use; all of it belongs to one transaction. */
export interface Writer {
  readonly clock: Clock;
  /** Puts the row in place of `before`, and keeps the counts, the catalogue and the settings right. */
  readonly put: (row: RecordRow, before: RecordRow | undefined) => Promise<void>;
  /** The same for many, each of another record, at once. */
  readonly putAll: (changes: readonly Change[]) => Promise<void>;
}

/**
 * One transaction over records, settings, meta and the tables named beside them: what `work` writes, the clock, the
 * counts and the catalogue are committed together, durably, or not at all. `work` must await nothing but the database.
 * @throws StoreTooNew when a newer version owns the data; an error named QuotaExceededError when the disk is full even
 * without what can be asked for again, which is dropped first.
 */
export async function write<T>(
  store: Store,
  work: (writer: Writer) => Promise<T>,
  others: readonly Table[] = [],
): Promise<T> {
  try {
    return await attempt(store, work, others);
  } catch (error) {
    if (!(await lacksRoom(store, error))) throw error;
    try {
      await dropCaches(store);
      return await attempt(store, work, others);
    } catch (again) {
      // On a full disk browsers also fail in other words, the second time above all.
      throw isOutOfSpace(again) ? again : new OutOfSpace('no room to write', { cause: error });
    }
  }
}

/** Inside a transaction that holds `meta`: throws when a newer version owns the data. */
export async function assertWritable({ database, knownVersion }: Store): Promise<void> {
  const version = await readMeta(database.meta, dataVersionMeta);
  if ((version ?? 0) > knownVersion) throw new StoreTooNew(`data version ${version}, known ${knownVersion}`);
}

/** False when a newer version of the extension owns the data: say so, and offer nothing that writes. */
export async function isWritable({ database, knownVersion }: Store): Promise<boolean> {
  return ((await readMeta(database.meta, dataVersionMeta)) ?? 0) <= knownVersion;
}

function attempt<T>(
  store: Store,
  work: (writer: Writer) => Promise<T>,
  others: readonly Table[],
): Promise<T> {
  const { database } = store;
  const { recs, meta, settings, catalogue } = database;
  return database.transaction('rw', [recs, meta, settings, catalogue, ...others], async () => {
    await assertWritable(store);
    const saved = (await readMeta(meta, clockMeta)) ?? newClock(store);
    const clock = createClock(saved, store.now);
    const shelf = openShelf(database);
    let change = 0;
    let chosen = false;
    const putAll = async (changes: readonly Change[]): Promise<void> => {
      for (const { row, before } of changes) {
        change += Number(isShown(row)) - Number(isShown(before));
        chosen ||= row.kind === 'setting' || before?.kind === 'setting';
      }
      const rows = await shelf.place(changes);
      if (rows.length > 0) await recs.bulkPut([...rows]);
    };
    const result = await work({ clock, put: (row, before) => putAll([{ row, before }]), putAll });
    await shelf.close();
    if (chosen) await keepPersonal(store);
    if (clock.state() !== saved) await meta.put({ key: clockMeta.key, value: clock.state() });
    if (change !== 0) {
      const count = (await readMeta(meta, itemCountMeta)) ?? 0;
      await meta.put({ key: itemCountMeta.key, value: Math.max(0, count + change) });
    }
    return result;
  });
}

/** For a clock row that can't be read: a new device, so that no stamp is made twice. */
function newClock(store: Store): ClockState {
  const start = { ms: 0, counter: 0 };
  return { ...start, device: hex(store.randomBytes(8)), offset: 0, floor: start };
}

/** Offers with their pictures, and where short links led. What was seen of creators stays: it tells an old card from a new one. */
async function dropCaches({ database }: Store): Promise<void> {
  const { offers, shortLinks, meta } = database;
  await database.transaction('rw', [offers, shortLinks, meta], async () => {
    await offers.clear();
    await shortLinks.clear();
    await meta.put({ key: offerCountMeta.key, value: 0 });
  });
}
