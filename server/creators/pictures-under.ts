import { and, desc, eq, gt, inArray, sql } from 'drizzle-orm';
import { cardSchema, MAX_PICTURES_BYTES } from '../../utils/cards/index.ts';
import type { Database } from '../environment.ts';
import { shownUnder } from './shown-under.ts';
import { cards, creators, pictures } from './tables.ts';

/** Cards that are looked at for one answer. */
const MOST_CARDS = 200;
/** Pictures in one answer: none is smaller than half a kilobyte. */
const MOST_PICTURES = 400;
/** What stands around the file of each. */
const FRAME = 140;

interface SmallPicture {
  readonly creator: string;
  readonly hash: string;
  /** base64url */
  readonly data: string;
}

/**
 * The small pictures that stand on the cards of one bucket: as many as an answer may hold, those of creators who have proven
 * their handle first.
 */
export async function picturesUnder(
  db: Database,
  platform: string,
  prefix: string,
): Promise<readonly SmallPicture[]> {
  const rows = await db
    .select({ creatorId: cards.creatorId, card: cards.card })
    .from(cards)
    .innerJoin(creators, eq(creators.id, cards.creatorId))
    .where(and(shownUnder(platform, prefix), gt(cards.items, 0)))
    .orderBy(sql`${creators.provenAt} is null`, desc(cards.publishedAt))
    .limit(MOST_CARDS);
  const wanted = rows
    .flatMap(({ creatorId, card }) =>
      cardSchema
        .parse(JSON.parse(card))
        .items.flatMap(({ own }) => own?.pictures?.[0]?.small ?? [])
        .map((hash) => ({ creatorId, hash })),
    )
    .slice(0, MOST_PICTURES);
  if (wanted.length === 0) return [];
  const files = await db
    .select({ creatorId: pictures.creatorId, hash: pictures.hash, file: pictures.file })
    .from(pictures)
    .where(
      and(
        inArray(pictures.creatorId, [...new Set(wanted.map(({ creatorId }) => creatorId))]),
        inArray(pictures.hash, [...new Set(wanted.map(({ hash }) => hash))]),
      ),
    );
  const kept = new Map(files.map(({ creatorId, hash, file }) => [`${creatorId} ${hash}`, file]));
  const answer: SmallPicture[] = [];
  let room = MAX_PICTURES_BYTES - 2;
  for (const { creatorId, hash } of wanted) {
    const name = `${creatorId} ${hash}`;
    const file = kept.get(name);
    if (file === undefined || file.length + FRAME > room) continue;
    // On several cards it stands here once.
    kept.delete(name);
    room -= file.length + FRAME;
    answer.push({ creator: creatorId, hash, data: Buffer.from(file, 'base64').toString('base64url') });
  }
  return answer;
}
