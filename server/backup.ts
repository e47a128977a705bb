import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { asc, getTableColumns, gt, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import {
  buckets,
  cards,
  creators,
  filters,
  goods,
  openings,
  pictures,
  pictureUses,
  reservations,
  signers,
} from './creators/tables.ts';
import type { Database } from './environment.ts';
import { accounts, births, devices, records } from './schema.ts';

/** What is backed up, in the order it can be put back. Challenges and boxes are over before anybody could restore. */
export const KEPT = {
  account: { table: accounts, key: [accounts.id] },
  device: { table: devices, key: [devices.accountId, devices.id] },
  birth: { table: births, key: [births.accountId] },
  rec: { table: records, key: [records.accountId, records.id] },
  creator: { table: creators, key: [creators.id] },
  card: { table: cards, key: [cards.creatorId, cards.post] },
  goods: { table: goods, key: [goods.creatorId, goods.sku] },
  reservation: { table: reservations, key: [reservations.creatorId, reservations.hash] },
  opening: { table: openings, key: [openings.creatorId, openings.post, openings.day] },
  picture: { table: pictures, key: [pictures.creatorId, pictures.hash] },
  picture_use: { table: pictureUses, key: [pictureUses.creatorId, pictureUses.post, pictureUses.hash] },
  // What follows from these is kept too: readers know its versions and its signer.
  bucket: { table: buckets, key: [buckets.platform, buckets.prefix] },
  filter: { table: filters, key: [filters.platform] },
  signer: { table: signers, key: [signers.name] },
} as const;

/** What the first line says it is. */
export const FORMAT = 'feedcart-backup/1';
const PAGE = 500;
/** Of what is large: 8 MB at a time. */
const FEW = 40;

/**
 * Writes one moment of the database to a file: gzip of JSON lines, `[table, row]` each, between a first line that says
 * what it is and a last one that says how many there are. Gives that number.
 */
export async function backUp(db: Database, file: string, now: number): Promise<number> {
  const part = `${file}.part`;
  let rows = 0;
  async function* lines(tx: Database) {
    yield `${JSON.stringify({ format: FORMAT, at: now })}\n`;
    for (const [name, { table, key }] of Object.entries(KEPT))
      for await (const page of pages(tx, table, key, table === pictures ? FEW : PAGE)) {
        rows += page.length;
        yield page.map((row) => `${JSON.stringify([name, row])}\n`).join('');
      }
    yield `${JSON.stringify({ rows })}\n`;
  }
  const write = (tx: Database) =>
    pipeline(Readable.from(lines(tx)), createGzip(), createWriteStream(part, { flush: true, mode: 0o600 }));
  try {
    await db.transaction(write, { isolationLevel: 'repeatable read', accessMode: 'read only' });
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  return rows;
}

/** All rows of a table, in the order of its key. */
async function* pages(tx: Database, table: PgTable, key: readonly PgColumn[], most: number) {
  const properties = Object.entries(getTableColumns(table));
  const names = key.map((column) => properties.find(([, one]) => one === column)?.[0] ?? '');
  const place = sql`(${sql.join([...key], sql`, `)})`;
  for (let last: Record<string, unknown> | undefined; ; ) {
    const values = names.map((name) => sql`${last?.[name]}`);
    const page: Record<string, unknown>[] = await tx
      .select()
      .from(table)
      .where(last && gt(place, sql`(${sql.join(values, sql`, `)})`))
      .orderBy(...key.map((column) => asc(column)))
      .limit(most);
    if (page.length === 0) return;
    yield page;
    last = page.at(-1);
  }
}
