import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const ROOTS = ['components', 'entrypoints'];
const MOVES = /\b(?:animation|transition)(?:-[a-z]+)?:(?!\s*none)|scroll-behavior:\s*smooth/;
const REDUCED = /@media \(prefers-reduced-motion: reduce\) \{[^@]*?\b(?:animation|transition): none/;
/** What moves by a script asks nobody. */
const MOVED_BY_SCRIPT = /\.animate\(|behavior: ['"]smooth['"]|startViewTransition/;

function filesOf(ending: RegExp): readonly string[] {
  return ROOTS.flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => `${root}/${name}`),
  ).filter((path) => ending.test(path));
}

test('whatever moves stands still for a reader who asked for less motion', () => {
  const moving = filesOf(/\.css$/).filter((path) => MOVES.test(readFileSync(path, 'utf8')));
  // It would be no test if it saw nothing move.
  expect(moving).toContain('components/card/card.css');
  for (const path of moving) expect(readFileSync(path, 'utf8'), path).toMatch(REDUCED);
});

test('nothing is moved by a script', () => {
  const moved = filesOf(/\.tsx?$/).filter((path) => MOVED_BY_SCRIPT.test(readFileSync(path, 'utf8')));
  expect(moved).toEqual([]);
});
