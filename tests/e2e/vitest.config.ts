import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Real browsers: one file at a time, because two at once on two cores only wait for each other. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    name: 'e2e',
    environment: 'node',
    include: ['tests/e2e/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
