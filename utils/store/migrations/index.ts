import { first } from './0001-first.ts';
import type { Migration } from './migration.ts';

/** All migrations, oldest first: append only. */
export const migrations: readonly Migration[] = [first];
