/** So many at once, and one more each time so long has passed. */
export interface Allowance {
  readonly most: number;
  readonly every: number;
}

/** What is left of an allowance, and since when the next one is waited for. Epoch milliseconds. */
export interface Spared {
  readonly left: number;
  readonly since: number;
}

export interface SparingPorts {
  /** Epoch milliseconds; set back, what is waited for is waited for anew. */
  readonly now: () => number;
  /** Kept on the disk: a browser ends and begins its background whenever it likes, and none of them has more than the last. */
  readonly read: () => Promise<Spared | undefined>;
  readonly keep: (spared: Spared) => Promise<void>;
}

/** Says yes so often, and no more. */
export function createSparing(
  { most, every }: Allowance,
  { now, read, keep }: SparingPorts,
): () => Promise<boolean> {
  const take = async (): Promise<boolean> => {
    const at = now();
    const before = (await read()) ?? { left: most, since: at };
    const start = Math.min(before.since, at);
    const more = Math.floor((at - start) / every);
    const left = Math.min(most, before.left + more);
    if (left === 0) {
      if (before.since > at) await keep({ left, since: at });
      return false;
    }
    await keep({ left: left - 1, since: left === most ? at : start + more * every });
    return true;
  };
  // One after the other: two who look at once see as many left.
  let last = Promise.resolve(false);
  return () => {
    last = last.then(take, take);
    return last;
  };
}
