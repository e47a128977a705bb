import { and, count, eq, exists, gt, inArray, isNull, lt, notExists, sql, sum } from 'drizzle-orm';
import { type Card, picturesOf } from '../../utils/cards/index.ts';
import { isBare, PICTURE_LIMITS, type PictureType, readPicture } from '../../utils/model/picture-file.ts';
import type { Database } from '../environment.ts';
import { lockCreator } from './creator-row.ts';
import { NO_CREATOR } from './enrol-creator.ts';
import { type Refused, refused } from './outcome.ts';
import { cards, creators, pictures, pictureUses } from './tables.ts';

/**
 * What one creator may have here at a time. Whoever only claims a handle gets room for a card or two: else anybody could keep
 * anything under a name they made up.
 */
export const MOST_PICTURES = {
  proven: { count: 2000, bytes: 64 * 1024 * 1024 },
  claimed: { count: 60, bytes: 2 * 1024 * 1024 },
} as const;

/** So long a picture waits for the card that names it. */
const WAITING_MS = 60 * 60 * 1000;

/** A picture as it is served. */
export interface ServedPicture {
  readonly type: PictureType;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Takes a picture in that a card is to name. A second time it does nothing. `sha256`: of `file`, hex. */
export async function keepPicture(
  db: Database,
  creatorId: string,
  { hash, file, sha256 }: { readonly hash: string; readonly file: Uint8Array; readonly sha256: string },
  now: number,
): Promise<'kept' | 'there' | Refused<400 | 403 | 404 | 413>> {
  if (sha256 !== hash)
    return refused(400, 'picture', 'The picture is not the one that the request is signed for.');
  const judged = judge(file);
  if ('refused' in judged) return judged;
  return db.transaction(async (tx) => {
    const creator = await lockCreator(tx, creatorId);
    if (!creator) return NO_CREATOR;
    if (creator.hiddenAt !== null)
      return refused(
        403,
        'hidden',
        `The operator has taken all cards down: ${creator.reason ?? 'no reason was given'}.`,
      );
    const mine = eq(pictures.creatorId, creatorId);
    const [before] = await tx
      .select({ hash: pictures.hash })
      .from(pictures)
      .where(and(mine, eq(pictures.hash, hash)));
    if (before) {
      // Its card may take as long again.
      await tx
        .update(pictures)
        .set({ keptAt: now })
        .where(and(mine, eq(pictures.hash, hash)));
      return 'there';
    }
    await dropUnused(tx, creatorId, now);
    const [there] = await tx
      .select({ count: count(), bytes: sum(pictures.bytes).mapWith(Number) })
      .from(pictures)
      .where(mine);
    const most = MOST_PICTURES[creator.provenAt === null ? 'claimed' : 'proven'];
    if ((there?.count ?? 0) >= most.count || (there?.bytes ?? 0) + file.length > most.bytes)
      return refused(403, 'quota', 'There is no room for more pictures: withdraw some cards first.');
    await tx.insert(pictures).values({
      creatorId,
      hash,
      ...judged,
      bytes: file.length,
      file: Buffer.from(file).toString('base64'),
      keptAt: now,
    });
    return 'kept';
  });
}

/** What a file is by its own first bytes, if it may be kept. */
function judge(file: Uint8Array): { readonly type: PictureType; readonly side: number } | Refused<400 | 413> {
  if (file.length > PICTURE_LIMITS.bytes)
    return refused(413, 'too_big', `The picture is larger than ${PICTURE_LIMITS.bytes} bytes.`);
  const read = readPicture(file);
  if (read === 'kind') return refused(400, 'picture', 'Send a JPEG, PNG or WebP.');
  if (read === 'moving') return refused(400, 'picture', 'The picture moves: send a still one.');
  const side = Math.max(read.width, read.height);
  if (side > PICTURE_LIMITS.side)
    return refused(400, 'picture', `The picture is wider or higher than ${PICTURE_LIMITS.side} pixels.`);
  if (!isBare(file, read.type))
    return refused(400, 'picture', 'The picture carries more than itself, such as a place: draw it anew.');
  return { type: read.type, side };
}

/** Which pictures a creator has here. */
export async function picturesKept(db: Database, creatorId: string): Promise<readonly string[]> {
  const rows = await db
    .select({ hash: pictures.hash })
    .from(pictures)
    .where(eq(pictures.creatorId, creatorId))
    .orderBy(pictures.hash);
  return rows.map(({ hash }) => hash);
}

/** In a transaction that publishes a card: keeps what it names, and forgets what no card names any more. */
export async function usePictures(
  tx: Database,
  creatorId: string,
  card: Card,
  now: number,
): Promise<'done' | Refused<409>> {
  const named = [...picturesOf(card)];
  const there = named.length === 0 ? [] : await factsOf(tx, creatorId, named);
  if (there.length < named.length)
    return refused(409, 'picture', 'The endpoint lacks pictures that this card names: send them first.');
  const isSmall = new Set(there.filter(fitsTimeline).map(({ hash }) => hash));
  for (const { own } of card.items)
    for (const { small } of own?.pictures ?? [])
      if (small !== undefined && !isSmall.has(small))
        return refused(409, 'picture', 'A picture that is to be a small one is not small.');
  await forgetUses(tx, creatorId, card.post);
  if (named.length > 0)
    await tx.insert(pictureUses).values(named.map((hash) => ({ creatorId, post: card.post, hash })));
  await dropUnused(tx, creatorId, now);
  return 'done';
}

function factsOf(tx: Database, creatorId: string, named: string[]) {
  return tx
    .select({ hash: pictures.hash, bytes: pictures.bytes, side: pictures.side })
    .from(pictures)
    .where(and(eq(pictures.creatorId, creatorId), inArray(pictures.hash, named)));
}

function fitsTimeline({ bytes, side }: { readonly bytes: number; readonly side: number }): boolean {
  return bytes <= PICTURE_LIMITS.smallBytes && side <= PICTURE_LIMITS.smallSide;
}

/** In a transaction that takes cards down: their pictures go for good, unless another card names them. */
export async function takeDownPictures(tx: Database, creatorId: string, post?: string): Promise<void> {
  await forgetUses(tx, creatorId, post);
  await tx.delete(pictures).where(and(eq(pictures.creatorId, creatorId), isUnused(tx)));
}

/** What a post named has not waited for a card: it goes with the last one. */
async function forgetUses(tx: Database, creatorId: string, post?: string): Promise<void> {
  const gone = await tx
    .delete(pictureUses)
    .where(
      and(eq(pictureUses.creatorId, creatorId), post === undefined ? undefined : eq(pictureUses.post, post)),
    )
    .returning({ hash: pictureUses.hash });
  if (gone.length === 0) return;
  await tx
    .update(pictures)
    .set({ keptAt: 0 })
    .where(
      and(
        eq(pictures.creatorId, creatorId),
        inArray(
          pictures.hash,
          gone.map(({ hash }) => hash),
        ),
      ),
    );
}

/** Forgets what no card names, and has waited for one long enough. */
async function dropUnused(tx: Database, creatorId: string, now: number): Promise<void> {
  await tx
    .delete(pictures)
    .where(and(eq(pictures.creatorId, creatorId), lt(pictures.keptAt, now - WAITING_MS), isUnused(tx)));
}

function isUnused(tx: Database) {
  return notExists(
    tx
      .select({ one: sql`1` })
      .from(pictureUses)
      .where(and(eq(pictureUses.creatorId, pictures.creatorId), eq(pictureUses.hash, pictures.hash))),
  );
}

/** A picture that a card shows to everybody; undefined where none does. */
export async function readShownPicture(db: Database, hash: string): Promise<ServedPicture | undefined> {
  const [row] = await db
    .select({ type: pictures.type, file: pictures.file })
    .from(pictures)
    .innerJoin(creators, and(eq(creators.id, pictures.creatorId), isNull(creators.hiddenAt)))
    .where(
      and(
        eq(pictures.hash, hash),
        exists(
          db
            .select({ one: sql`1` })
            .from(pictureUses)
            .innerJoin(
              cards,
              and(eq(cards.creatorId, pictureUses.creatorId), eq(cards.post, pictureUses.post)),
            )
            .where(
              and(
                eq(pictureUses.creatorId, pictures.creatorId),
                eq(pictureUses.hash, pictures.hash),
                gt(cards.items, 0),
                isNull(cards.hiddenAt),
              ),
            ),
        ),
      ),
    )
    .limit(1);
  return row && { type: row.type, bytes: new Uint8Array(Buffer.from(row.file, 'base64')) };
}
