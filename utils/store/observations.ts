import { thin } from '../history/index.ts';
import { type Observation, seriesOf } from '../model/observation.ts';
import { observationSchema } from '../model/schema.ts';
import { observationCountMeta, readMeta } from './meta.ts';
import type { Store } from './store.ts';

/** The most observations kept, of all products. */
export const MAX_OBSERVATIONS = 30_000;
/** How many go at once when there are too many, so that not every write pays for it. */
const EVICTED = MAX_OBSERVATIONS / 50;
/** A series is thinned whenever it has grown by so many. */
const THINNED_EVERY = 16;

/** An observation and the name of its series. */
export interface ObservationRow extends Observation {
  readonly series: string;
}

/**
 * Keeps what was read, within the transaction of its caller, who holds `observations`, `meta` and `recs`. What is as it
 * was only moves the moment it was last seen.
 */
export async function keepObservations(
  { database, now }: Store,
  seen: readonly Observation[],
): Promise<void> {
  const { observations, meta } = database;
  let change = 0;
  for (const one of seen) {
    const series = seriesOf(one);
    // The one that held at that moment, whatever the machine's clock has said since.
    const last = await observations
      .where('[series+at]')
      .between([series, 0], [series, one.at], true, true)
      .last();
    if (last && isUnchanged(last, one)) {
      const lastSeen = Math.max(last.lastSeen, one.lastSeen);
      await observations.update([series, last.at], { lastSeen });
      continue;
    }
    // A second reading within a millisecond takes the place of the first.
    change += last?.at === one.at ? 0 : 1;
    await observations.put({ ...one, series });
    const all = observations.where('[series+at]').between([series, 0], [series, Infinity]);
    if ((await all.count()) % THINNED_EVERY !== 0) continue;
    const rows = await all.toArray();
    const kept = new Set<Observation>(thin(rows, now()));
    const gone = rows.filter((row) => !kept.has(row));
    await observations.bulkDelete(gone.map(({ at }) => [series, at]));
    change -= gone.length;
  }
  if (change === 0) return;
  const count = ((await readMeta(meta, observationCountMeta)) ?? 0) + change;
  const evicted = count > MAX_OBSERVATIONS ? await evict(database) : 0;
  await meta.put({ key: observationCountMeta.key, value: Math.max(0, count - evicted) });
}

/** All that was observed of a product: every variant, kind and currency, each series oldest first. */
export async function readObservations({ database }: Store, key: string): Promise<Observation[]> {
  const rows = await database.observations.where('key').equals(key).sortBy('at');
  return rows.flatMap((row) => observationSchema.safeParse(row).data ?? []);
}

/** What was observed of several products, by key: one read for all that a timeline shows. */
export async function observationsByKey(
  { database }: Store,
  keys: readonly string[],
): Promise<Map<string, Observation[]>> {
  const rows = await database.observations
    .where('key')
    .anyOf([...keys])
    .sortBy('at');
  const found = new Map<string, Observation[]>();
  for (const row of rows) {
    const { data } = observationSchema.safeParse(row);
    if (!data) continue;
    const others = found.get(data.key) ?? [];
    others.push(data);
    found.set(data.key, others);
  }
  return found;
}

function isUnchanged(last: Observation, next: Observation): boolean {
  return last.price?.amount.minor === next.price?.amount.minor && last.availability === next.availability;
}

/** Deletes what was seen longest ago: first of products that are on no list. How many went. */
async function evict({ observations, recs }: Store['database']): Promise<number> {
  const oldest = await observations
    .orderBy('lastSeen')
    .limit(2 * EVICTED)
    .toArray();
  const saved = await recs
    .where('key')
    .anyOf([...new Set(oldest.map(({ key }) => key))])
    .uniqueKeys();
  const wanted = new Set(saved.map(String));
  const byWorth = [
    ...oldest.filter(({ key }) => !wanted.has(key)),
    ...oldest.filter(({ key }) => wanted.has(key)),
  ];
  const gone = byWorth.slice(0, EVICTED);
  await observations.bulkDelete(gone.map(({ series, at }): [string, number] => [series, at]));
  return gone.length;
}
