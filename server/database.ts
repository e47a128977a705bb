import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { drizzle as drizzlePostgres } from 'drizzle-orm/node-postgres';
import { migrate as migratePostgres } from 'drizzle-orm/node-postgres/migrator';
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite';
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator';
import pg from 'pg';
import { lockDirectory } from './directory-lock.ts';
import type { Database } from './environment.ts';

/** An open database with every migration applied. */
export interface OpenDatabase {
  readonly db: Database;
  close(): Promise<void>;
}

const MIGRATIONS = { migrationsFolder: fileURLToPath(new URL('./migrations', import.meta.url)) };
/** Any number, the same in every process: two that start at once must not both migrate. */
const MIGRATION_LOCK = 4_607_182;

/** PostgreSQL at a URL. */
export async function openPostgres(url: string, connections = 10): Promise<OpenDatabase> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 5_000,
    // A device gives up after 20 s, so a statement may as well.
    statement_timeout: 15_000,
  });
  // An idle connection that breaks: the pool has dropped it already, and the next query opens another.
  pool.on('error', () => undefined);
  const client = await pool.connect();
  try {
    const db = drizzlePostgres(client);
    await db.execute(sql`select pg_advisory_lock(${MIGRATION_LOCK})`);
    await migratePostgres(db, MIGRATIONS);
    await db.execute(sql`select pg_advisory_unlock(${MIGRATION_LOCK})`);
  } finally {
    client.release();
  }
  return { db: drizzlePostgres(pool), close: () => pool.end() };
}

/** The embedded database in a directory, or `undefined` when another process has it open. */
export async function openDirectory(dataDir: string): Promise<OpenDatabase | undefined> {
  const directory = resolve(dataDir);
  const unlock = lockDirectory(directory);
  if (!unlock) return undefined;
  const { db, close } = await openPglite(new PGlite(directory));
  return { db, close: () => close().finally(unlock) };
}

/** An embedded database that is already there: in memory, for tests. */
export async function openPglite(pglite: PGlite): Promise<OpenDatabase> {
  const db = drizzlePglite(pglite);
  await migratePglite(db, MIGRATIONS);
  return { db, close: () => pglite.close() };
}
