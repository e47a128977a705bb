import { expect, test } from 'vitest';
import { drawOptions } from './options.ts';
import { play } from './play.ts';

/** Histories of a file: two files of them run beside each other. */
export const HISTORIES = 1000;

/** A test that plays the histories of these seeds; `npm run simulate -- --seed 17` plays one again. */
export function testHistories(from: number): void {
  test(`histories ${from} to ${from + HISTORIES - 1} of devices with faults, kills, wrong clocks and restored servers end equal, and lose nothing`, async () => {
    const failing: Record<string, readonly string[]> = {};
    for (let seed = from; seed < from + HISTORIES; seed++) {
      const wrong = await play(seed, drawOptions(seed));
      if (wrong.length > 0) failing[`seed ${seed}`] = wrong;
    }
    expect(failing).toEqual({});
  }, 600_000);
}
