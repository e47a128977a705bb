import { productKey } from '../model/product.ts';
import type { SavedItem } from '../model/saved-item.ts';
import { dataImageSchema } from '../model/schema.ts';
import { DELETED, SYNC_LIMITS, stampTime } from '../model/sync-wire.ts';
import { byteLength, readCore, writeCore } from './core.ts';
import { isShown, type RecordRow, toRow } from './record.ts';
import { newRecordId, type Store } from './store.ts';
import { write } from './write.ts';

/** The value of the deletion cell in a removed record. */
const REMOVED = '1';

/** What is known of a product when it is saved. */
export type NewItem = Omit<SavedItem, 'id' | 'savedAt'>;

/**
 * Puts a product on the wishlist and resolves to its id after the commit. A product that is there already
 * keeps its record, however many save it at once. One that was removed gets a new record.
 * @throws StoreTooNew; an error named QuotaExceededError when the disk is full.
 */
export async function saveItem(store: Store, item: NewItem): Promise<string> {
  const id = newRecordId(store);
  return write(store, async ({ clock, put }) => {
    const { recs } = store.database;
    const [known] = await recs.where('key').equals(productKey(item.product)).primaryKeys();
    if (known !== undefined) return known;
    const t = clock.tick();
    const savedAt = await nextSavedAt(store, stampTime(t));
    const core = { t, v: writeCore({ ...item, savedAt }) };
    const { image } = item;
    const travels = image !== undefined && byteLength(image) <= SYNC_LIMITS.cellBytes;
    const cells = travels ? { core, image: { t, v: image } } : { core };
    await put(toRow(id, cells, image !== undefined && !travels ? { image } : {}), undefined);
    return id;
  });
}

/** Takes an item off the wishlist, for every device. False when there is no such item. */
export async function removeItem(store: Store, id: string): Promise<boolean> {
  return write(store, async ({ clock, put }) => {
    const row = await store.database.recs.get(id);
    if (!row || row.dead) return false;
    await put(toRow(id, { ...row.cells, [DELETED]: { t: clock.tick(), v: REMOVED } }, row), row);
    return true;
  });
}

/**
 * Undoes a removal. Every cell is written anew, so that the item comes back whole even where another
 * device or the server has dropped parts of it. False when there is no such removed item.
 */
export async function restoreItem(store: Store, id: string): Promise<boolean> {
  return write(store, async ({ clock, put }) => {
    const row = await store.database.recs.get(id);
    if (!row || isShown(row)) return false;
    const t = clock.tick();
    const cells = Object.entries({ ...row.cells, [DELETED]: { v: null } }).map(([field, { v }]) => [
      field,
      { t, v },
    ]);
    const { gone: _, ...local } = row;
    await put(toRow(id, Object.fromEntries(cells), local), row);
    return true;
  });
}

/** One item; undefined when it is not on the list. */
export async function getItem(store: Store, id: string): Promise<SavedItem | undefined> {
  const row = await store.database.recs.get(id);
  return row && toItem(row);
}

/** Which of these product keys are on the wishlist. */
export async function savedKeys(store: Store, keys: readonly string[]): Promise<Set<string>> {
  const found = await store.database.recs
    .where('key')
    .anyOf([...keys])
    .uniqueKeys();
  return new Set(found.map(String));
}

/** The item a row shows; undefined for a removed one, or one this version can't read. */
export function toItem(row: RecordRow): SavedItem | undefined {
  const core = isShown(row) ? readCore(row.cells.core?.v) : undefined;
  if (!core) return undefined;
  const { key: _, ...item } = core;
  const image = dataImageSchema.safeParse(row.cells.image?.v ?? row.image);
  return { ...item, id: row.id, ...(image.success && { image: image.data }) };
}

/** Saves of one millisecond still have an order on the list: the stamp's time, or just after the newest item. */
async function nextSavedAt({ database }: Store, ms: number): Promise<number> {
  const newest = await database.recs.orderBy('[savedAt+id]').last();
  const last = newest?.savedAt ?? 0;
  // An item dated far ahead came from a broken clock: it does not drag the others along.
  return last >= ms && last - ms < 1000 ? last + 1 : ms;
}
