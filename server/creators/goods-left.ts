import { and, eq, gt, sql } from 'drizzle-orm';
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
  const mine = and(eq(goods.creatorId, creatorId), sku === undefined ? undefined : eq(goods.sku, sku));
  const rows = await db.select().from(goods).where(mine).orderBy(goods.sku);
  const kept = await db
    .select({
      sku: reservations.sku,
      held: sql<number>`coalesce(sum(quantity) filter (where not settled), 0)::int`,
      joined: sql<number>`coalesce(sum(quantity) filter (where joined), 0)::int`,
    })
    .from(reservations)
    .where(
      and(
        eq(reservations.creatorId, creatorId),
        sku === undefined ? undefined : eq(reservations.sku, sku),
        // Of a group also who has paid already, as long as it is one.
        gt(reservations.expires, now),
      ),
    )
    .groupBy(reservations.sku);
  const bySku = new Map(kept.map((one) => [one.sku, one]));
  return rows.map((row) => leftOf(row, bySku.get(row.sku) ?? { held: 0, joined: 0 }));
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
