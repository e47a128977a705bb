import { DELETED } from '../model/stamp.ts';
import { readCore } from './core.ts';
import { HalfWritten } from './errors.ts';
import { type Cells, isShown, type RecordRow, toRow } from './record.ts';
import type { Stamp } from './stamp.ts';
import type { Store } from './store.ts';
import { type Writer, write } from './write.ts';

/** New values of some cells of one record; null takes a value back. */
export interface Edit {
  readonly id: string;
  readonly cells: Readonly<Record<string, string | null>>;
}

/** The value of the deletion cell in a removed record. */
export const REMOVED = '1';
/** Records in one transaction: a page that waits is let in between. */
const CHUNK = 200;
/** The cells that a removed wish lends to one of the same product, where that has none. */
const LENT = ['note', 'tags', 'list', 'pos', 'posts'];

/**
 * Writes cells, and resolves to the edits that take it back. What is edited to what it is already stays untouched. Bringing
 * a removed record back (`del: null`) writes all its cells anew, so that it comes back whole even where another device or
 * the server has dropped parts of it; where its product was saved again meanwhile, that one gets what it lacks.
 *
 * Many edits are several transactions, so that nobody waits for all of them. To write the same ones again goes on where
 * it failed.
 * @throws HalfWritten when some were written by then; else what `write` throws.
 */
export async function edit(
  store: Store,
  edits: readonly Edit[],
  onProgress: (done: number) => void = () => undefined,
): Promise<readonly Edit[]> {
  const inverse: Edit[] = [];
  for (let from = 0; from < edits.length; from += CHUNK) {
    const some = edits.slice(from, from + CHUNK);
    try {
      inverse.push(...(await write(store, (writer) => editSome(store, writer, some))));
    } catch (error) {
      if (from === 0) throw error;
      throw new HalfWritten({ undo: inverse.reverse(), done: from, of: edits.length }, error);
    }
    onProgress(Math.min(edits.length, from + CHUNK));
  }
  return inverse.reverse();
}

async function editSome(store: Store, { clock, put }: Writer, edits: readonly Edit[]): Promise<Edit[]> {
  const inverse: Edit[] = [];
  const t = clock.tick();
  for (const { id, cells } of edits) {
    const row = await store.database.recs.get(id);
    if (!row) continue;
    const isBack = cells[DELETED] === null && !isShown(row) && row.kind === undefined;
    const twin = isBack ? await liveTwin(store, row) : undefined;
    if (twin) {
      const lent = lendable(row, twin);
      if (Object.keys(lent).length === 0) continue;
      await put(toRow(twin.id, stamped(twin.cells, lent, t), twin), twin);
      inverse.push({ id: twin.id, cells: before(twin.cells, lent) });
      continue;
    }
    const changed = Object.fromEntries(
      Object.entries(cells).filter(([f, v]) => (row.cells[f]?.v ?? null) !== v),
    );
    if (Object.keys(changed).length === 0 && !(isBack && row.gone)) continue;
    const all = isBack ? { ...valuesOf(row.cells), ...cells } : changed;
    const { gone: _, ...local } = row;
    await put(toRow(id, stamped(row.cells, all, t), isBack ? local : row), row);
    inverse.push({ id, cells: before(row.cells, changed) });
  }
  return inverse;
}

/** Another record of the same product that is on the list. */
async function liveTwin({ database }: Store, row: RecordRow): Promise<RecordRow | undefined> {
  const core = readCore(row.cells.core?.v);
  return core && database.recs.where('key').equals(core.key).first();
}

/** What one record has of the user and the other has not. */
export function lendable(from: RecordRow, to: Pick<RecordRow, 'cells'>): Record<string, string> {
  const lent = LENT.map((field) => [field, from.cells[field]?.v, to.cells[field]?.v] as const);
  return Object.fromEntries(lent.flatMap(([field, v, theirs]) => (v && !theirs ? [[field, v]] : [])));
}

/** The cells with new values, all of one stamp: a single write. */
export function stamped(cells: Cells, values: Readonly<Record<string, string | null>>, t: Stamp): Cells {
  return { ...cells, ...Object.fromEntries(Object.entries(values).map(([field, v]) => [field, { t, v }])) };
}

/** What can't be read is left out: it can't be written anew, as it is sealed together with its stamp. */
function valuesOf(cells: Cells): Record<string, string | null> {
  const readable = Object.entries(cells).filter(([, { sealed }]) => sealed === undefined);
  return Object.fromEntries(readable.map(([field, { v }]) => [field, v]));
}

function before(cells: Cells, changed: Readonly<Record<string, unknown>>): Record<string, string | null> {
  return Object.fromEntries(Object.keys(changed).map((field) => [field, cells[field]?.v ?? null]));
}
