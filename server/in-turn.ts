/** Runs what is given under one name one after the other, and what is given under another meanwhile. */
export type InTurn = <T>(name: string, run: () => Promise<T>) => Promise<T>;

/** Turns of this process alone. */
export function createTurns(): InTurn {
  const last = new Map<string, Promise<unknown>>();
  return async (name, run) => {
    const mine = (last.get(name) ?? Promise.resolve()).then(run);
    // Whoever comes next waits for its end, whatever that is.
    const end = mine.catch(() => undefined);
    last.set(name, end);
    try {
      return await mine;
    } finally {
      if (last.get(name) === end) last.delete(name);
    }
  };
}
