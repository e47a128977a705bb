import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from './config.ts';
import { lockDirectory } from './directory-lock.ts';
import type { Database } from './environment.ts';

/** An open database with every migration applied. */
export interface OpenDatabase {
  readonly db: Database;
  /** A replica, where there is one: may be behind. */
  readonly replica?: Database;
  readonly close: () => Promise<void>;
}

/** Where the migrations are, for drizzle. */
export const MIGRATIONS = { migrationsFolder: fileURLToPath(new URL('./migrations', import.meta.url)) };

/**
 * Opens PostgreSQL when there is a URL, else the embedded database in its directory.
 * Gives a problem when another process has that directory open; rejects when the database can't be opened.
 */
export async function openDatabase(
  config: Pick<Config, 'DATABASE_URL' | 'DATABASE_REPLICA_URL' | 'DATABASE_CONNECTIONS' | 'DATA_DIR'>,
): Promise<OpenDatabase | { readonly problem: string }> {
  // Only the driver that is used is loaded: PGlite alone is a good part of the process's memory.
  if (config.DATABASE_URL !== undefined) {
    const { openPostgres } = await import('./open-postgres.ts');
    return openPostgres(config.DATABASE_URL, config.DATABASE_CONNECTIONS, config.DATABASE_REPLICA_URL);
  }
  const directory = resolve(config.DATA_DIR);
  const unlock = lockDirectory(directory);
  if (!unlock) return { problem: `${directory} is in use by another endpoint: stop it, or set DATA_DIR.` };
  const { openDirectory } = await import('./open-pglite.ts');
  const { db, close } = await openDirectory(directory);
  return { db, close: () => close().finally(unlock) };
}
