import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Checks that need captured pages, which are not ours to ship: run where FEEDCART_SHARED names their folder. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    name: 'shared',
    environment: 'node',
    include: ['tests/shared/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
