import type { SavedItem } from '../model/saved-item.ts';
import { DELETED } from '../model/stamp.ts';
import { stamped } from './edit.ts';
import { readItem } from './items.ts';
import type { RecordRow } from './record.ts';
import { toRow } from './record.ts';
import type { Store } from './store.ts';
import { write } from './write.ts';

/** Milliseconds for which a removed wish can be restored. */
export const TRASH_LIFE = 30 * 86_400_000;
/** Wishes that are forgotten in one transaction. */
const CHUNK = 100;

/** A removed wish. */
export interface TrashedItem extends SavedItem {
  /** Epoch milliseconds. */
  readonly removedAt: number;
}

export interface TrashPage {
  /** The last removed first. */
  readonly items: readonly TrashedItem[];
  /** Give it as `before` for what follows; absent on the last page. */
  readonly next?: readonly [removedAt: number, id: string];
}

/** A page of what was removed and can be restored, found by key. */
export async function pageTrash(
  { database }: Store,
  { before, limit }: { readonly before?: readonly [number, string]; readonly limit: number },
): Promise<TrashPage> {
  const index = database.recs.where('[removedAt+id]');
  const range = before ? index.below([...before]) : index.between([-Infinity, ''], [Infinity, '\uffff']);
  const rows = await range
    .reverse()
    .limit(limit + 1)
    .toArray();
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const items = shown.flatMap((row) => {
    const item = readItem(row);
    return item && row.removedAt !== undefined ? [{ ...item, removedAt: row.removedAt }] : [];
  });
  return {
    items,
    ...(rows.length > limit && last?.removedAt !== undefined && { next: [last.removedAt, last.id] as const }),
  };
}

/**
 * Forgets for good what was removed before `until` (epoch ms; default: thirty days ago): all that was known of it, on every
 * device. That it was removed stays known. Resolves to how many went.
 */
export async function emptyTrash(store: Store, until = store.now() - TRASH_LIFE): Promise<number> {
  for (let gone = 0; ; ) {
    const some = await write(store, async ({ clock, put }) => {
      const rows = await store.database.recs
        .where('[removedAt+id]')
        .below([until, ''])
        .limit(CHUNK)
        .toArray();
      if (rows.length > 0) {
        const t = clock.tick();
        for (const row of rows) await put(forgotten(row, t), row);
      }
      return rows.length;
    });
    gone += some;
    if (some < CHUNK) return gone;
  }
}

function forgotten({ id, cells, parked, seenIn }: RecordRow, t: string): RecordRow {
  const fields = Object.keys(cells).filter((field) => field !== DELETED);
  const empty = stamped(cells, Object.fromEntries(fields.map((field) => [field, null])), t);
  return toRow(id, empty, { ...(parked && { parked }), ...(seenIn !== undefined && { seenIn }) });
}
