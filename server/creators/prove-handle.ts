import { and, eq, isNotNull, ne } from 'drizzle-orm';
import { handleCode, hasCode } from '../../utils/cards/index.ts';
import type { Database } from '../environment.ts';
import { type BucketPorts, rebuildBucketsOf } from './buckets.ts';
import { type CreatorRow, lockCreator, logOf } from './creator-row.ts';
import { NO_CREATOR } from './enrol-creator.ts';
import { type Refused, refused } from './outcome.ts';
import { readProfile } from './profiles.ts';
import type { AskPage } from './public-fetch.ts';
import { creators } from './tables.ts';

/** Looks for the creator's code where only they can have put it, and keeps what was seen. */
export async function proveHandle(
  db: Database,
  { id, post }: { readonly id: string; readonly post?: string | undefined },
  ask: AskPage,
  ports: BucketPorts,
): Promise<CreatorRow | Refused<404 | 409>> {
  const [row] = await db.select().from(creators).where(eq(creators.id, id));
  if (!row) return NO_CREATOR;
  const { platform, author } = row;
  const looked = await readProfile(platform, { author, post }, ask);
  if (looked === 'elsewhere')
    return refused(
      409,
      'no_check',
      'This site can’t be looked at from here: the operator can do it by hand.',
    );
  if (looked === 'unreachable')
    return refused(409, 'unreachable', 'The profile or post was not found there: try again later.');
  const { spans } = await logOf(row);
  const keys = spans.filter(({ revokedSince }) => revokedSince === undefined).map(({ key }) => key);
  const codes = await Promise.all(keys.map((key) => handleCode(platform, author, key)));
  if (!codes.some((code) => hasCode(looked.words, code)))
    return refused(
      409,
      'no_code',
      'The code is not there: put it into the profile or the post, then ask again.',
    );
  return keepProof(db, id, looked.followers, ports);
}

/** Keeps that a handle is this creator's, and no other one's any more. @param followers as the platform told */
export async function keepProof(
  db: Database,
  id: string,
  followers: number | undefined,
  ports: BucketPorts,
): Promise<CreatorRow | Refused<404>> {
  return db.transaction(async (tx) => {
    const row = await lockCreator(tx, id);
    if (!row) return NO_CREATOR;
    const [before] = await tx
      .select()
      .from(creators)
      .where(
        and(
          eq(creators.platform, row.platform),
          eq(creators.author, row.author),
          isNotNull(creators.provenAt),
          ne(creators.id, id),
        ),
      );
    if (before) {
      await tx.update(creators).set({ provenAt: null }).where(eq(creators.id, before.id));
      await rebuildBucketsOf(tx, before, ports);
    }
    const change = { provenAt: ports.now(), ...(followers !== undefined && { followers }) };
    await tx.update(creators).set(change).where(eq(creators.id, id));
    await rebuildBucketsOf(tx, row, ports);
    return { ...row, ...change };
  });
}
