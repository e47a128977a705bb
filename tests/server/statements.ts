import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { openPostgres } from '../../server/open-postgres.ts';
import { createDatabase } from './databases.ts';

interface Heard {
  /** For raw statements, of which nothing is written down. */
  readonly pool: pg.Pool;
  readonly db: NodePgDatabase;
}

/** A PostgreSQL of a test file's own, and every statement that its `db` sends, as the driver gets it. */
export function useStatements(): { readonly statements: string[]; readonly heard: () => Heard } {
  const statements: string[] = [];
  let heard: Heard | undefined;
  let drop: (() => Promise<void>) | undefined;
  beforeAll(async () => {
    const database = await createDatabase();
    await (await openPostgres(database.url)).close();
    const pool = new pg.Pool({ connectionString: database.url });
    heard = { pool, db: drizzle(pool, { logger: { logQuery: (query) => statements.push(query) } }) };
    drop = () => pool.end().then(database.drop);
  });
  afterAll(() => drop?.());
  return {
    statements,
    heard() {
      if (!heard) throw new Error('only inside a test');
      return heard;
    },
  };
}
