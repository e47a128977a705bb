import { and, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Goods } from '../../utils/cards/index.ts';
import type { Database } from '../environment.ts';
import { goods, reservations } from './tables.ts';

type GoodsRow = typeof goods.$inferSelect;

/** What holds now of a creator's goods, or of one SKU of them. */
export async function goodsLeft(
  db: Database,
  creatorId: string,
  now: number,
  sku?: string,
): Promise<readonly Goods[]> {
  const left = await goodsLeftOf(db, [creatorId], now, sku);
  return left.map((one) => {
    const { creatorId: _, ...rest } = one;
    return rest;
  });
}

/** The same of several creators, each with whose it is. */
export async function goodsLeftOf(
  db: Database,
  creatorIds: readonly string[],
  now: number,
  sku?: string,
): Promise<readonly (Goods & { readonly creatorId: string })[]> {
  if (creatorIds.length === 0) return [];
  const theirs = and(
    inArray(goods.creatorId, [...creatorIds]),
    sku === undefined ? undefined : eq(goods.sku, sku),
  );
  const rows = await db.select().from(goods).where(theirs).orderBy(goods.creatorId, goods.sku);
  const kept = await db
    .select({
      creatorId: reservations.creatorId,
      sku: reservations.sku,
      held: sql<number>`coalesce(sum(quantity) filter (where not settled), 0)::int`,
      joined: sql<number>`coalesce(sum(quantity) filter (where joined), 0)::int`,
    })
    .from(reservations)
    .where(
      and(
        inArray(reservations.creatorId, [...creatorIds]),
        sku === undefined ? undefined : eq(reservations.sku, sku),
        // Of a group also who has paid already, as long as it is one.
        gt(reservations.expires, now),
      ),
    )
    .groupBy(reservations.creatorId, reservations.sku);
  const nameOf = (one: { readonly creatorId: string; readonly sku: string }) => `${one.creatorId} ${one.sku}`;
  const byName = new Map(kept.map((one) => [nameOf(one), one]));
  return rows.map((row) => ({
    creatorId: row.creatorId,
    ...leftOf(row, byName.get(nameOf(row)) ?? { held: 0, joined: 0 }),
  }));
}

function leftOf(
  { sku, stock, groupSize, groupUntil }: GoodsRow,
  { held, joined }: { readonly held: number; readonly joined: number },
): Goods {
  return {
    sku,
    // The creator may say that there is less than is reserved.
    left: Math.max(0, stock - held),
    ...(groupSize !== null &&
      groupUntil !== null && { group: { size: groupSize, until: groupUntil, joined } }),
  };
}
