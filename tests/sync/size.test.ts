import { join, relative, resolve } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

const SYNC = resolve(import.meta.dirname, '../../utils/sync');
/** What it is now, so that it does not grow unseen; 12 kB were wanted, before there was encryption and pairing. */
const MOST = 26 * 1024;

test('the whole of sync, without libraries and the store, is no larger than it was, minified', async () => {
  const { outputFiles } = await build({
    entryPoints: [join(SYNC, 'index.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    plugins: [
      {
        name: 'what is of other folders is counted there',
        setup(builder) {
          builder.onResolve({ filter: /./ }, ({ path, resolveDir, kind }) => {
            const isOurs =
              path.startsWith('.') && !relative(SYNC, resolve(resolveDir, path)).startsWith('..');
            return kind === 'entry-point' || isOurs ? undefined : { path, external: true };
          });
        },
      },
    ],
  });
  const bytes = outputFiles.reduce((sum, { contents }) => sum + contents.length, 0);
  expect(bytes).toBeGreaterThan(5000);
  expect(bytes).toBeLessThanOrEqual(MOST);
});
