import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPosition, positionBetween, positionOf } from '../../utils/catalogue/index.ts';

test('what was never moved stands newest first', () => {
  const [older, newer] = [positionOf({ savedAt: 1000 }), positionOf({ savedAt: 1001 })];
  expect(newer < older).toBe(true);
  expect(isPosition(older)).toBe(true);
});

test('however often something is put between two others, it stands between them', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 1000 }), { maxLength: 60 }), (moves) => {
      const order = [positionOf({ savedAt: 3 }), positionOf({ savedAt: 2 }), positionOf({ savedAt: 1 })];
      for (const move of moves) {
        const at = move % (order.length + 1);
        const made = positionBetween(order[at - 1], order[at]);
        if (made === undefined) throw new Error(`no room at ${at} in ${order.join(' ')}`);
        order.splice(at, 0, made);
      }
      expect(order).toEqual(order.toSorted());
      expect(new Set(order).size).toBe(order.length);
    }),
  );
});

test('between two alike, or in the wrong order, there is no room', () => {
  expect(positionBetween('a', 'a')).toBeUndefined();
  expect(positionBetween('b', 'a')).toBeUndefined();
});

test('at an end that is used again and again, a position stays short', () => {
  let first: string | undefined = positionOf({ savedAt: 1 });
  for (let time = 0; time < 50; time++) first = positionBetween(undefined, first);
  expect(first?.length).toBeLessThan(30);
});

test.each(['', '0', 'a0', 'A', 'é', '1'.repeat(90)])('%s is no position', (text) =>
  expect(isPosition(text)).toBe(false),
);
