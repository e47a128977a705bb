import { productKey } from '../model/product.ts';
import type { SavedItem } from '../model/saved-item.ts';
import { dataImageSchema } from '../model/schema.ts';
import { CELL_TEXT_BYTES, DELETED, stampTime } from '../model/stamp.ts';
import { byteLength, readCore, writeCore } from './core.ts';
import { edit, lendable, REMOVED, stamped } from './edit.ts';
import { readKept, withPost, writeKept } from './kept.ts';
import { courseOf } from './latest.ts';
import { isShown, type RecordRow, toRow } from './record.ts';
import { keysAmong, rowsWith } from './rows-with.ts';
import type { Change } from './shelf.ts';
import { newRecordId, type Store } from './store.ts';
import { type Writer, write } from './write.ts';

/** What is known of a product when it is saved. */
export type NewItem = Omit<SavedItem, 'id' | 'savedAt'>;

/** Products that are saved in one transaction: few enough that a page that waits is let in between. */
const CHUNK = 500;
/** An item dated farther ahead than this, in milliseconds, came from a broken clock: it does not drag the others along. */
const AHEAD = 60_000;

/**
 * Puts a product on the wishlist and resolves to its id after the commit. A product that is there already keeps its record
 * and all that the user has added, however many save it at once; only where else it was seen is remembered. One that was
 * removed gets a new record, with the note, tags, collection and place of the old one.
 * @throws StoreTooNew; an error named QuotaExceededError when the disk is full.
 */
export async function saveItem(store: Store, item: NewItem): Promise<string> {
  const [id = ''] = await saveItems(store, [item]);
  return id;
}

/** Saves many, some at once in a transaction; their ids, in order. */
export async function saveItems(store: Store, items: readonly NewItem[]): Promise<string[]> {
  const ids: string[] = [];
  for (let from = 0; from < items.length; from += CHUNK) {
    const some = items.slice(from, from + CHUNK);
    ids.push(...(await write(store, (writer) => saveSome(store, writer, some))));
  }
  return ids;
}

/** Asks the database a few things of all of them, never one thing of each: its answers are what takes the time. */
async function saveSome(store: Store, writer: Writer, items: readonly NewItem[]): Promise<string[]> {
  const { recs } = store.database;
  const keys = items.map(({ product }) => productKey(product));
  const shown = await rowsWith(recs, 'key', keys);
  const removed = await rowsWith(recs, 'formerKey', keys);
  const newest = await recs.orderBy('[savedAt+id]').last();
  // The first of each on the list, and what was removed last of each.
  const known = new Map(shown.reverse().map((row) => [row.key, row]));
  const former = new Map(byTime(removed).map((row) => [row.formerKey, row]));
  const changes = new Map<string, Change>();
  let last = newest?.savedAt ?? 0;

  for (const [index, item] of items.entries()) {
    const key = keys[index];
    const before = known.get(key);
    const t = before ? undefined : writer.clock.tick();
    const row = before ? seenAgain(writer, before, item) : undefined;
    if (t !== undefined) {
      const ms = stampTime(t);
      // Saves of one millisecond still have an order on the list: the stamp's time, or just after the newest item.
      const savedAt = last >= ms && last - ms < AHEAD ? last + 1 : ms;
      last = Math.max(last, savedAt);
      const made = newRow(newRecordId(store), item, savedAt, t, former.get(key));
      known.set(key, made);
      changes.set(made.id, { row: made, before: undefined });
    } else if (row) {
      known.set(key, row);
      changes.set(row.id, { row, before: changes.has(row.id) ? changes.get(row.id)?.before : before });
    }
  }
  await writer.putAll([...changes.values()]);
  return keys.map((key) => known.get(key)?.id ?? '');
}

function byTime(rows: readonly RecordRow[]): RecordRow[] {
  return rows.toSorted((a, b) => (a.removedAt ?? 0) - (b.removedAt ?? 0));
}

function newRow(
  id: string,
  item: NewItem,
  savedAt: number,
  t: string,
  former: RecordRow | undefined,
): RecordRow {
  const { image, product, posted, title, post, offer, ...kept } = item;
  const core = writeCore({ product, posted, title, savedAt, ...(post && { post }), ...(offer && { offer }) });
  const travels = image !== undefined && byteLength(image) <= CELL_TEXT_BYTES;
  const own = stamped({}, { core, ...(travels && { image }), ...writeKept(kept) }, t);
  const cells = former ? stamped(own, lendable(former, { cells: own }), t) : own;
  return toRow(id, cells, image !== undefined && !travels ? { image } : {});
}

/** The row with another post that led to its product; undefined where that is none. */
function seenAgain({ clock }: Writer, row: RecordRow, { post }: NewItem): RecordRow | undefined {
  const first = readCore(row.cells.core?.v)?.post;
  if (!post || !first || (first.site === post.site && first.id === post.id)) return undefined;
  const { posts = [] } = readKept(row.cells);
  const more = withPost(posts, post);
  return more === posts
    ? undefined
    : toRow(row.id, stamped(row.cells, writeKept({ posts: more }), clock.tick()), row);
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
  return keysAmong(store.database.recs, 'key', keys);
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
