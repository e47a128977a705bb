import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

const UTILS = resolve(import.meta.dirname, '../../utils');
/** Libraries are counted apart. */
const LIBRARIES = ['zod', 'dexie', '@scure/bip39', '@scure/bip39/wordlists/english.js'];

/** Bytes of every file of a folder in one minified bundle, as a build makes it; what the files import of others is left out. */
async function bytesOf(folder: string): Promise<number> {
  const files = readdirSync(join(UTILS, folder));
  const { metafile } = await build({
    stdin: {
      // Only what one module asks of another counts, as in a build: what is named for nobody falls away.
      contents: files.map((file) => `export * from './${file}';`).join('\n'),
      resolveDir: join(UTILS, folder),
    },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    external: LIBRARIES,
  });
  const parts = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
  return parts.reduce(
    (sum, [path, part]) => sum + (path.includes(`utils/${folder}/`) ? part.bytesInOutput : 0),
    0,
  );
}

test('the engine of sync, all of it, is at most 12 kB minified', async () => {
  expect(await bytesOf('sync')).toBeLessThanOrEqual(12_000);
});

test('who a device is to its endpoint costs 9.5 kB beside it: secret, sealing, pairing, devices, deletion', async () => {
  expect(await bytesOf('account')).toBeLessThanOrEqual(9_480);
});
