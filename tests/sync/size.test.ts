import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

const SYNC = resolve(import.meta.dirname, '../../utils/sync');
/** Libraries, counted apart; the words of a secret and the drawing of its code are loaded where they are shown. */
const LIBRARIES = ['zod', 'dexie', '@scure/bip39', 'webextension-polyfill'];

/**
 * Bytes of utils/sync in a minified bundle of everything that `entry` needs, as a build makes one: without the
 * libraries, and without what is of the model and the store. 12 kB were wanted, before there was encryption and pairing.
 */
async function bytesOf(entry: string): Promise<number> {
  const { metafile } = await build({
    entryPoints: [join(SYNC, entry)],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    external: LIBRARIES,
    outdir: SYNC,
  });
  const parts = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
  return parts.reduce(
    (sum, [path, part]) => sum + (path.includes('utils/sync/') ? part.bytesInOutput : 0),
    0,
  );
}

test.each([
  ['the whole of sync', 'index.ts', 23_760],
  ['what a round needs', 'create-sync.ts', 19_730],
])('%s is no larger than it was, minified', async (_, entry, most) => {
  const bytes = await bytesOf(entry);
  expect(bytes).toBeGreaterThan(5000);
  expect(bytes).toBeLessThanOrEqual(most);
});
