import { expect, test } from 'vitest';
import { remade } from '../../components/card/remade.ts';

test('a thing is made once for each key while somebody has it', () => {
  const made: string[] = [];
  const thing = remade((key: string) => {
    made.push(key);
    return { key };
  });
  const held = [thing('a'), thing('b'), thing('a')];
  expect(made).toEqual(['a', 'b']);
  expect(held[2]).toBe(held[0]);
  expect(held[1]).toEqual({ key: 'b' });
});
