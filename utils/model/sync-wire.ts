/**
 * What travels between a device and the endpoint, for both sides to parse with.
 * Objects here drop the fields they don't know: an older side must live with a newer one.
 * Not for the page side: it imports zod at run time.
 */
import { z } from 'zod';

/** Bounds of the protocol; sizes are bytes of UTF-8, times are milliseconds. */
export const SYNC_LIMITS = {
  /** Records in one push. */
  pushRecords: 100,
  /** Body of one push. */
  pushBytes: 256 * 1024,
  /** Value of one cell. */
  cellBytes: 8 * 1024,
  /** One record, as the JSON text of all its cells. */
  recordBytes: 64 * 1024,
  /** Records of one account, deleted ones not counted. */
  accountRecords: 20_000,
  /** All records of one account, deleted ones too, counted as recordBytes. */
  accountBytes: 20 * 1024 * 1024,
  /** Room beyond accountBytes for pushes that only delete: a full account can always be emptied. */
  deletionBytes: 10 * 1024 * 1024,
  /** Records in one page of a pull. */
  pullRecords: 500,
  /** One page of a pull, counted as recordBytes; a page always holds at least one record. */
  pullBytes: 256 * 1024,
  /** How far a stamp may lie ahead of the endpoint's clock. */
  aheadMs: 60_000,
} as const;

/** The same bounds with other numbers, for an endpoint that is run with its own. */
export type SyncLimits = Readonly<Record<keyof typeof SYNC_LIMITS, number>>;

/** The field whose non-null value marks a record as deleted. */
export const DELETED = 'del';

/** 128 random bits, made when the record is. */
export const recordIdSchema = z.string().regex(/^[0-9a-f]{32}$/);

/** What a cell is called: part of the endpoint's contract only in its shape. */
export const fieldSchema = z.string().regex(/^[a-z][a-z0-9_]{0,31}$/);

/**
 * When and by whom a cell was written: milliseconds (12 hex digits), counter (4), device (16).
 * Fixed width and lower case, so that the order of stamps is the order of their text.
 */
export const stampSchema = z.string().regex(/^[0-9a-f]{32}$/);

/** Epoch milliseconds of a stamp. */
export function stampTime(stamp: string): number {
  return Number.parseInt(stamp.slice(0, 12), 16);
}

/** A stamp from its parts: `ms` below 2^48, `counter` below 2^16, `device` 16 hex digits. */
export function formatStamp(ms: number, counter: number, device: string): string {
  return ms.toString(16).padStart(12, '0') + counter.toString(16).padStart(4, '0') + device;
}

/** A value and its stamp. The value is opaque to the endpoint; null is "no longer there". */
export const cellSchema = z.object({ t: stampSchema, v: z.string().nullable() });

const cellsSchema = z.record(fieldSchema, cellSchema);

/** A record as a device pushes it: only the cells the endpoint has not acknowledged. */
export const pushRecordSchema = z.object({ id: recordIdSchema, cells: cellsSchema });

const epochSchema = z.int().nonnegative();
const cursorSchema = z.int().nonnegative();

/** Records stay unread here: one that is wrong must not refuse the other ninety-nine. */
export const pushRequestSchema = z.object({
  epoch: epochSchema.optional(),
  cursor: cursorSchema.optional(),
  recs: z.array(z.unknown()),
});

/**
 * Why cells of a record were refused; its other cells were merged all the same.
 * - `ahead`: stamped over a minute ahead of `now`: stamp them again.
 * - `too_big`: the cell, or the record with it, is over its limit.
 * - `bad`: not a cell, or not a record.
 */
export const refusalSchema = z.enum(['ahead', 'too_big', 'bad']);

/** One per pushed record, in the order pushed. */
export const pushResultSchema = z.object({
  /** As pushed; empty when the record had no id. */
  id: z.string(),
  /** The record's version now; 0 when the endpoint has no such record. */
  ver: z.int().nonnegative(),
  /** The gravest reason, when anything was refused. A reason this side does not know yet reads as `bad`. */
  code: refusalSchema.catch('bad').optional(),
  /** The fields refused; missing when the whole record was. */
  refused: z.array(z.string()).optional(),
});

/** Answer of POST /v1/sync/push. */
export const pushAnswerSchema = z.object({
  epoch: epochSchema,
  /** The endpoint's clock, epoch milliseconds. */
  now: z.int().nonnegative(),
  results: z.array(pushResultSchema),
});

/** A record as a device pulls it: every cell, and the account's version at which it last changed. */
export const pullRecordSchema = z.object({ id: recordIdSchema, ver: z.int().positive(), cells: cellsSchema });

/** Answer of GET /v1/sync/pull. */
export const pullAnswerSchema = z.object({
  epoch: epochSchema,
  now: z.int().nonnegative(),
  /** What to ask from next time, saved together with `recs`. */
  cursor: cursorSchema,
  /** True when another page waits. */
  more: z.boolean(),
  recs: z.array(pullRecordSchema),
});

/** Answer of POST /v1/accounts: a new account with its first device. */
export const accountAnswerSchema = z.object({ account: z.string(), device: z.string(), token: z.string() });

/** Answer of POST /v1/devices: one more device of the caller's account. */
export const deviceAnswerSchema = z.object({ device: z.string(), token: z.string() });

/** Every answer that is not 2xx. `epoch` and `now` come with 409. */
export const problemSchema = z.object({
  code: z.string(),
  message: z.string(),
  epoch: epochSchema.optional(),
  now: z.int().nonnegative().optional(),
});

export type Cell = z.infer<typeof cellSchema>;
export type Cells = Record<string, Cell>;
export type PushRecord = z.infer<typeof pushRecordSchema>;
/** What a device sends; the endpoint's schema leaves `recs` unread. */
export interface PushRequest {
  readonly epoch?: number;
  readonly cursor?: number;
  readonly recs: readonly PushRecord[];
}
export type Refusal = z.infer<typeof refusalSchema>;
export type PushResult = z.infer<typeof pushResultSchema>;
export type PushAnswer = z.infer<typeof pushAnswerSchema>;
export type PullRecord = z.infer<typeof pullRecordSchema>;
export type PullAnswer = z.infer<typeof pullAnswerSchema>;
export type AccountAnswer = z.infer<typeof accountAnswerSchema>;
export type DeviceAnswer = z.infer<typeof deviceAnswerSchema>;
export type Problem = z.infer<typeof problemSchema>;
