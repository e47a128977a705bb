import {
  authorId,
  type Changes,
  type ChangesHead,
  type FilterHead,
  type FuseFilter,
  type FuseKey,
  fuseKey,
  hashOf,
  hasKey,
  isChanges,
  readChanges,
  readFilter,
} from '../cards/index.ts';
import type { CreatorFilterRow } from '../store/creators.ts';

/** Who may have attached something on one platform. */
export interface Enrolled {
  /** How many digits of a post's hash a look-up is asked with. */
  readonly prefix: number;
  /** True for every creator, and for one in 65,536 of all others. */
  has(author: string): Promise<boolean>;
}

/** A filter in use, with what has changed since. */
export interface FilterInUse {
  readonly base: { readonly head: FilterHead; readonly filter: FuseFilter };
  readonly enrolled: Enrolled;
  /** What both together are. */
  readonly version: number;
}

/** The files of a filter as they are kept. */
export type KeptFiles = Pick<CreatorFilterRow, 'platform' | 'key' | 'file' | 'changes'>;

/** What is kept, if all of it holds. */
export async function readKept({
  platform,
  key,
  file,
  changes,
}: KeptFiles): Promise<FilterInUse | undefined> {
  if (!file) return undefined;
  const base = await readFilter(file, { platform, key });
  if ('problem' in base) return undefined;
  const alone = inUse(base);
  return changes ? ((await withChanges(alone, changes)) ?? alone) : alone;
}

/** What an endpoint has served: a filter in place of the one before, or what has changed since that was made. */
export async function readServed(
  served: Uint8Array<ArrayBuffer>,
  { platform, key }: KeptFiles,
  current: FilterInUse | undefined,
): Promise<{ readonly now: FilterInUse; readonly files: Pick<KeptFiles, 'file' | 'changes'> } | undefined> {
  if (isChanges(served)) {
    const now = current && (await withChanges(current, served));
    return now && { now, files: { changes: served } };
  }
  const reading = await readFilter(served, { platform, key, version: current?.version });
  return 'problem' in reading ? undefined : { now: inUse(reading), files: { file: served } };
}

async function withChanges(
  { base, version }: FilterInUse,
  file: Uint8Array<ArrayBuffer>,
): Promise<FilterInUse | undefined> {
  const { platform, key, version: since } = base.head;
  const reading = await readChanges(file, { platform, key, since, version });
  return 'problem' in reading ? undefined : inUse(base, reading);
}

function inUse(
  base: FilterInUse['base'],
  since?: { readonly head: ChangesHead; readonly changes: Changes },
): FilterInUse {
  const { prefix, version } = since?.head ?? base.head;
  const added = new Set(since?.changes.added.map(nameOf));
  const removed = new Set(since?.changes.removed.map(nameOf));
  const has = async (author: string) => {
    const key = fuseKey(await hashOf(authorId(author)));
    const name = nameOf(key);
    return !removed.has(name) && (added.has(name) || hasKey(base.filter, key));
  };
  return { base, version, enrolled: { prefix, has } };
}

function nameOf({ low, high }: FuseKey): string {
  return `${low} ${high}`;
}
