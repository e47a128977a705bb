import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { z } from 'zod';

/** Millions of characters and thousands of price texts a second of CPU time. */
const budgets = { pages: 100, prices: 500 };

test('pages and prices are read within their budget of CPU time', { timeout: 120_000 }, () => {
  // In a Node of its own: the test runner's modules are many times slower than the built ones.
  const output = execFileSync(process.execPath, ['tests/bench/extract-cpu.ts'], { encoding: 'utf8' });
  const measured = z.strictObject({ pages: z.number(), prices: z.number() }).parse(JSON.parse(output));
  process.stdout.write(`pages, Mchar/s, and prices, k/s, of CPU: ${output}\n`);
  expect(measured.pages).toBeGreaterThanOrEqual(budgets.pages);
  expect(measured.prices).toBeGreaterThanOrEqual(budgets.prices);
});
