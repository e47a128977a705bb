import { z } from 'zod';
import { stampSchema } from '../model/sync-wire.ts';
import type { MetaRow } from '../store/database.ts';
import { type MetaTable, readMeta } from '../store/meta.ts';

/** Where this device stands with its endpoint: the row `sync` of `meta`. */
const schema = z.object({
  /** The address and token all of this is about. Another token may be another account: start over. */
  link: z.string(),
  /** Which life of the server our acknowledgements are from; absent until it has told. */
  epoch: z.int().optional(),
  /** All versions up to this one have been applied. */
  cursor: z.int(),
  /** Acknowledgements are being forgotten; done up to this record. */
  forgetting: z.string().optional(),
  /**
   * The clock was found to be off by `by` ms: stamps up to `upTo` that no server has seen are being moved; done up to the
   * record `after`.
   */
  relearning: z.object({ upTo: stampSchema, by: z.number(), after: z.string() }).optional(),
  /** A full pull is under way: the mark that its records get. */
  full: z.string().optional(),
  /** The full pull is done and what it did not see is being looked at; done up to this record. */
  sweeping: z.string().optional(),
  /** What the user wants of removals that were held; they are being gone through. */
  deciding: z.enum(['apply', 'keep']).optional(),
  /** Epoch milliseconds of the last round that ended well. */
  lastSyncAt: z.number().optional(),
  /** Why the last round did not. */
  error: z.string().optional(),
  /** The token that the endpoint refused: nothing is tried with it until the user asks for it. */
  stopped: z.string().optional(),
  /** Rounds that failed in a row. */
  failures: z.int(),
  /** Epoch milliseconds before which nothing is sent. */
  nextTryAt: z.number().optional(),
  /** The account is full: until then (epoch ms) only removals are pushed. */
  fullUntil: z.number().optional(),
});

export type SyncMeta = z.infer<typeof schema>;

const syncMeta = { key: 'sync', schema };

/** A link nothing is known of. What the clock has learnt is of no link: stamps that are being moved go on being so. */
export function freshMeta(link: string, before: SyncMeta | undefined): SyncMeta {
  return { link, cursor: 0, forgetting: '', failures: 0, relearning: before?.relearning };
}

/** Undefined when this device has never synced, or what is stored can't be read. */
export function readSyncMeta(table: MetaTable): Promise<SyncMeta | undefined> {
  return readMeta(table, syncMeta);
}

/** Inside a transaction: keeps it. */
export async function putSyncMeta(
  table: { put(row: MetaRow): PromiseLike<unknown> },
  value: SyncMeta,
): Promise<void> {
  await table.put({ key: syncMeta.key, value });
}
