import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type { SyncLimits } from '../utils/model/sync-wire.ts';
import type { ReadPublicFile } from './public-file.ts';
import type { DeviceRef, Random } from './token.ts';

/** PGlite or PostgreSQL: nothing in the routes tells them apart. */
export type Database = PgDatabase<PgQueryResultHKT>;

/** What one request did. Never a token, a body, a query or an address. */
export interface LogLine {
  readonly request: string;
  readonly method: string;
  /** The route's pattern; it ends in `*` where there is no such route. */
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
  /** Set when the server is at fault: what kind of error, and where. */
  readonly error?: { readonly name: string; readonly code?: string; readonly at: readonly string[] };
}

/** What the routes need from outside. */
export interface Services {
  readonly db: Database;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly random: Random;
  readonly log: (line: LogLine) => void;
  readonly limits: SyncLimits;
  readonly rules: ReadPublicFile;
  readonly rates: ReadPublicFile;
}

/** Hono's types for this app: what a middleware leaves for the route. */
export interface Env {
  Variables: { device: DeviceRef; request: string };
}
