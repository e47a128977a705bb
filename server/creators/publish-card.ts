import { and, count, eq, gt } from 'drizzle-orm';
import {
  type Card,
  hashOf,
  hexOf,
  isWithdrawal,
  readCard,
  readCardText,
  type SignedCard,
} from '../../utils/cards/index.ts';
import type { Database } from '../environment.ts';
import type { Gate, Wait } from '../gate.ts';
import { type BucketPorts, rebuildBucket } from './buckets.ts';
import { type CreatorRow, isVerified, lockCreator } from './creator-row.ts';
import { problemOfLinks } from './judge-links.ts';
import { keepGoods } from './keep-goods.ts';
import { type Refused, refused } from './outcome.ts';
import { usePictures } from './pictures.ts';
import { cards, creators } from './tables.ts';

/** Posts with cards that one creator may have at a time. */
export const MOST_POSTS = { verified: 5000, unverified: 200 } as const;

/** How far a card may be dated ahead of the endpoint's clock. */
const AHEAD_MS = 10 * 60 * 1000;

/** Seconds until this creator may publish again. */
interface TooOften {
  readonly wait: number;
}

export interface Published {
  readonly creator: CreatorRow;
  readonly seq: number;
  /** False where the same card was there already. */
  readonly isNew: boolean;
}

/** What publishing is done with. */
export interface PublishPorts extends BucketPorts {
  /** Counts what a creator publishes. */
  readonly gate: Pick<Gate, 'creator'>;
  /** Counts who asks as a stranger: seconds to wait, when there was too much. */
  readonly countStranger: () => Promise<Wait>;
}

/** Takes a card in, if its creator may publish it and it is later than what is there. */
export async function publishCard(
  db: Database,
  signed: SignedCard,
  ports: PublishPorts,
): Promise<Published | Refused<400 | 403 | 409 | 413> | TooOften> {
  const reading = await readCard(signed);
  if ('problem' in reading) {
    const wait = await ports.countStranger();
    if (wait !== undefined) return { wait };
    if (reading.problem === 'too-big') return refused(413, 'too_big', reading.because);
    return refused(400, reading.problem === 'schema' ? 'card' : 'signature', reading.because);
  }
  const { card } = reading;
  const known = await knownCreator(db, card, signed.key);
  const wait = await (known === undefined ? ports.countStranger() : ports.gate.creator(known));
  if (wait !== undefined) return { wait };
  if (card.at > ports.now() + AHEAD_MS)
    return refused(400, 'ahead', 'The card is dated ahead: set the clock of this device.');
  const because = problemOfLinks(card.items);
  if (because !== undefined) return refused(400, 'link', because);

  const hash = hexOf(await hashOf(card.post));
  return db.transaction(async (tx) => {
    const creator = await creatorOf(tx, card, signed.key);
    if ('refused' in creator) return creator;
    const [before] = await tx
      .select()
      .from(cards)
      .where(and(eq(cards.creatorId, creator.id), eq(cards.post, card.post)));
    if (before?.card === signed.card && before.sig === signed.sig)
      return { creator, seq: card.seq, isNew: false };
    if (before && before.hiddenAt !== null)
      return refused(
        403,
        'hidden',
        `The operator has taken this card down: ${before.reason ?? 'no reason was given'}.`,
      );
    if (before && before.seq >= card.seq)
      return refused(409, 'seq', `Version ${before.seq} is published already: sign a later one.`);
    if (!before && (await isFull(tx, creator, ports)))
      return refused(403, 'quota', 'There is no room for more posts: withdraw some first.');

    const named = await usePictures(tx, creator.id, card, ports.now());
    if (named !== 'done') return named;
    const row = {
      platform: card.platform,
      hash,
      seq: card.seq,
      card: signed.card,
      sig: signed.sig,
      key: signed.key,
      items: card.items.length,
      publishedAt: ports.now(),
    };
    await tx
      .insert(cards)
      .values({ creatorId: creator.id, post: card.post, ...row })
      .onConflictDoUpdate({ target: [cards.creatorId, cards.post], set: row });
    await keepGoods(tx, creator.id, card, before ? itemsIn(before.card) : []);
    await rebuildBucket(tx, { platform: card.platform, hash }, ports);
    return { creator, seq: card.seq, isNew: true };
  });
}

/** What a card that was taken in says. */
function itemsIn(text: string): Card['items'] {
  const reading = readCardText(text);
  return 'card' in reading ? reading.card.items : [];
}

/** Whose card it is: of all who claim the handle the one with this key, locked. */
async function creatorOf(tx: Database, card: Card, key: string): Promise<CreatorRow | Refused<403>> {
  const [found] = await tx
    .select({ id: creators.id })
    .from(creators)
    .where(
      and(
        eq(creators.platform, card.platform),
        eq(creators.author, card.author),
        eq(creators.currentKey, key),
      ),
    );
  const row = found && (await lockCreator(tx, found.id));
  // Rotated or revoked while we waited.
  if (!row || row.currentKey !== key)
    return refused(
      403,
      'key',
      'This key does not speak for the author: enrol it, or sign with the one that does.',
    );
  if (row.hiddenAt !== null && !isWithdrawal(card))
    return refused(
      403,
      'hidden',
      `The operator has taken all cards down: ${row.reason ?? 'no reason was given'}.`,
    );
  return row;
}

/**
 * The id of a creator who is no stranger: one whose handle is proven. Anybody may claim one, and would get room for rows
 * without end; what they take back is theirs all the same.
 */
async function knownCreator(db: Database, card: Card, key: string): Promise<string | undefined> {
  const { platform, author, post } = card;
  const [row] = await db
    .select({ id: creators.id, provenAt: creators.provenAt, items: cards.items })
    .from(creators)
    .leftJoin(cards, and(eq(cards.creatorId, creators.id), eq(cards.post, post)))
    .where(and(eq(creators.platform, platform), eq(creators.author, author), eq(creators.currentKey, key)));
  if (!row) return undefined;
  const takesBack = isWithdrawal(card) && (row.items ?? 0) > 0;
  return row.provenAt !== null || takesBack ? row.id : undefined;
}

async function isFull(tx: Database, creator: CreatorRow, { programme }: BucketPorts): Promise<boolean> {
  const [there] = await tx
    .select({ posts: count() })
    .from(cards)
    .where(and(eq(cards.creatorId, creator.id), gt(cards.items, 0)));
  return (there?.posts ?? 0) >= MOST_POSTS[isVerified(creator, programme) ? 'verified' : 'unverified'];
}
