import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Ends the lock. */
export type Unlock = () => void;

/**
 * Locks a directory against other processes, by a locked file beside it; undefined when another one has it.
 * SQLite's own file lock serves: the system drops it when the process dies, however it dies, and it holds
 * between containers too, which a file with a process id in it does not.
 */
export function lockDirectory(directory: string): Unlock | undefined {
  mkdirSync(dirname(directory), { recursive: true });
  const file = new DatabaseSync(`${directory}.lock`, { timeout: 0 });
  try {
    file.exec('BEGIN EXCLUSIVE');
    return () => file.close();
  } catch (error) {
    file.close();
    if (error instanceof Error && error.message.includes('locked')) return undefined;
    throw error;
  }
}
