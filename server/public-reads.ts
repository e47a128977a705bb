import type { Database } from './environment.ts';
import { isUnavailable } from './failure.ts';

/**
 * Reads what is public, wherever such reads are spread to. What is read may be some seconds old: nothing that is to be
 * changed, or that its author asks for, is read by it.
 */
export type ReadPublic = <T>(read: (db: Database) => Promise<T>) => Promise<T>;

/** So long a replica that did not answer is left alone, lest every request wait for it first. Milliseconds. */
const AWAY_MS = 30_000;

interface Reading {
  readonly primary: Database;
  readonly replica: Database;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Told each time that the replica is found not to answer. */
  readonly onAway: () => void;
}

/** Reads on a replica; on the primary where that fails, as one may that has not heard of a migration yet. */
export function readingReplica({ primary, replica, now, onAway }: Reading): ReadPublic {
  let awayUntil = 0;
  return async (read) => {
    if (now() < awayUntil) return read(primary);
    try {
      return await read(replica);
    } catch (error) {
      if (isUnavailable(error)) {
        awayUntil = now() + AWAY_MS;
        onAway();
      }
      return read(primary);
    }
  };
}
