import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { z } from 'zod';

/** Thousands of links a second. */
const budgets = { ordinaryMayBe: 5000, ordinaryIdentify: 2000, productIdentify: 300 };

test('links are identified within their budget of CPU time', { timeout: 60_000 }, () => {
  // In a Node of its own: the test runner's modules are many times slower than the built ones.
  const measured = z
    .strictObject({ ordinaryMayBe: z.number(), ordinaryIdentify: z.number(), productIdentify: z.number() })
    .parse(JSON.parse(execFileSync(process.execPath, ['tests/bench/links-cpu.ts'], { encoding: 'utf8' })));
  process.stdout.write(`links, k/s of CPU: ${JSON.stringify(measured)}\n`);
  expect(measured.ordinaryMayBe).toBeGreaterThanOrEqual(budgets.ordinaryMayBe);
  expect(measured.ordinaryIdentify).toBeGreaterThanOrEqual(budgets.ordinaryIdentify);
  expect(measured.productIdentify).toBeGreaterThanOrEqual(budgets.productIdentify);
});
