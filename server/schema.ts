import {
  bigint,
  boolean,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
} from 'drizzle-orm/pg-core';

// account_id comes first in every key, so that rows can be spread over machines by account as they are.
// Times are epoch milliseconds, like everywhere on the wire.

const milliseconds = (name: string) => bigint(name, { mode: 'number' }).notNull();

/** One person's data. Its row is locked while a push is merged, so `ver` grows in commit order. */
export const accounts = pgTable('account', {
  id: text('id').primaryKey(),
  /** Version of the newest change. */
  ver: bigint('ver', { mode: 'number' }).notNull().default(0),
  /** Changes when a backup is restored (renew-epochs.ts): devices then offer all they have again. */
  epoch: milliseconds('epoch'),
  /** Records that are not deleted. */
  records: integer('records').notNull().default(0),
  /** Bytes of all records. */
  bytes: bigint('bytes', { mode: 'number' }).notNull().default(0),
  created: milliseconds('created_at').default(0),
  /** When it was deleted. The row stays, with nothing in it, so that its devices can be told. */
  goneAt: bigint('gone_at', { mode: 'number' }),
});

const accountId = () =>
  text('account_id')
    .notNull()
    .references(() => accounts.id, { onDelete: 'cascade' });

/** A browser that may read and write the account. */
export const devices = pgTable(
  'device',
  {
    accountId: accountId(),
    id: text('id').notNull(),
    /** SHA-256 of the bearer token, hex: the token itself is never stored. */
    tokenHash: text('token_hash').notNull(),
    /** Last use, exact to a day. */
    seen: milliseconds('seen'),
    /** As it came: devices encrypt it. */
    name: text('name').notNull().default(''),
    created: milliseconds('created_at').default(0),
    /** When it was removed from the account. The row stays, without a token, so that it does not come back. */
    revokedAt: bigint('revoked_at', { mode: 'number' }),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.id] })],
);

/** A record of opaque cells. */
export const records = pgTable(
  'rec',
  {
    accountId: accountId(),
    id: text('id').notNull(),
    ver: bigint('ver', { mode: 'number' }).notNull(),
    /** JSON text. Not jsonb, which refuses NUL and lone surrogates: what came in must go out unchanged. */
    cells: text('cells').notNull(),
    /** Length of `cells` in UTF-8. */
    bytes: integer('bytes').notNull(),
    dead: boolean('dead').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.id] }),
    unique('rec_account_id_ver').on(table.accountId, table.ver),
  ],
);

/** How each account was asked for, so that the same request gets the same answer for a day. */
export const births = pgTable('birth', {
  accountId: accountId().primaryKey(),
  /** SHA-256 of the Idempotency-Key, hex. */
  keyHash: text('key_hash').notNull(),
  bodyHash: text('body_hash').notNull(),
  deviceId: text('device_id').notNull(),
  /** The token is made from this and the Idempotency-Key, which only the caller has. */
  salt: text('salt').notNull(),
});

/** Challenges that were answered, until they are too old to be answered again. */
export const challenges = pgTable(
  'challenge',
  {
    accountId: accountId(),
    /** SHA-256 of the challenge, hex. */
    hash: text('hash').notNull(),
    expires: milliseconds('expires_at'),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.hash] })],
);

/** What one device left for another, who takes it once. */
export const boxes = pgTable(
  'box',
  {
    accountId: accountId(),
    /** SHA-256 of the id that both devices know, hex. */
    hash: text('hash').notNull(),
    box: text('box').notNull(),
    expires: milliseconds('expires_at'),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.hash] })],
);

/** Of no account: what all processes must have alike (shared.ts). */
export const shared = pgTable('shared', {
  name: text('name').primaryKey(),
  value: text('value').notNull(),
  /** When the next process that is asked shall look for a newer value. */
  renewAt: milliseconds('renew_at').default(0),
});

/** Of no account: how much strangers at one address have asked (gate.ts), for all processes. */
export const strangers = pgTable('stranger', {
  /** A keyed hash of the address: the address itself is not kept. */
  key: text('key').primaryKey(),
  points: integer('points').notNull(),
  expire: timestamp('expires_at', { withTimezone: true }),
});

/** Where accounts were looked up before `birth`; older endpoints that run beside this one still write it. */
export const creations = pgTable(
  'creation',
  {
    keyHash: text('key_hash').primaryKey(),
    bodyHash: text('body_hash').notNull(),
    accountId: text('account_id').notNull(),
    deviceId: text('device_id').notNull(),
    salt: text('salt').notNull(),
    createdAt: milliseconds('created_at'),
  },
  (table) => [index('creation_created_at').on(table.createdAt)],
);
