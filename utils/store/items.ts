import { productKey } from '../model/product.ts';
import type { SavedItem } from '../model/saved-item.ts';
import { dataImageSchema } from '../model/schema.ts';
import { CELL_TEXT_BYTES, DELETED, stampTime } from '../model/sync-wire.ts';
import { byteLength, readCore, writeCore } from './core.ts';
import { edit, lendable, REMOVED, stamped } from './edit.ts';
import { readKept, withPost, writeKept } from './kept.ts';
import { courseOf } from './latest.ts';
import { isShown, type RecordRow, toRow } from './record.ts';
import { newRecordId, type Store } from './store.ts';
import { type Writer, write } from './write.ts';

/** What is known of a product when it is saved. */
export type NewItem = Omit<SavedItem, 'id' | 'savedAt'>;

/** Products that are saved in one transaction. */
const CHUNK = 200;

/**
 * Puts a product on the wishlist and resolves to its id after the commit. A product that is there already keeps its record
 * and all that the user has added, however many save it at once; only where else it was seen is remembered. One that was
 * removed gets a new record, with the note, tags, collection and place of the old one.
 * @throws StoreTooNew; an error named QuotaExceededError when the disk is full.
 */
export function saveItem(store: Store, item: NewItem): Promise<string> {
  return write(store, (writer) => saveOne(store, writer, item));
}

/** Saves many, some at once in a transaction; their ids, in order. */
export async function saveItems(store: Store, items: readonly NewItem[]): Promise<string[]> {
  const ids: string[] = [];
  for (let from = 0; from < items.length; from += CHUNK) {
    const some = items.slice(from, from + CHUNK);
    const saved = await write(store, async (writer) => {
      const made: string[] = [];
      for (const item of some) made.push(await saveOne(store, writer, item));
      return made;
    });
    ids.push(...saved);
  }
  return ids;
}

async function saveOne(store: Store, writer: Writer, item: NewItem): Promise<string> {
  const { recs } = store.database;
  const key = productKey(item.product);
  const known = await recs.where('key').equals(key).first();
  if (known) {
    await seeAgain(writer, known, item);
    return known.id;
  }
  const former = await recs.where('formerKey').equals(key).sortBy('removedAt');
  const id = newRecordId(store);
  const t = writer.clock.tick();
  const savedAt = await nextSavedAt(store, stampTime(t));
  const { image, product, posted, title, post, offer, ...kept } = item;
  const core = writeCore({ product, posted, title, savedAt, ...(post && { post }), ...(offer && { offer }) });
  const travels = image !== undefined && byteLength(image) <= CELL_TEXT_BYTES;
  const own = stamped({}, { core, ...(travels && { image }), ...writeKept(kept) }, t);
  const last = former.at(-1);
  const cells = last ? stamped(own, lendable(last, { cells: own }), t) : own;
  await writer.put(toRow(id, cells, image !== undefined && !travels ? { image } : {}), undefined);
  return id;
}

/** Remembers another post that led to a product on the list. */
async function seeAgain({ clock, put }: Writer, row: RecordRow, { post }: NewItem): Promise<void> {
  const first = readCore(row.cells.core?.v)?.post;
  if (!post || !first || (first.site === post.site && first.id === post.id)) return;
  const { posts = [] } = readKept(row.cells);
  const more = withPost(posts, post);
  if (more !== posts)
    await put(toRow(row.id, stamped(row.cells, writeKept({ posts: more }), clock.tick()), row), row);
}

/** Takes an item off the wishlist, for every device. False when there is no such item. */
export async function removeItem(store: Store, id: string): Promise<boolean> {
  return (await edit(store, [{ id, cells: { [DELETED]: REMOVED } }])).length > 0;
}

/**
 * Undoes a removal. Every cell is written anew, so that the item comes back whole even where another
 * device or the server has dropped parts of it. False when there is no such removed item.
 */
export async function restoreItem(store: Store, id: string): Promise<boolean> {
  return (await edit(store, [{ id, cells: { [DELETED]: null } }])).length > 0;
}

/** One item; undefined when it is not on the list. */
export async function getItem(store: Store, id: string): Promise<ListedItem | undefined> {
  const row = await store.database.recs.get(id);
  return row && toItem(row);
}

/** Several items, in the order of their ids; what is not on the list is left out. */
export async function getItems(store: Store, ids: readonly string[]): Promise<ListedItem[]> {
  const rows = await store.database.recs.bulkGet([...ids]);
  return rows.flatMap((row) => (row && toItem(row)) ?? []);
}

/** Which of these product keys are on the wishlist. */
export async function savedKeys(store: Store, keys: readonly string[]): Promise<Set<string>> {
  const found = await store.database.recs
    .where('key')
    .anyOf([...keys])
    .uniqueKeys();
  return new Set(found.map(String));
}

/** An item of the list, with what is known of its price beside what it was saved with. */
export interface ListedItem extends SavedItem {
  /** Change of its price since it was saved, in tenths of a percent. */
  readonly change?: number;
  /** True when it has never been seen cheaper, and once dearer. */
  readonly isLowest?: true;
}

/** The item a row shows; undefined for a removed one, or one this version can't read. */
export function toItem(row: RecordRow): ListedItem | undefined {
  const item = isShown(row) ? readItem(row) : undefined;
  if (!item || !row.latest) return item;
  const { change } = courseOf(item.offer, row.latest);
  return {
    ...item,
    ...(change !== undefined && change !== 0 && { change }),
    ...(row.latest.isLowest && { isLowest: true }),
  };
}

/** The item in a row, removed or not; undefined where this version can't read it, or it is none. */
export function readItem(row: RecordRow): SavedItem | undefined {
  const core = readCore(row.cells.core?.v);
  if (!core) return undefined;
  const { key: _, ...item } = core;
  const image = dataImageSchema.safeParse(row.cells.image?.v ?? row.image);
  return { ...item, id: row.id, ...(image.success && { image: image.data }), ...readKept(row.cells) };
}

/** Saves of one millisecond still have an order on the list: the stamp's time, or just after the newest item. */
async function nextSavedAt({ database }: Store, ms: number): Promise<number> {
  const newest = await database.recs.orderBy('[savedAt+id]').last();
  const last = newest?.savedAt ?? 0;
  // An item dated far ahead came from a broken clock: it does not drag the others along.
  return last >= ms && last - ms < 1000 ? last + 1 : ms;
}
