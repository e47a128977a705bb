import { DELETED } from '../../../utils/model/sync-wire.ts';
import { removeItem, restoreItem, saveItem } from '../../../utils/store/items.ts';
import { setMuted } from '../../../utils/store/quiet.ts';
import { isShown, type RecordRow, toRow } from '../../../utils/store/record.ts';
import { write } from '../../../utils/store/write.ts';
import type { Life } from './life.ts';
import type { Oracle } from './oracle.ts';

export interface Editor {
  readonly random: () => number;
  readonly oracle: Oracle;
  /** A text that no other edit has. */
  readonly unique: () => string;
  /** Is told the stamp of each write. */
  readonly stamped: (device: number, stamp: string) => void;
}

/** The fields a device edits: the last is of a version to come, which only some devices write and all must keep. */
const FIELDS = ['note', 'list', 'field7'];

/** One thing a user does, by the store's own functions; the oracle is told when it is done. */
export async function edit(life: Life, device: number, editor: Editor): Promise<void> {
  const { random, oracle, unique, stamped } = editor;
  const { store } = life;
  const rows = await store.database.recs.toArray();
  const row = random() < 0.35 ? undefined : rows[Math.floor(random() * rows.length)];
  if (!row && random() < 0.1) {
    await mute(life, device, editor);
  } else if (!row) {
    const name = unique();
    const product = { merchant: 'shop.example', id: name, url: `https://shop.example/p/${name}` };
    const id = await saveItem(store, { product, posted: product.url, title: name });
    const saved = await store.database.recs.get(id);
    oracle.wrote(device, id, 'core', saved?.cells.core?.v ?? null);
    if (saved?.cells.core) stamped(device, saved.cells.core.t);
  } else if (row.dead) {
    if (random() < 0.4 && (await restoreItem(store, row.id))) await tellAll(oracle, device, row);
  } else if (isShown(row) && random() < 0.2) {
    if (await removeItem(store, row.id)) oracle.wrote(device, row.id, DELETED, '1');
  } else {
    const field = FIELDS[Math.floor(random() * (device === 0 ? 3 : 2))] ?? 'note';
    const v = unique();
    await write(store, async ({ clock, put }) => {
      const now = await store.database.recs.get(row.id);
      const t = clock.tick();
      stamped(device, t);
      if (now) await put(toRow(now.id, { ...now.cells, [field]: { t, v } }, now), now);
    });
    oracle.wrote(device, row.id, field, v);
  }
}

/** Mutes a shop, and sometimes takes back what was muted before: settings follow a person as records do. */
async function mute(
  { store }: Life,
  device: number,
  { random, oracle, unique, stamped }: Editor,
): Promise<void> {
  const id = unique();
  await setMuted(store, { kind: 'shop', id }, true);
  const muted = await store.database.recs.where('kind').equals('setting').toArray();
  const row = muted.find(({ cells }) => cells.set?.v?.includes(`"${id}"`));
  if (row?.cells.set) {
    oracle.wrote(device, row.id, 'set', row.cells.set.v);
    stamped(device, row.cells.set.t);
  }
  const other = muted[Math.floor(random() * muted.length)];
  const shop: unknown = other && JSON.parse(other.cells.set?.v ?? '{}').i;
  if (!other || typeof shop !== 'string' || random() < 0.7) return;
  await setMuted(store, { kind: 'shop', id: shop }, false);
  // Told at once: to look whether it is done is a step at which the device may die, with the write on its disk.
  if (!other.dead) oracle.wrote(device, other.id, DELETED, '1');
}

/** A removal undone writes every cell anew. */
async function tellAll(oracle: Oracle, device: number, row: RecordRow): Promise<void> {
  for (const [field, { v }] of Object.entries(row.cells)) oracle.wrote(device, row.id, field, v);
  oracle.wrote(device, row.id, DELETED, null);
}
