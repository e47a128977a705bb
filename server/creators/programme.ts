import { and, eq } from 'drizzle-orm';
import { type Ask, isAttested } from '../../utils/cards/index.ts';
import type { Database } from '../environment.ts';
import { type BucketPorts, rebuildBucketsOf } from './buckets.ts';
import { type CreatorRow, lockCreator } from './creator-row.ts';
import { NO_CREATOR } from './enrol-creator.ts';
import { type Refused, refused } from './outcome.ts';
import { takeDownPictures } from './pictures.ts';
import { cards, creators, type Standing } from './tables.ts';

/** Who was refused may ask again after so long. */
const AGAIN_MS = 30 * 24 * 60 * 60 * 1000;

/** Puts a creator before the operator, if their followers are as many as the programme wants. */
export async function apply(
  db: Database,
  id: string,
  { shown }: Extract<Ask, { do: 'apply' }>,
  { now, programme }: BucketPorts,
): Promise<CreatorRow | Refused<403 | 404 | 409>> {
  return db.transaction(async (tx) => {
    const row = await lockCreator(tx, id);
    if (!row) return NO_CREATOR;
    if (programme.followers === 0)
      return refused(409, 'no_programme', 'There is no programme here: every proven handle is verified.');
    if (row.standing === 'applied' || row.standing === 'approved') return row;
    const said = row.reason ?? 'no reason was given';
    if (row.standing === 'revoked' || row.hiddenAt !== null)
      return refused(403, 'revoked', `The operator has put an end to it: ${said}.`);
    if (row.standing === 'refused' && now() < (row.standingAt ?? 0) + AGAIN_MS)
      return refused(409, 'refused', `The operator has refused: ${said}. Ask again 30 days later.`);
    const isSeen = isAttested(row.platform);
    if (isSeen && row.provenAt === null)
      return refused(409, 'no_proof', 'Prove first that the handle is yours.');
    // What the creator says themselves counts only where nothing can be seen, and then before the operator alone.
    const followers = isSeen ? (row.followers ?? 0) : (shown?.max ?? 0);
    if (followers < programme.followers)
      return refused(
        403,
        'followers',
        `The programme is for creators with ${programme.followers} followers or more.`,
      );
    const change = {
      standing: 'applied' as const,
      standingAt: now(),
      reason: null,
      claimedMin: shown?.min ?? null,
      claimedMax: shown?.max ?? null,
    };
    await tx.update(creators).set(change).where(eq(creators.id, id));
    return { ...row, ...change };
  });
}

/** What an operator can do. */
export type Review =
  | { readonly kind: 'approve' }
  | { readonly kind: 'refuse' | 'revoke'; readonly reason: string }
  /** Takes all cards down, or that of one post; and puts them back. */
  | { readonly kind: 'hide'; readonly reason: string; readonly post?: string | undefined }
  | { readonly kind: 'show'; readonly post?: string | undefined };

/** Does what the operator says, and lets it be seen at once wherever it is not cached. */
export async function review(
  db: Database,
  id: string,
  what: Review,
  ports: BucketPorts,
): Promise<CreatorRow | Refused<404>> {
  return db.transaction(async (tx) => {
    const row = await lockCreator(tx, id);
    if (!row) return NO_CREATOR;
    const reason = 'reason' in what ? what.reason : null;
    const hiddenAt = what.kind === 'hide' ? ports.now() : null;
    if ((what.kind === 'hide' || what.kind === 'show') && what.post !== undefined) {
      const changed = await tx
        .update(cards)
        .set({ hiddenAt, reason })
        .where(and(eq(cards.creatorId, id), eq(cards.post, what.post)))
        .returning({ post: cards.post });
      if (changed.length === 0) return refused(404, 'no_card', 'The creator has no card on this post.');
      if (what.kind === 'hide') await takeDownPictures(tx, id, what.post);
      await rebuildBucketsOf(tx, row, ports);
      return row;
    }
    const change =
      what.kind === 'hide' || what.kind === 'show'
        ? { hiddenAt, reason }
        : { standing: STANDINGS[what.kind], standingAt: ports.now(), reason };
    await tx.update(creators).set(change).where(eq(creators.id, id));
    if (what.kind === 'hide') await takeDownPictures(tx, id);
    await rebuildBucketsOf(tx, row, ports);
    return { ...row, ...change };
  });
}

const STANDINGS: Readonly<Record<'approve' | 'refuse' | 'revoke', Standing>> = {
  approve: 'approved',
  refuse: 'refused',
  revoke: 'revoked',
};
