import { z } from 'zod';
import type { Store } from './store.ts';
import { assertWritable } from './write.ts';

/** Openings that wait; beyond that the first to go is not counted. */
const MOST_WAITING = 200;

/** A card that was opened, until it is counted. */
export interface OpeningRow {
  /** "<platform> <post>" */
  readonly name: string;
  readonly endpoint: string;
  readonly platform: string;
  readonly post: string;
  /** Epoch milliseconds at which it is told, hours later; once told, it is kept for a day and told no more. */
  readonly sendAt: number;
  readonly told: boolean;
}

const schema = z.object({
  name: z.string(),
  endpoint: z.string(),
  platform: z.string(),
  post: z.string(),
  sendAt: z.number(),
  told: z.boolean(),
}) satisfies z.ZodType<OpeningRow>;

/** All that wait, and those of the last day, soonest first. */
export async function readOpenings({ database }: Store): Promise<OpeningRow[]> {
  const rows = await database.openings.orderBy('sendAt').toArray();
  return rows.flatMap((row) => schema.safeParse(row).data ?? []);
}

/** Keeps one in place of what was known of it. */
export async function keepOpening(store: Store, row: OpeningRow): Promise<void> {
  await change(store, async () => {
    const { openings } = store.database;
    await openings.put(row);
    const tooMany = (await openings.count()) - MOST_WAITING;
    if (tooMany > 0) await openings.orderBy('sendAt').limit(tooMany).delete();
  });
}

/** Forgets one; all of them without a name. */
export async function dropOpenings(store: Store, name?: string): Promise<void> {
  const { openings } = store.database;
  await change(store, () => (name === undefined ? openings.clear() : openings.delete(name)));
}

async function change(store: Store, then: () => PromiseLike<unknown>): Promise<void> {
  const { openings, meta } = store.database;
  await store.database.transaction('rw', [openings, meta], async () => {
    await assertWritable(store);
    await then();
  });
}
