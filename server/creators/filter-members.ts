import { and, asc, eq, gt, inArray, isNull, lte, sql } from 'drizzle-orm';
import type { Changes, FilterHead, FuseKey } from '../../utils/cards/index.ts';
import type { Database } from '../environment.ts';
import { filterMembers } from './tables.ts';

/** Filters that were made so many versions ago, a week at least, are served whole. */
const MOST_BACK = 24 * 7;
/** Changes of more than this part of all are, too: the whole is hardly longer then. */
const SMALL_PART = 8;
/** Rows of one statement. */
const BATCH = 1000;

/** Writes down who came and who left with a version. In the transaction that makes it. */
export async function noteMembers(
  tx: Database,
  { platform, version }: { readonly platform: string; readonly version: number },
  keys: readonly FuseKey[],
): Promise<void> {
  const wanted = new Set(keys.map(nameOf));
  const rows = await tx.select().from(filterMembers).where(eq(filterMembers.platform, platform));
  const there = new Set(rows.flatMap(({ key, removed }) => (removed === null ? [key] : [])));
  const came = [...wanted].filter((key) => !there.has(key));
  const left = [...there].filter((key) => !wanted.has(key));
  for (let from = 0; from < came.length; from += BATCH)
    await tx
      .insert(filterMembers)
      .values(came.slice(from, from + BATCH).map((key) => ({ platform, key, added: version })))
      .onConflictDoUpdate({
        target: [filterMembers.platform, filterMembers.key],
        set: { added: version, removed: null },
      });
  for (let from = 0; from < left.length; from += BATCH)
    await tx
      .update(filterMembers)
      .set({ removed: version })
      .where(
        and(eq(filterMembers.platform, platform), inArray(filterMembers.key, left.slice(from, from + BATCH))),
      );
  await tx
    .delete(filterMembers)
    .where(and(eq(filterMembers.platform, platform), lte(filterMembers.removed, version - MOST_BACK)));
}

/** Who has come and gone since a version; undefined where the whole filter says it better, or nobody knows any more. */
export async function changesSince(
  db: Database,
  since: number,
  { platform, version, count }: FilterHead,
): Promise<Changes | undefined> {
  if (since >= version || since < version - MOST_BACK) return undefined;
  const of = eq(filterMembers.platform, platform);
  const { added, removed } = filterMembers;
  const most = Math.floor(count / SMALL_PART);
  const find = async (which: ReturnType<typeof and>) => {
    const rows = await db
      .select({ key: filterMembers.key })
      .from(filterMembers)
      .where(and(of, which))
      .orderBy(asc(sql`${filterMembers.key} collate "C"`))
      .limit(most + 1);
    return rows.map(({ key }) => keyOf(key));
  };
  const changes = {
    // A process may know of a later version than the one that is served here for some seconds more.
    added: await find(and(gt(added, since), lte(added, version), isNull(removed))),
    removed: await find(and(gt(removed, since), lte(removed, version))),
  };
  return changes.added.length + changes.removed.length > most ? undefined : changes;
}

function nameOf({ low, high }: FuseKey): string {
  return [low, high].map((half) => half.toString(16).padStart(8, '0')).join('');
}

function keyOf(name: string): FuseKey {
  return { low: Number.parseInt(name.slice(0, 8), 16), high: Number.parseInt(name.slice(8), 16) };
}
