import type { Collection, Table } from 'dexie';
import type { RecordRow } from './record.ts';

type Rows = Table<RecordRow, string>;
type Index = 'key' | 'formerKey';

/** Rows under any of these keys of an index, in no order. */
export async function rowsWith(recs: Rows, index: Index, keys: readonly string[]): Promise<RecordRow[]> {
  const found = await askEach(recs, index, keys, (rows) => rows.toArray());
  return found.flatMap(([, rows]) => rows);
}

/** Which of these keys of an index there are rows under. */
export async function keysAmong(recs: Rows, index: Index, keys: readonly string[]): Promise<Set<string>> {
  const found = await askEach(recs, index, keys, (rows) => rows.count());
  return new Set(found.flatMap(([key, count]) => (count > 0 ? [key] : [])));
}

/**
 * Asks about each key, all at once. Dexie's anyOf goes from one to the next, each after the answer about the last, which
 * over thousands of keys takes longer than all else that an import does. Where nothing is between the first key and the
 * last, one question is enough.
 */
async function askEach<T>(
  recs: Rows,
  index: Index,
  keys: readonly string[],
  ask: (rows: Collection<RecordRow, string>) => Promise<T>,
): Promise<(readonly [key: string, answer: T])[]> {
  const wanted = [...new Set(keys)].sort();
  const [first, last] = [wanted[0], wanted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const between = recs.where(index).between(first, last, true, true);
  if (first !== last && (await between.limit(1).primaryKeys()).length === 0) return [];
  const answers = await Promise.all(wanted.map((key) => ask(recs.where(index).equals(key))));
  return answers.map((answer, place) => [wanted[place] ?? '', answer]);
}
