import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const shared = resolve(process.env.FEEDCART_SHARED ?? '../shared');

/** What the scorer says of an adapter, bundled as it asks for a module. */
function score(scorer: string, adapter: string, ...options: string[]): unknown {
  const outfile = join(mkdtempSync(join(tmpdir(), 'feedcart-score-')), `${adapter}.mjs`);
  buildSync({
    entryPoints: [join(import.meta.dirname, `${adapter}.ts`)],
    bundle: true,
    format: 'esm',
    outfile,
    logLevel: 'error',
  });
  const output = execFileSync(
    process.execPath,
    [join(shared, 'score', scorer), outfile, '--json', ...options],
    { encoding: 'utf8' },
  );
  return JSON.parse(output);
}

const Field = z.object({ precision: z.number(), recall: z.number(), f1: z.number() });
const Pages = z.object({
  crash: z.number(),
  falsePositives: z.number(),
  fields: z.record(z.string(), Field),
});
const Prices = z.object({ bucket: z.record(z.string(), z.object({ n: z.number(), both: z.number() })) });

describe('captured product pages', () => {
  const { crash, falsePositives, fields } = Pages.parse(score('score-products.mjs', 'extract-adapter'));

  it('are read without a crash, and no other page is taken for one', () => {
    expect({ crash, falsePositives }).toEqual({ crash: 0, falsePositives: 0 });
  });

  it.each([
    ['price+cur', 0.96],
    ['availability', 0.96],
    ['title', 0.94],
    ['image', 0.97],
    ['brand', 0.85],
    ['sku', 0.84],
  ])('give %s with F1 of at least %d', (field, floor) => {
    expect(fields[field]?.f1).toBeGreaterThanOrEqual(floor);
  });

  it('give prices with a precision of at least 0.97', () => {
    expect(fields.price?.precision).toBeGreaterThanOrEqual(0.97);
  });
});

describe.each(['schemaorg', 'micro'])('the examples of the set %s', (set) => {
  const { crash, falsePositives, fields } = Pages.parse(
    score('score-products.mjs', 'extract-adapter', '--set', set),
  );

  it('are read as what they are', () => {
    expect({ crash, falsePositives }).toEqual({ crash: 0, falsePositives: 0 });
    expect(fields['price+cur']?.f1).toBeGreaterThanOrEqual(0.97);
    expect(fields.availability?.f1).toBe(1);
  });
});

describe('price strings', () => {
  const { bucket } = Prices.parse(score('score-prices.mjs', 'price-adapter'));

  it.each([
    ['real', 0.995],
    ['real, hard (the best peer fails)', 0.9],
    ['real-js', 0.9],
    ['own:format', 0.97],
    ['own:semantic', 0.9],
  ])('%s are read right at least %d of the time', (name, floor) => {
    const { n = 1, both = 0 } = bucket[name] ?? {};
    expect(both / n).toBeGreaterThanOrEqual(floor);
  });
});
