import { expect, test } from 'vitest';
import { drawOptions } from './options.ts';
import { play } from './play.ts';

/** Histories of a file: two files of them run beside each other. */
export const HISTORIES = 1000;

/** A test that plays the histories of these seeds; `npm run simulate -- --seed 17` plays one again. */
export function testHistories(from: number): void {
  test(`histories ${from} to ${from + HISTORIES - 1} of devices with faults, kills, wrong clocks and restored servers end equal, and lose nothing`, async () => {
    expect(await failing(Array.from({ length: HISTORIES }, (_, n) => from + n))).toEqual({});
  }, 600_000);
}

/** What is wrong at the end of the histories of these seeds, by seed: nothing, it is hoped. */
export async function failing(seeds: readonly number[]): Promise<Record<string, readonly string[]>> {
  const found: Record<string, readonly string[]> = {};
  for (const seed of seeds) {
    const wrong = await play(seed, drawOptions(seed));
    if (wrong.length > 0) found[`seed ${seed}`] = wrong;
  }
  return found;
}
