import { onTestFinished } from 'vitest';
import type { After } from '../../utils/offers/ports.ts';

export interface FakeClock {
  readonly now: () => number;
  readonly after: After;
  /** Moves the time on, and calls what falls due on the way in its order, each with its consequences. */
  readonly advance: (ms: number) => Promise<void>;
}

/** A clock that only moves when told to. */
export function fakeClock(start = Date.UTC(2026, 10, 21)): FakeClock {
  let now = start;
  const due = new Set<{ at: number; call: () => void }>();
  return {
    now: () => now,
    after(ms, call) {
      const entry = { at: now + ms, call };
      due.add(entry);
      return () => due.delete(entry);
    },
    async advance(ms) {
      const end = now + ms;
      for (;;) {
        await settle();
        const next = Math.min(...[...due].map(({ at }) => at));
        if (next > end) break;
        now = Math.max(now, next);
        for (const entry of [...due].filter(({ at }) => at <= now)) {
          if (due.delete(entry)) entry.call();
        }
      }
      now = end;
      await settle();
    },
  };
}

/** Lets everything that is only waiting for itself go on. */
async function settle() {
  for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
}

/** Waits for the real network: until it holds, without watching a clock. */
export async function until(holds: () => boolean): Promise<void> {
  let isOver = false;
  // A test that ran out of time must not keep the next ones from theirs.
  onTestFinished(() => {
    isOver = true;
  });
  while (!isOver && !holds()) await new Promise(setImmediate);
}
