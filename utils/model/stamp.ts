/** What is said of records, their stamps and their bounds wherever one is written, linked to an endpoint or not. */
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

/**
 * UTF-8 bytes of any text that fits a cell when it is sealed: padded, with its nonce and tag, in base64url. What people
 * write may be as long as `cellBytes`: it is deflated where it must be.
 */
export const CELL_TEXT_BYTES = 5885;

/** The field whose non-null value marks a record as deleted. */
export const DELETED = 'del';

/** 128 random bits, made when the record is. */
export const recordIdSchema = z.string().regex(/^[0-9a-f]{32}$/);

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
