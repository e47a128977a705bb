import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { MIGRATIONS, type OpenDatabase } from './database.ts';

/** The embedded database in a directory that no other process has open. */
export async function openDirectory(directory: string): Promise<OpenDatabase> {
  return openPglite(await PGlite.create(directory));
}

/** An embedded database that is already there: in memory, for tests. */
export async function openPglite(pglite: PGlite): Promise<OpenDatabase> {
  const db = drizzle(pglite);
  await migrate(db, MIGRATIONS);
  return { db, close: () => pglite.close() };
}
