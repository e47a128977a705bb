import { and, desc, eq, sql } from 'drizzle-orm';
import { MAX_BUCKET_BYTES, PREFIX_DIGITS } from '../../utils/cards/index.ts';
import type { Database } from '../environment.ts';
import { etagOf, type PublicText } from '../public-file.ts';
import { type CreatorRow, isVerified, type Programme } from './creator-row.ts';
import { shownUnder } from './shown-under.ts';
import { buckets, cards, creators } from './tables.ts';

/** Buckets that are kept ready; longer prefixes are looked for among the cards. */
const KEPT_DIGITS = PREFIX_DIGITS.min;

/** A withdrawal is told for so long: longer than any cache keeps what it withdraws. */
const WITHDRAWN_MS = 7 * 24 * 60 * 60 * 1000;

/** Posts that a bucket should hold at least, so that a look-up names none of them. */
const FEWEST_POSTS = 16;

/** How many digits a look-up is asked with where there are so many cards: the buckets of one more held too few posts. */
export function digitsFor(live: number): number {
  let digits: number = PREFIX_DIGITS.min;
  while (digits < PREFIX_DIGITS.max && live / 16 ** (digits + 1) >= FEWEST_POSTS) digits += 1;
  return digits;
}

/** What is needed to write buckets. */
export interface BucketPorts {
  readonly now: () => number;
  readonly programme: Programme;
}

/** Writes the bucket of a hash anew, from what this transaction and those before it have committed. */
export async function rebuildBucket(
  tx: Database,
  { platform, hash }: { readonly platform: string; readonly hash: string },
  ports: BucketPorts,
): Promise<void> {
  const prefix = hash.slice(0, KEPT_DIGITS);
  // Taking the row's lock first: whoever comes later sees what we write, and writes it too.
  await tx
    .insert(buckets)
    .values({ platform, prefix, body: '[]', etag: '' })
    .onConflictDoUpdate({ target: [buckets.platform, buckets.prefix], set: { etag: sql`${buckets.etag}` } });
  const { bytes, etag } = await readCards(tx, platform, prefix, ports);
  await tx
    .update(buckets)
    .set({ body: bytes, etag })
    .where(and(eq(buckets.platform, platform), eq(buckets.prefix, prefix)));
}

/** Writes all buckets anew that hold cards of a creator, whose log, proof or standing has changed. */
export async function rebuildBucketsOf(
  tx: Database,
  { id, platform }: Pick<CreatorRow, 'id' | 'platform'>,
  ports: BucketPorts,
): Promise<void> {
  const rows = await tx.select({ hash: cards.hash }).from(cards).where(eq(cards.creatorId, id));
  // In order, so that two who do this never wait for each other.
  const prefixes = new Set(rows.map(({ hash }) => hash.slice(0, KEPT_DIGITS)));
  for (const hash of [...prefixes].sort()) await rebuildBucket(tx, { platform, hash }, ports);
}

/** Reads buckets; each database is prepared once, as this is asked most of all. */
export function bucketReader(ports: BucketPorts) {
  const prepared = new WeakMap<Database, ReturnType<typeof prepareFind>>();
  return async (db: Database, platform: string, prefix: string): Promise<PublicText> => {
    if (prefix.length > KEPT_DIGITS) return readCards(db, platform, prefix, ports);
    const find = prepared.get(db) ?? prepareFind(db);
    prepared.set(db, find);
    const [row] = await find.execute({ platform, prefix });
    return row ? { bytes: row.body, etag: row.etag } : fileOf(platform, prefix, '[]');
  };
}

function prepareFind(db: Database) {
  return db
    .select({ body: buckets.body, etag: buckets.etag })
    .from(buckets)
    .where(
      and(eq(buckets.platform, sql.placeholder('platform')), eq(buckets.prefix, sql.placeholder('prefix'))),
    )
    .prepare('feedcart_bucket');
}

async function readCards(
  db: Database,
  platform: string,
  prefix: string,
  { now, programme }: BucketPorts,
): Promise<PublicText> {
  const rows = await db
    .select({ card: cards, creator: creators })
    .from(cards)
    .innerJoin(creators, eq(creators.id, cards.creatorId))
    .where(
      and(
        shownUnder(platform, prefix),
        sql`(${cards.items} > 0 or ${cards.publishedAt} > ${now() - WITHDRAWN_MS})`,
      ),
    )
    // What anybody may write comes last, and is what a full bucket lacks.
    .orderBy(
      sql`${creators.provenAt} is null`,
      sql`${creators.standing} <> 'approved'`,
      desc(cards.publishedAt),
    );
  const entries: string[] = [];
  let bytes = 2;
  for (const { card, creator } of rows) {
    const entry = entryText(card, creator, programme);
    bytes += Buffer.byteLength(entry) + 1;
    if (bytes > MAX_BUCKET_BYTES) break;
    entries.push(entry);
  }
  return fileOf(platform, prefix, `[${entries.join(',')}]`);
}

function entryText(card: typeof cards.$inferSelect, creator: CreatorRow, programme: Programme): string {
  const { creatorId, card: text, sig, key } = card;
  const verified = isVerified(creator, programme) ? { verified: creator.provenAt } : {};
  const entry = JSON.stringify({ card: text, sig, key, creator: creatorId, ...verified });
  // The log is JSON already.
  return `${entry.slice(0, -1)},"log":${creator.log}}`;
}

/** The tag names the place too: that of one bucket is never another's. */
function fileOf(platform: string, prefix: string, bytes: string): PublicText {
  return { bytes, etag: etagOf(`${platform}/${prefix}\n${bytes}`) };
}
