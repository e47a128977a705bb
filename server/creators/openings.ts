import { and, eq, gt, gte, isNull, lt, sql } from 'drizzle-orm';
import type { OpeningsAnswer } from '../../utils/cards/index.ts';
import type { Database } from '../environment.ts';
import { cards, creators, openings } from './tables.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Counts are told in such steps, so that none tells of one person. */
const STEP = 10;
const KEPT_DAYS = 400;

/** Counts that a post's cards were opened, for those creators who have it counted. Who opened is not known here. */
export async function countOpening(db: Database, platform: string, post: string, now: number): Promise<void> {
  const day = Math.floor(now / DAY_MS);
  const counting = await db
    .select({ creatorId: cards.creatorId })
    .from(cards)
    .innerJoin(creators, and(eq(creators.id, cards.creatorId), eq(creators.counts, true)))
    .where(
      and(eq(cards.platform, platform), eq(cards.post, post), gt(cards.items, 0), isNull(cards.hiddenAt)),
    )
    .limit(8);
  for (const { creatorId } of counting)
    await db
      .insert(openings)
      .values({ creatorId, post, day, count: 1 })
      .onConflictDoUpdate({
        target: [openings.creatorId, openings.post, openings.day],
        set: { count: sql`${openings.count} + 1` },
      });
}

/**
 * Has openings counted from now on; or no more, and forgets what was. The word with the latest `at` counts: one that was
 * captured, and is sent again after its creator thought otherwise, neither begins the count nor wipes it out.
 */
export async function setCounting(db: Database, id: string, on: boolean, at: number): Promise<void> {
  await db.transaction(async (tx) => {
    const changed = await tx
      .update(creators)
      .set({ counts: on, countsAt: at })
      .where(and(eq(creators.id, id), lt(creators.countsAt, at)))
      .returning({ id: creators.id });
    if (!on && changed.length > 0) await tx.delete(openings).where(eq(openings.creatorId, id));
  });
}

/** Whether openings are counted, and what was counted on days that are over, in steps of ten. */
export async function readOpenings(db: Database, id: string, now: number): Promise<OpeningsAnswer> {
  const [row] = await db.select({ counts: creators.counts }).from(creators).where(eq(creators.id, id));
  const today = Math.floor(now / DAY_MS);
  await db.delete(openings).where(and(eq(openings.creatorId, id), lt(openings.day, today - KEPT_DAYS)));
  const rows = await db
    .select()
    .from(openings)
    .where(and(eq(openings.creatorId, id), lt(openings.day, today), gte(openings.count, STEP)))
    .orderBy(openings.day, openings.post)
    .limit(5000);
  return {
    counts: row?.counts ?? false,
    openings: rows.map(({ post, day, count }) => ({
      post,
      day: new Date(day * DAY_MS).toISOString().slice(0, 10),
      count: count - (count % STEP),
    })),
  };
}
