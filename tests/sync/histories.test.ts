import { expect, test } from 'vitest';
import { contentsOf } from './device.ts';
import { drawOptions, playHistory, type SimulatedServer } from './history.ts';
import { MemoryServer } from './memory-server.ts';

/** One history again: SEED=17 vitest run tests/sync/histories. More of them: HISTORIES=2000. */
const { SEED, HISTORIES = '120' } = process.env;
const SEEDS = SEED ? [Number(SEED)] : Array.from({ length: Number(HISTORIES) }, (_, index) => index + 1);

// The fake database throws and catches an error for every row an index leaves out: their stacks are half the time.
Error.stackTraceLimit = 0;

async function start(now: () => number): Promise<SimulatedServer> {
  const server = new MemoryServer(now);
  let kept = server.backup();
  return {
    fetch: server.fetch,
    backup: async () => {
      kept = server.backup();
    },
    restore: async () => server.restore(kept),
    contents: async () => contentsOf(server.records),
  };
}

test('three devices with faults, kills, wrong clocks and restored servers end equal, and lose nothing', async () => {
  const failing: Record<string, string[]> = {};
  for (const seed of SEEDS) {
    const wrong = await playHistory(seed, drawOptions(seed), start);
    if (wrong.length > 0) failing[`seed ${seed}`] = wrong;
  }
  expect(failing).toEqual({});
}, 600_000);
