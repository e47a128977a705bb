import { sql } from 'drizzle-orm';
import { type Card, type OwnGoods, skusOf } from '../../utils/cards/index.ts';
import type { Database } from '../environment.ts';
import { goods } from './tables.ts';

/** Keeps the stock of a card's own goods where somebody can reserve them; a later word about it wins. */
export async function keepGoods(tx: Database, creatorId: string, { items, at }: Card): Promise<void> {
  const rows = items.flatMap(({ own, stock }) => (own ? rowsOf(own, stock) : []));
  for (const { stock, ...row } of rows) {
    // What the creator does not count can't be reserved.
    if (stock === undefined) continue;
    await tx
      .insert(goods)
      .values({ creatorId, stock, stockAt: at, ...row })
      .onConflictDoUpdate({
        target: [goods.creatorId, goods.sku],
        set: { stock, stockAt: at, groupSize: row.groupSize, groupUntil: row.groupUntil },
        setWhere: sql`${goods.stockAt} < ${at}`,
      });
  }
}

function rowsOf(own: OwnGoods, stock: number | undefined) {
  const group = { groupSize: own.group?.size ?? null, groupUntil: own.group?.until ?? null };
  return skusOf(own).map((sku) => ({
    sku,
    stock: own.variants?.find((variant) => variant.sku === sku)?.stock ?? stock,
    ...group,
  }));
}
