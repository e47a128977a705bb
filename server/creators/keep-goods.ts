import { sql } from 'drizzle-orm';
import { type Card, type CardItem, type OwnGoods, skusOf } from '../../utils/cards/index.ts';
import type { Database } from '../environment.ts';
import { goods } from './tables.ts';

/**
 * Keeps the stock of a card's own goods where somebody can reserve them; a later word about it wins. The number that the
 * card before said, too, is no word: what was sold since must not come back with another price or title.
 */
export async function keepGoods(
  tx: Database,
  creatorId: string,
  { items, at }: Card,
  before: readonly CardItem[],
): Promise<void> {
  const said = new Map(rowsIn(before).map(({ sku, stock }) => [sku, stock]));
  for (const { stock, ...row } of rowsIn(items)) {
    // What the creator does not count can't be reserved.
    if (stock === undefined) continue;
    const group = { groupSize: row.groupSize, groupUntil: row.groupUntil };
    await tx
      .insert(goods)
      .values({ creatorId, stock, stockAt: at, ...row })
      .onConflictDoUpdate({
        target: [goods.creatorId, goods.sku],
        set: stock === said.get(row.sku) ? group : { stock, stockAt: at, ...group },
        setWhere: sql`${goods.stockAt} < ${at}`,
      });
  }
}

function rowsIn(items: readonly CardItem[]) {
  return items.flatMap(({ own, stock }) => (own ? rowsOf(own, stock) : []));
}

function rowsOf(own: OwnGoods, stock: number | undefined) {
  const group = { groupSize: own.group?.size ?? null, groupUntil: own.group?.until ?? null };
  return skusOf(own).map((sku) => ({
    sku,
    stock: own.variants?.find((variant) => variant.sku === sku)?.stock ?? stock,
    ...group,
  }));
}
