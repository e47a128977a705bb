import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { MIGRATIONS, type OpenDatabase } from './database.ts';

/** Any number, the same in every process: two that start at once must not both migrate. */
const MIGRATION_LOCK = 4_607_182;

/** PostgreSQL at a URL, with a pool of connections. */
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
  try {
    await migrateAlone(pool);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return { db: drizzle(pool), close: () => pool.end() };
}

async function migrateAlone(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    const db = drizzle(client);
    await db.execute(sql`select pg_advisory_lock(${MIGRATION_LOCK})`);
    await migrate(db, MIGRATIONS);
  } finally {
    // Closed, not given back: with the connection its lock ends too.
    client.release(true);
  }
}
