import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Box, railBox } from '../../utils/feed/rail-box.ts';

const VIEW = { width: 1280, height: 800 };
const PLAYER: Box = { left: 24, top: 80, width: 860, height: 484 };

const overlap = (a: Box, b: Box) =>
  a.left < b.left + b.width &&
  a.left + a.width > b.left &&
  a.top < b.top + b.height &&
  a.top + a.height > b.top;

describe('The place of a rail', () => {
  test('is right of the player, as high as it', () => {
    expect(railBox(PLAYER, VIEW, undefined)).toEqual({
      form: 'open',
      left: 892,
      top: 80,
      width: 344,
      height: 356,
    });
  });

  test('is left of it where there is more room', () => {
    expect(railBox({ ...PLAYER, left: 400 }, VIEW, undefined)).toMatchObject({ form: 'open', left: 48 });
  });

  test('is a thin tab where there is no room beside it, and below it when the reader opens that', () => {
    const player = { left: 0, top: 60, width: 640, height: 360 };
    const view = { width: 640, height: 800 };
    expect(railBox(player, view, undefined)).toMatchObject({ form: 'flat', top: 428, height: 30 });
    expect(railBox(player, view, true)).toMatchObject({ form: 'open', top: 428 });
  });

  test('is a thin tab when the reader closed it', () => {
    expect(railBox(PLAYER, VIEW, false)).toMatchObject({ form: 'tab', width: 30 });
  });

  test.each([
    ['a theatre', { left: 0, top: 56, width: 1280, height: 500 }],
    ['a player that fills the window', { left: 0, top: 0, width: 1280, height: 800 }],
    ['a player above the window', { ...PLAYER, top: -500 }],
    ['a player without a box', { left: 0, top: 0, width: 0, height: 0 }],
  ])('is none beside %s', (_, player) => {
    for (const opened of [undefined, true, false]) expect(railBox(player, VIEW, opened)).toBeUndefined();
  });

  test('never lies over the player, and never outside of the window', () => {
    const side = fc.integer({ min: -400, max: 2600 });
    const length = fc.integer({ min: 0, max: 2600 });
    fc.assert(
      fc.property(
        fc.record({ left: side, top: side, width: length, height: length }),
        fc.record({
          width: fc.integer({ min: 200, max: 2560 }),
          height: fc.integer({ min: 200, max: 1440 }),
        }),
        fc.option(fc.boolean(), { nil: undefined }),
        (player, view, opened) => {
          const box = railBox(player, view, opened);
          if (!box) return;
          expect(overlap(box, player)).toBe(false);
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.top).toBeGreaterThanOrEqual(0);
          expect(box.left + box.width).toBeLessThanOrEqual(view.width);
          expect(box.top + box.height).toBeLessThanOrEqual(view.height);
          expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(28);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
