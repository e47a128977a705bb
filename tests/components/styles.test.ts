import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const sheets = globSync('components/**/*.css', { cwd: ROOT });
const rulesOf = (sheet: string): string =>
  readFileSync(join(ROOT, sheet), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

/** A side or a size of the screen, where one of the line is meant: "left" is the end of a line in Arabic. */
const PHYSICAL =
  /^\s*(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right|top|bottom)[\w-]*|left|right|top|bottom|(?:min-|max-)?(?:width|height)|(?:text-align|float|clear)\s*:\s*(?:left|right))\s*[:;]/gm;

describe.each(sheets)('%s', (sheet) => {
  test('says sides and sizes by the line, so that it can be mirrored', () => {
    expect(rulesOf(sheet).match(PHYSICAL) ?? []).toEqual([]);
  });

  test('moves nothing for who wants no motion', () => {
    const rules = rulesOf(sheet);
    const moves = /^\s*(?:animation|transition)(?:-name|-duration)?\s*:(?!\s*none)/m.test(rules);
    expect(!moves || rules.includes('(prefers-reduced-motion: reduce)')).toBe(true);
  });

  test('takes away no focus ring without another in its place', () => {
    const hidden = rulesOf(sheet).match(/outline:\s*(?:0|none)/g)?.length ?? 0;
    const shown = rulesOf(sheet).match(/:focus-within|:focus-visible|:has\(:focus-visible\)/g)?.length ?? 0;
    expect(shown).toBeGreaterThanOrEqual(hidden);
  });
});

test('there are style sheets', () => {
  expect(sheets.length).toBeGreaterThan(8);
});
