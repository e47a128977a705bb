import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { MIGRATIONS, type OpenDatabase } from './database.ts';

/** Any number, the same in every process: two that start at once must not both migrate. */
const MIGRATION_LOCK = 4_607_182;

/** PostgreSQL at a URL, with a pool of connections, and a replica of it at another. */
export async function openPostgres(
  url: string,
  connections = 10,
  replicaUrl?: string,
): Promise<OpenDatabase> {
  const pool = openPool(url, connections);
  try {
    await migrateAlone(pool);
  } catch (error) {
    await pool.end();
    throw error;
  }
  // Not looked at now: it is only read, and may be away.
  const replica = replicaUrl === undefined ? undefined : openPool(replicaUrl, connections);
  return {
    db: drizzle(pool),
    ...(replica && { replica: drizzle(replica) }),
    close: async () => {
      await Promise.all([pool.end(), replica?.end()]);
    },
  };
}

function openPool(url: string, connections: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 5_000,
    // A device gives up after 20 s, so a statement of a request may as well.
    statement_timeout: 15_000,
  });
  // An idle connection that breaks: the pool has dropped it already, and the next query opens another.
  pool.on('error', () => undefined);
  // One that breaks between two statements of a transaction tells nobody else: the next statement fails, which is answered.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

async function migrateAlone(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    const db = drizzle(client);
    // An index on millions of rows is made as long as it takes, and waited for by the processes that start meanwhile.
    await db.execute(sql`set statement_timeout = 0`);
    await db.execute(sql`select pg_advisory_lock(${MIGRATION_LOCK})`);
    await migrate(db, MIGRATIONS);
  } finally {
    // Closed, not given back: with the connection its lock ends too.
    client.release(true);
  }
}
