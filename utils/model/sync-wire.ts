/**
 * What travels between a device and the endpoint, for both sides to parse with.
 * Objects here drop the fields they don't know: an older side must live with a newer one.
 * Not for the page side: it imports zod at run time.
 */
import { z } from 'zod';
import { recordIdSchema, type SYNC_LIMITS, stampSchema } from './stamp.ts';

export {
  CELL_TEXT_BYTES,
  DELETED,
  formatStamp,
  recordIdSchema,
  SYNC_LIMITS,
  stampSchema,
  stampTime,
} from './stamp.ts';

/** The same bounds with other numbers, for an endpoint that is run with its own. */
export type SyncLimits = Readonly<Record<keyof typeof SYNC_LIMITS, number>>;

/** What a cell is called: part of the endpoint's contract only in its shape. */
export const fieldSchema = z.string().regex(/^[a-z][a-z0-9_]{0,31}$/);

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

/** 128 bits, as 32 hex digits. */
export const accountIdSchema = z.string().regex(/^[0-9a-f]{32}$/);

/** 16 hex digits: the same that end the stamps this device makes. */
export const deviceIdSchema = z.string().regex(/^[0-9a-f]{16}$/);

/** Text that a database keeps as it is: no NUL, no half of a pair. */
const keptTextSchema = z.string().refine((text) => text.isWellFormed() && !text.includes('\0'), 'not text');

/** What a device is called: opaque to the endpoint, as its owner's devices encrypt it. */
export const deviceNameSchema = keptTextSchema.max(1024);

/** Answer of POST /v1/challenges: to be signed once, within minutes. */
export const challengeAnswerSchema = z.object({ challenge: z.string().min(22).max(128) });

/** Bytes in base64url without padding. */
const base64UrlSchema = z.string().regex(/^[\w-]+$/);

/**
 * POST /v1/enrol, answered as POST /v1/accounts is: a device registers by proving that it knows the account's secret.
 * The account's id is the first 16 bytes of SHA-256 over `key`, as hex.
 * - 404 `no_account`: there is none, and `create` was not asked for.
 * - 401 `revoked`: this device was removed from the account and does not come back.
 * - 401 `challenge`: unknown, used or too old: ask for another one. 401 `signature`: it does not fit.
 * A device that is there already gets a new token in place of its old one.
 */
export const enrolRequestSchema = z.object({
  /** The account's public Ed25519 key, 32 bytes. */
  key: base64UrlSchema.length(43),
  challenge: z.string().min(22).max(128),
  /** By that key over `enrolText`, 64 bytes. */
  signature: base64UrlSchema.length(86),
  device: deviceIdSchema,
  name: deviceNameSchema.optional(),
  /** Whether an account that is not there is made. */
  create: z.boolean().optional(),
});

/** What is signed to enrol, in UTF-8; no other signature of ours is over a text that begins like this. */
export function enrolText(challenge: string, device: string): string {
  return `feedcart/enrol/v1\0${challenge}.${device}`;
}

/** Answer of GET /v1/devices: those that may use the account. Times are epoch milliseconds; `seen` is exact to a day. */
export const devicesAnswerSchema = z.object({
  devices: z.array(
    z.object({
      id: deviceIdSchema,
      name: z.string().optional(),
      added: z.int().nonnegative(),
      seen: z.int().nonnegative(),
    }),
  ),
});

/** PATCH /v1/devices/<id>, answered with {}. DELETE of the same revokes it, with {} too; 404 `no_device`. */
export const renameRequestSchema = z.object({ name: deviceNameSchema });

/**
 * POST /v1/pairings with a device's token, answered with 201 {}: keeps a box for ten minutes under an id that only the
 * two devices know. POST /v1/pairings/claim {account, id}, without a token, gives it out once; then and later 404
 * `no_pairing`.
 */
export const pairingRequestSchema = z.object({ id: recordIdSchema, box: keptTextSchema.min(1).max(1024) });
export const claimRequestSchema = z.object({ account: accountIdSchema, id: recordIdSchema });
export const claimAnswerSchema = z.object({ box: z.string().max(1024) });

/** Answer of GET /v1/account: `records` are those not deleted, `bytes` of all, with what they may grow to. */
export const accountStateSchema = z.object({
  account: accountIdSchema,
  created: z.int().nonnegative(),
  records: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
  limits: z.object({ records: z.int().nonnegative(), bytes: z.int().nonnegative() }),
});

/** Answer where all there is to say is that it was done; DELETE /v1/account, which removes everything, is one of them. */
export const doneAnswerSchema = z.object({});

/** Every answer that is not 2xx. `epoch` and `now` come with 409. */
export const problemSchema = z.object({
  code: z.string(),
  message: z.string(),
  /** What the endpoint's log calls the request. */
  request: z.string().optional(),
  epoch: epochSchema.optional(),
  now: z.int().nonnegative().optional(),
  /** The record it is about, where it is about one of a batch. */
  id: z.string().optional(),
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
export type ChallengeAnswer = z.infer<typeof challengeAnswerSchema>;
export type EnrolRequest = z.infer<typeof enrolRequestSchema>;
export type DevicesAnswer = z.infer<typeof devicesAnswerSchema>;
export type PairingRequest = z.infer<typeof pairingRequestSchema>;
export type ClaimAnswer = z.infer<typeof claimAnswerSchema>;
export type Problem = z.infer<typeof problemSchema>;
