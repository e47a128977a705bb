import { execFileSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
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

/**
 * KiB of the gzipped, minified bundle: what it has now, so that it does not grow unseen. The aim is 15; the words
 * of a dozen languages (stock, prices, currencies, walls) are 10 of it.
 */
const MAX_KIB = 28.5;

test('the extractor does not grow', () => {
  const { outputFiles } = buildSync({
    entryPoints: ['utils/extract/extract-offer.ts'],
    bundle: true,
    minify: true,
    charset: 'utf8',
    format: 'esm',
    write: false,
    logLevel: 'error',
  });
  const kib = gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length / 1024;
  process.stdout.write(`extractor: ${kib.toFixed(1)} KiB gzipped\n`);
  expect(kib).toBeLessThanOrEqual(MAX_KIB);
});
