import { and, desc, eq, gt, isNotNull, isNull } from 'drizzle-orm';
import { type Card, readCardText, type SignedCard } from '../../utils/cards/index.ts';
import type { Database } from '../environment.ts';
import { type CreatorRow, isVerified, type Programme } from './creator-row.ts';
import { goodsLeft } from './goods-left.ts';
import { cards, creators } from './tables.ts';

/** Posts on one page: enough for a year of most, small enough to be read. */
const MOST_POSTS = 60;
/** Cards that are given together. */
const MOST_CARDS = 500;

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
  const creator = await shownCreator(db, id);
  if (!creator) return undefined;
  const rows = await db
    .select({ card: cards.card })
    .from(cards)
    .where(shownOf(id))
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

/** All of a creator's cards, newest first; undefined where there is no such creator, or they were taken down. */
export async function signedCardsOf(db: Database, id: string): Promise<readonly SignedCard[] | undefined> {
  if (!(await shownCreator(db, id))) return undefined;
  return db
    .select({ card: cards.card, sig: cards.sig, key: cards.key })
    .from(cards)
    .where(shownOf(id))
    .orderBy(desc(cards.publishedAt), cards.post)
    .limit(MOST_CARDS);
}

/** The id of the creator who has proven a handle. */
export async function whoseHandle(
  db: Database,
  platform: string,
  author: string,
): Promise<string | undefined> {
  const [row] = await db
    .select({ id: creators.id })
    .from(creators)
    .where(
      and(
        eq(creators.platform, platform),
        eq(creators.author, author),
        isNotNull(creators.provenAt),
        isNull(creators.hiddenAt),
      ),
    );
  return row?.id;
}

async function shownCreator(db: Database, id: string): Promise<CreatorRow | undefined> {
  const [creator] = await db
    .select()
    .from(creators)
    .where(and(eq(creators.id, id), isNull(creators.hiddenAt)));
  return creator;
}

/** A creator's cards that are neither withdrawn nor taken down. */
function shownOf(id: string) {
  return and(eq(cards.creatorId, id), gt(cards.items, 0), isNull(cards.hiddenAt));
}
