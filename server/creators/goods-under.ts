import { and, eq, gt } from 'drizzle-orm';
import { cardSchema, type Goods, skusOf } from '../../utils/cards/index.ts';
import type { Database } from '../environment.ts';
import { goodsLeftOf } from './goods-left.ts';
import { shownUnder } from './shown-under.ts';
import { cards, creators } from './tables.ts';

/** Cards that are looked at for one answer: far more than a bucket is made for. */
const MOST_CARDS = 1000;

/** The own goods that stand on the cards of one bucket, by creator: what is left of them, and how far their groups are. */
export async function goodsUnder(
  db: Database,
  platform: string,
  prefix: string,
  now: number,
): Promise<readonly { readonly creator: string; readonly goods: readonly Goods[] }[]> {
  const rows = await db
    .select({ creatorId: cards.creatorId, card: cards.card })
    .from(cards)
    .innerJoin(creators, eq(creators.id, cards.creatorId))
    .where(and(shownUnder(platform, prefix), gt(cards.items, 0)))
    .limit(MOST_CARDS);
  const wanted = new Map<string, Set<string>>();
  for (const { creatorId, card } of rows)
    for (const { own } of cardSchema.parse(JSON.parse(card)).items)
      if (own) wanted.set(creatorId, new Set([...(wanted.get(creatorId) ?? []), ...skusOf(own)]));
  const left = await goodsLeftOf(db, [...wanted.keys()], now);
  return [...wanted].flatMap(([creator, skus]) => {
    const goods = left.flatMap(({ creatorId, ...one }) =>
      creatorId === creator && skus.has(one.sku) ? [one] : [],
    );
    return goods.length > 0 ? [{ creator, goods }] : [];
  });
}
