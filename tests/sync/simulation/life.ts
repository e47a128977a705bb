import { identify } from '../../../utils/account/identify.ts';
import type { Fetch } from '../../../utils/endpoint/send.ts';
import { migrations } from '../../../utils/store/migrations/index.ts';
import type { Store } from '../../../utils/store/store.ts';
import { createSync, type Sync } from '../../../utils/sync/create-sync.ts';
import { type Disk, memoryDatabase } from './memory-database.ts';

/** One life of a device's background: it ends by being killed, and the next one starts from the same disk. */
export interface Life {
  readonly store: Store;
  readonly sync: Sync;
  /** Kills it at the n-th access to its database or network from now. */
  readonly killIn: (steps: number) => void;
  /** Runs something as long as the life lasts; undefined when it was killed on the way. */
  readonly run: <T>(work: () => Promise<T>) => Promise<T | undefined>;
  readonly isDead: () => boolean;
}

export interface LifeOptions {
  readonly disk: Disk;
  readonly now: () => number;
  readonly random: () => number;
  readonly randomBytes: (count: number) => Uint8Array;
  readonly fetch: Fetch;
}

/** Requests of a simulation end by themselves. */
const noTimeout = (): AbortSignal => new AbortController().signal;

export function live({ disk, now, random, randomBytes, fetch }: LifeOptions): Life {
  let left = Number.POSITIVE_INFINITY;
  let isDead = false;
  let die: () => void = () => undefined;
  const death = new Promise<undefined>((resolve) => {
    die = () => {
      isDead = true;
      abort();
      resolve(undefined);
    };
  });
  const step = async (): Promise<void> => {
    if (!isDead && left-- <= 0) die();
    // A promise of its own: one for all would hold on to everything that ever waited for it.
    if (isDead) await new Promise<never>(() => undefined);
  };
  const { database, abort } = memoryDatabase(disk, step);
  const knownVersion = migrations.at(-1)?.version ?? 0;
  const store: Store = { database, knownVersion, now, randomBytes, isDiskFull: () => Promise.resolve(false) };
  const mortal: Fetch = async (url, init) => {
    await step();
    const answer = await fetch(url, init);
    await step();
    return answer;
  };
  return {
    store,
    sync: createSync({ store, fetch: mortal, now, random, identify, timeout: noTimeout, locks: undefined }),
    killIn: (steps) => {
      left = steps;
    },
    run: (work) => Promise.race([work(), death]),
    isDead: () => isDead,
  };
}
