import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { FORMAT, KEPT } from './backup.ts';
import type { Outcome } from './commands.ts';
import { creators, filters } from './creators/tables.ts';
import type { Database } from './environment.ts';
import { renewEpochs } from './renew-epochs.ts';
import { accounts } from './schema.ts';

const BATCH = 200;

const headSchema = z.object({ format: z.literal(FORMAT) });
const endSchema = z.object({ rows: z.int().nonnegative() });
const rowSchema = z.tuple([
  z.enum([
    'account',
    'device',
    'birth',
    'rec',
    'creator',
    'card',
    'goods',
    'reservation',
    'opening',
    'picture',
    'picture_use',
    'bucket',
    'filter',
    'signer',
  ]),
  z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
]);
type Row = z.infer<typeof rowSchema>;

/** Puts a backup into a database without accounts, all of it or nothing, and begins a new epoch for each account. */
export async function restore(db: Database, file: string, now: number): Promise<Outcome> {
  return db.transaction(async (tx) => {
    const [there] = await tx.select().from(accounts).limit(1);
    const [creator] = await tx.select().from(creators).limit(1);
    if (creator) return { problem: 'The database has creators already: restore into an empty one.' };
    if (there) return { problem: 'The database has accounts already: restore into an empty one.' };
    let rows = 0;
    for await (const batch of batches(file)) {
      rows += batch.length;
      await putBack(tx, batch);
    }
    await renewEpochs(tx, now);
    // Readers may have later filters than the backup knows of, which nothing that has changed since may be added to.
    await tx.update(filters).set({ version: sql`${filters.version} + 10000`, madeAt: 0, file: '' });
    return { done: `${rows} rows are back, and every account begins a new epoch` };
  });
}

/** Rows of one table at a time. Throws when the file is no backup, or not all of one. */
async function* batches(file: string): AsyncGenerator<Row[]> {
  let batch: Row[] = [];
  let rows = 0;
  let begun = false;
  let end: number | undefined;
  for await (const line of linesOf(file)) {
    const json: unknown = JSON.parse(line);
    if (!begun) {
      headSchema.parse(json);
      begun = true;
    } else if (Array.isArray(json)) {
      const row = rowSchema.parse(json);
      rows += 1;
      if (batch.length === BATCH || (batch[0] && batch[0][0] !== row[0])) {
        yield batch;
        batch = [];
      }
      batch.push(row);
    } else end = endSchema.parse(json).rows;
  }
  if (end !== rows) throw new Error(`the file is not whole: it ends after ${rows} rows`);
  if (batch.length > 0) yield batch;
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const input = createReadStream(file);
  const unpacked = input.pipe(createGunzip()).setEncoding('utf8');
  input.on('error', (error) => unpacked.destroy(error));
  let rest = '';
  for await (const chunk of unpacked) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

async function putBack(tx: Database, batch: readonly Row[]): Promise<void> {
  const [name] = batch[0] ?? [];
  if (!name) return;
  const { table } = KEPT[name];
  // The columns are checked by the database; a row is what it gave when it was backed up.
  const values: (typeof table.$inferInsert)[] = JSON.parse(JSON.stringify(batch.map(([, row]) => row)));
  await tx.insert(table).values(values);
}
