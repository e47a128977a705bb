import { backUp } from './backup.ts';
import type { Database } from './environment.ts';
import { restore } from './restore.ts';

/** What a command said at its end. */
export type Outcome = { readonly done: string } | { readonly problem: string };

/** Runs what stands after `npm run server --`: `backup FILE` or `restore FILE`. */
export async function runCommand(
  command: string,
  [file, ...more]: readonly string[],
  db: Database,
): Promise<Outcome> {
  if (file === undefined || more.length > 0 || !['backup', 'restore'].includes(command))
    return { problem: 'Use: npm run server [-- --restored | backup FILE | restore FILE]' };
  try {
    if (command === 'backup') return { done: `${await backUp(db, file, Date.now())} rows are in ${file}` };
    return await restore(db, file, Date.now());
  } catch (error) {
    return { problem: `${command} failed: ${error instanceof Error ? error.message : String(error)}` };
  }
}
