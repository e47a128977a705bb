import { randomBytes } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, inject } from 'vitest';
import type { OpenDatabase } from '../../server/database.ts';
import { openPglite } from '../../server/open-pglite.ts';
import { openPostgres } from '../../server/open-postgres.ts';
import { createEndpoint, type Endpoint } from './endpoint.ts';

/** Runs a suite on PGlite and on PostgreSQL; `endpoint()` is a new one, on empty tables, for each test. */
export function onBothDatabases(suite: (endpoint: () => Endpoint) => void): void {
  describe.each([
    { name: 'PGlite', open: openMemory },
    { name: 'PostgreSQL', open: openNewDatabase },
  ])('on $name', ({ open }) => {
    suite(useEndpoint(open));
  });
}

/** Runs a suite on PostgreSQL alone: where it matters that many connections are open. */
export function onPostgres(connections: number, suite: (endpoint: () => Endpoint) => void): void {
  describe('on PostgreSQL', () => {
    suite(useEndpoint(() => openNewDatabase(connections)));
  });
}

function useEndpoint(open: () => Promise<OpenDatabase>): () => Endpoint {
  let database: OpenDatabase | undefined;
  let endpoint: Endpoint | undefined;
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    if (!database) throw new Error('no database');
    await database.db.execute(sql`truncate account, shared, creator, bucket, filter cascade`);
    endpoint = createEndpoint(database.db);
  });
  afterAll(() => database?.close());
  return () => {
    if (!endpoint) throw new Error('only inside a test');
    return endpoint;
  };
}

/** An empty PGlite in memory, its tables made. */
export async function openMemory(): Promise<OpenDatabase> {
  const image = await openAsBlob(inject('pgliteImage'));
  return openPglite(new PGlite({ loadDataDir: image }));
}

/** A new database on the PostgreSQL of the tests, with the URL to reach it. */
export async function createDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const url = new URL(inject('postgresUrl'));
  const admin = new pg.Client({ connectionString: url.href });
  await admin.connect();
  const name = `feedcart_test_${randomBytes(6).toString('hex')}`;
  await admin.query(`create database ${name}`);
  url.pathname = name;
  return {
    url: url.href,
    async drop() {
      await admin.query(`drop database ${name}`);
      await admin.end();
    },
  };
}

/** A database of its own for each test file, as files run side by side. */
async function openNewDatabase(connections?: number): Promise<OpenDatabase> {
  const { url, drop } = await createDatabase();
  const { db, close } = await openPostgres(url, connections);
  return { db, close: () => close().then(drop) };
}
