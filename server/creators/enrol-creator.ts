import { and, eq, isNull, lt, notExists } from 'drizzle-orm';
import { creatorId, readKeyLog, type SignedEntry } from '../../utils/cards/index.ts';
import type { Database } from '../environment.ts';
import { type BucketPorts, rebuildBucketsOf } from './buckets.ts';
import { type CreatorRow, lockCreator, logAfter } from './creator-row.ts';
import { type Refused, refused } from './outcome.ts';
import { cards, creators } from './tables.ts';

/** A claim to a handle that was never proven and published nothing is forgotten after so long. */
const IDLE_MS = 7 * 24 * 60 * 60 * 1000;

/** Begins a creator's log. A claim only: others may claim the same handle until one proves it. */
export async function enrolCreator(
  db: Database,
  entry: SignedEntry,
  now: number,
): Promise<CreatorRow | Refused<400>> {
  const log = await readKeyLog([entry]);
  if (!log)
    return refused(400, 'entry', 'The entry does not begin a log of keys: kind "start", signed by its key.');
  const { platform, author, first } = log;
  const id = await creatorId(log);
  return db.transaction(async (tx) => {
    await tx
      .delete(creators)
      .where(
        and(
          eq(creators.platform, platform),
          eq(creators.author, author),
          isNull(creators.provenAt),
          lt(creators.createdAt, now - IDLE_MS),
          notExists(tx.select({ post: cards.post }).from(cards).where(eq(cards.creatorId, creators.id))),
        ),
      );
    const row = { id, platform, author, currentKey: first, log: JSON.stringify([entry]), createdAt: now };
    await tx.insert(creators).values(row).onConflictDoNothing();
    const made = await lockCreator(tx, id);
    if (!made) throw new Error('a creator was not kept');
    return made;
  });
}

/** Rotates or revokes: adds the entry if it is the very next one. Of two at once the first one counts. */
export async function changeKey(
  db: Database,
  id: string,
  entry: SignedEntry,
  ports: BucketPorts,
): Promise<CreatorRow | Refused<404 | 409>> {
  return db.transaction(async (tx) => {
    const row = await lockCreator(tx, id);
    if (!row) return NO_CREATOR;
    // Asked again after the answer was lost.
    if (row.log.endsWith(`${JSON.stringify([entry]).slice(1)}`)) return row;
    const after = await logAfter(row, entry);
    if (!after)
      return refused(
        409,
        'key_log',
        'The entry does not follow the log: read the log again, and sign what comes next.',
      );
    const change = { log: after.text, currentKey: after.log.current ?? null };
    await tx.update(creators).set(change).where(eq(creators.id, id));
    await rebuildBucketsOf(tx, row, ports);
    return { ...row, ...change };
  });
}

export const NO_CREATOR = refused(404, 'no_creator', 'There is no such creator.');
