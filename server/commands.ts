import { backUp } from './backup.ts';
import { PROGRAMME_FOLLOWERS } from './config.ts';
import { CREATORS_USE, runCreators } from './creators/commands.ts';
import type { Programme } from './creators/creator-row.ts';
import type { Database } from './environment.ts';
import { restore } from './restore.ts';

/** What a command said at its end. */
export type Outcome = { readonly done: string } | { readonly problem: string };

/** Runs what stands after `npm run server --`: `backup FILE`, `restore FILE` or `creators …`. */
export async function runCommand(
  command: string,
  args: readonly string[],
  db: Database,
  programme: Programme = { followers: PROGRAMME_FOLLOWERS },
): Promise<Outcome> {
  if (command === 'creators') return runCreators(args, db, { now: Date.now, programme });
  const [file, ...more] = args;
  if (file === undefined || more.length > 0 || !['backup', 'restore'].includes(command))
    return { problem: `Use: npm run server [-- --restored | backup FILE | restore FILE | ${CREATORS_USE}]` };
  try {
    if (command === 'backup') return { done: `${await backUp(db, file, Date.now())} rows are in ${file}` };
    return await restore(db, file, Date.now());
  } catch (error) {
    return { problem: `${command} failed: ${error instanceof Error ? error.message : String(error)}` };
  }
}
