import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { PictureType } from '../../utils/model/picture-file.ts';

// What creators publish. It is public, belongs to no account, and is kept where the public answers are made.

const milliseconds = (name: string) => bigint(name, { mode: 'number' });

/** Where an application to the programme stands. */
export type Standing = 'none' | 'applied' | 'approved' | 'refused' | 'revoked';

/** Who claims a handle, by the first key of a log. Locked while anything of theirs changes. */
export const creators = pgTable(
  'creator',
  {
    /** creatorId() */
    id: text('id').primaryKey(),
    platform: text('platform').notNull(),
    author: text('author').notNull(),
    /** The key that may publish; null after it was revoked. */
    currentKey: text('current_key'),
    /** JSON of all signed entries, as they came. */
    log: text('log').notNull(),
    /** When the handle's code was seen last; null while it was not. */
    provenAt: milliseconds('proven_at'),
    /** Followers that the platform itself told then. */
    followers: integer('followers'),
    /** Followers that the creator says their profile shows, which may be rounded: for the operator alone. */
    claimedMin: integer('claimed_min'),
    claimedMax: integer('claimed_max'),
    standing: text('standing').$type<Standing>().notNull().default('none'),
    /** What the operator said with it. */
    reason: text('reason'),
    standingAt: milliseconds('standing_at'),
    /** When the operator took all of it down. */
    hiddenAt: milliseconds('hidden_at'),
    /** Whether openings of their cards are counted. */
    counts: boolean('counts').notNull().default(false),
    /** When they said so, by the request: one that is older, or the same again, says nothing. */
    countsAt: milliseconds('counts_at').notNull().default(0),
    createdAt: milliseconds('created_at').notNull(),
  },
  (table) => [
    index('creator_author').on(table.platform, table.author),
    index('creator_standing').on(table.standing, table.standingAt),
    // A handle is one creator's at a time; who only claims it stands beside.
    uniqueIndex('creator_proven').on(table.platform, table.author).where(sql`proven_at is not null`),
  ],
);

const creatorId = () =>
  text('creator_id')
    .notNull()
    .references(() => creators.id, { onDelete: 'cascade' });

/** The highest version of each card. */
export const cards = pgTable(
  'card',
  {
    creatorId: creatorId(),
    post: text('post').notNull(),
    platform: text('platform').notNull(),
    /** SHA-256 of the post's id, hex. */
    hash: text('hash').notNull(),
    seq: bigint('seq', { mode: 'number' }).notNull(),
    /** The signed text. */
    card: text('card').notNull(),
    sig: text('sig').notNull(),
    key: text('key').notNull(),
    /** 0: withdrawn. */
    items: integer('items').notNull(),
    publishedAt: milliseconds('published_at').notNull(),
    hiddenAt: milliseconds('hidden_at'),
    /** Why the operator took it down, for its author. */
    reason: text('reason'),
  },
  (table) => [
    primaryKey({ columns: [table.creatorId, table.post] }),
    index('card_hash').on(table.platform, sql`${table.hash} text_pattern_ops`),
  ],
);

/** Cards by the first digits of their posts' hashes, ready to be sent. */
export const buckets = pgTable(
  'bucket',
  {
    platform: text('platform').notNull(),
    prefix: text('prefix').notNull(),
    body: text('body').notNull(),
    etag: text('etag').notNull(),
  },
  (table) => [primaryKey({ columns: [table.platform, table.prefix] })],
);

/** The newest filter of each platform: every process serves the same bytes. */
export const filters = pgTable('filter', {
  platform: text('platform').primaryKey(),
  version: bigint('version', { mode: 'number' }).notNull(),
  madeAt: milliseconds('made_at').notNull(),
  /** base64 */
  file: text('file').notNull(),
});

/** Who is in the newest filter of a platform, since when, and who was: what has changed since an older one follows. */
export const filterMembers = pgTable(
  'filter_member',
  {
    platform: text('platform')
      .notNull()
      .references(() => filters.platform, { onDelete: 'cascade' }),
    /** The first eight bytes of the SHA-256 of the author, hex. */
    key: text('key').notNull(),
    /** The version with which they came, the last time. */
    added: bigint('added_in', { mode: 'number' }).notNull(),
    /** The version with which they left; null while they are there. */
    removed: bigint('removed_in', { mode: 'number' }),
  },
  (table) => [primaryKey({ columns: [table.platform, table.key] })],
);

/** Keys of the endpoint's own, which readers remember: they go into backups. */
export const signers = pgTable('signer', {
  name: text('name').primaryKey(),
  /** 32 bytes, base64url. */
  seed: text('seed').notNull(),
});

/** Stock of own goods. Locked while something is reserved. */
export const goods = pgTable(
  'goods',
  {
    creatorId: creatorId(),
    sku: text('sku').notNull(),
    /** What is there, reserved or not. */
    stock: integer('stock').notNull(),
    /** By the creator's clock: a later word about the stock wins. */
    stockAt: milliseconds('stock_at').notNull(),
    /** Of a group price: how many it takes, and until when. */
    groupSize: integer('group_size'),
    groupUntil: milliseconds('group_until'),
  },
  (table) => [
    primaryKey({ columns: [table.creatorId, table.sku] }),
    check('goods_stock', sql`${table.stock} >= 0`),
  ],
);

/** What is kept for somebody for a while. */
export const reservations = pgTable(
  'reservation',
  {
    creatorId: creatorId(),
    /** SHA-256 of the id that only its owner has. */
    hash: text('hash').notNull(),
    sku: text('sku').notNull(),
    quantity: integer('quantity').notNull(),
    /** Joined the group rather than bought alone. */
    joined: boolean('joined').notNull(),
    /** The creator was paid: it is out of the stock, and stays here for what its group has come to. */
    settled: boolean('settled').notNull().default(false),
    /** What buyer and creator both see. */
    code: text('code').notNull(),
    expires: milliseconds('expires_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.creatorId, table.hash] }),
    index('reservation_sku').on(table.creatorId, table.sku, table.expires),
  ],
);

/** Pictures of own goods. They are shown as long as a card that is shown names them. */
export const pictures = pgTable(
  'picture',
  {
    creatorId: creatorId(),
    /** SHA-256 of the file, hex. */
    hash: text('hash').notNull(),
    /** As its first bytes say. */
    type: text('type').$type<PictureType>().notNull(),
    /** Length of the file. */
    bytes: integer('bytes').notNull(),
    /** Pixels of the longer side. */
    side: integer('side').notNull(),
    /** base64 */
    file: text('file').notNull(),
    /** One that is to stand on a card comes before the card. */
    keptAt: milliseconds('kept_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.creatorId, table.hash] }),
    // The public asks by what it is, whoever has given it.
    index('picture_hash').on(table.hash),
  ],
);

/** Which card names which pictures. */
export const pictureUses = pgTable(
  'picture_use',
  {
    creatorId: creatorId(),
    post: text('post').notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.creatorId, table.post, table.hash] }),
    index('picture_use_hash').on(table.creatorId, table.hash),
  ],
);

/** How often cards were opened, by day, without who. */
export const openings = pgTable(
  'opening',
  {
    creatorId: creatorId(),
    post: text('post').notNull(),
    /** Days since 1970, UTC. */
    day: integer('day').notNull(),
    count: integer('count').notNull(),
  },
  (table) => [primaryKey({ columns: [table.creatorId, table.post, table.day] })],
);
