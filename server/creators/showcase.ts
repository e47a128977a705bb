import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import { type Card, readCardText } from '../../utils/cards/index.ts';
import type { Database } from '../environment.ts';
import { type CreatorRow, isVerified, type Programme } from './creator-row.ts';
import { goodsLeft } from './goods-left.ts';
import { cards, creators } from './tables.ts';

/** Posts on one page: enough for a year of most, small enough to be read. */
const MOST_POSTS = 60;

/** What a creator's public page shows. */
export interface Showcase {
  readonly creator: CreatorRow;
  readonly verified: boolean;
  /** Newest first. */
  readonly cards: readonly Card[];
  /** How many are left of own goods, by SKU. */
  readonly left: ReadonlyMap<string, number>;
}

/** A creator's page by their id; undefined where there is none, or it was taken down. */
export async function readShowcase(
  db: Database,
  id: string,
  { now, programme }: { readonly now: () => number; readonly programme: Programme },
): Promise<Showcase | undefined> {
  const [creator] = await db
    .select()
    .from(creators)
    .where(and(eq(creators.id, id), isNull(creators.hiddenAt)));
  if (!creator) return undefined;
  const rows = await db
    .select({ card: cards.card })
    .from(cards)
    .where(and(eq(cards.creatorId, id), gt(cards.items, 0), isNull(cards.hiddenAt)))
    .orderBy(desc(cards.publishedAt), cards.post)
    .limit(MOST_POSTS);
  const readings = rows.map(({ card }) => readCardText(card));
  const goods = await goodsLeft(db, id, now());
  return {
    creator,
    verified: isVerified(creator, programme),
    cards: readings.flatMap((reading) => ('card' in reading ? [reading.card] : [])),
    left: new Map(goods.map(({ sku, left }) => [sku, left])),
  };
}
