import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type { Context } from 'hono';
import type { SyncLimits } from '../utils/model/sync-wire.ts';
import type { Programme } from './creators/creator-row.ts';
import type { AskPage } from './creators/public-fetch.ts';
import type { Gate } from './gate.ts';
import type { Metrics } from './metrics.ts';
import type { ReadPublicFile } from './public-file.ts';
import type { ReadPublic } from './public-reads.ts';
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
  readonly readPublic: ReadPublic;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly random: Random;
  readonly log: (line: LogLine) => void;
  readonly limits: SyncLimits;
  readonly rules: ReadPublicFile;
  readonly rates: ReadPublicFile;
  /** Looks at a public page of a social site, for a handle's proof. */
  readonly askPage: AskPage;
  readonly programme: Programme;
  /** Opens the operator's page; without one there is no such page. */
  readonly adminToken: string | undefined;
  readonly gate: Gate;
  /** Whom a request is counted for. */
  readonly addressOf: (c: Context<Env>) => string;
  readonly metrics: Metrics | undefined;
  /** Whether new requests should go elsewhere, as this process is about to end. */
  readonly isLeaving: () => boolean;
}

/** Hono's types for this app: what a middleware leaves for the route. */
export interface Env {
  Variables: {
    device: DeviceRef;
    /** As the token was looked at. */
    account: { readonly epoch: number; readonly ver: number };
    request: string;
    body: Uint8Array;
  };
}
