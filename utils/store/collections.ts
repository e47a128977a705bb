import { DELETED } from '../model/stamp.ts';
import { type Edit, edit, REMOVED, stamped } from './edit.ts';
import {
  NAMED,
  type NamedCollection,
  type NamedKind,
  type NamedView,
  readCollection,
  readView,
  writeNamed,
} from './named.ts';
import { type RecordRow, toRow } from './record.ts';
import { newRecordId, type Store } from './store.ts';
import { write } from './write.ts';

/** A collection that wishes can be put in. */
export interface Collection extends NamedCollection {
  readonly id: string;
}

/** A search that can be done again. */
export interface SavedView extends NamedView {
  readonly id: string;
}

/** All collections, by name. */
export async function readCollections(store: Store): Promise<readonly Collection[]> {
  return readNamed(store, 'collection', (row) => readCollection(row.cells.coll?.v));
}

/** All saved views, by name. */
export async function readViews(store: Store): Promise<readonly SavedView[]> {
  return readNamed(store, 'view', (row) => readView(row.cells.view?.v));
}

/** Makes a collection and resolves to its id; one of that name that is there already is the one. */
export function makeCollection(store: Store, name: string): Promise<string> {
  return make(store, 'collection', { name });
}

/** Keeps a search under its name, in place of one of the same name. */
export function keepView(store: Store, view: NamedView): Promise<string> {
  return make(store, 'view', view);
}

/** The edit that gives a collection another name. */
export function renaming(id: string, name: string): Edit {
  return { id, cells: { [NAMED.collection]: writeNamed({ name }) } };
}

/** The edit that removes a record of any kind. The wishes of a removed collection are in none. */
export function removal(id: string): Edit {
  return { id, cells: { [DELETED]: REMOVED } };
}

async function make(store: Store, kind: NamedKind, value: NamedCollection | NamedView): Promise<string> {
  const known = await (kind === 'view' ? readViews(store) : readCollections(store));
  const same = known.find(({ name }) => name.toLowerCase() === value.name.toLowerCase());
  if (same) {
    if (kind === 'view') await edit(store, [{ id: same.id, cells: { [NAMED.view]: writeNamed(value) } }]);
    return same.id;
  }
  const id = newRecordId(store);
  return write(store, async ({ clock, put }) => {
    await put(toRow(id, stamped({}, { [NAMED[kind]]: writeNamed(value) }, clock.tick())), undefined);
    return id;
  });
}

async function readNamed<T extends { readonly name: string }>(
  { database }: Store,
  kind: NamedKind,
  read: (row: RecordRow) => T | undefined,
): Promise<readonly (T & { readonly id: string })[]> {
  // There are dozens, not thousands.
  const rows = await database.recs.where('kind').equals(kind).toArray();
  const all = rows.flatMap((row) => {
    const value = read(row);
    return value ? [{ ...value, id: row.id }] : [];
  });
  return all.toSorted((a, b) => a.name.localeCompare(b.name));
}
