import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Folders whose tests need a document; every other one runs in plain Node, which starts much faster. */
const DOM = ['sites', 'feed', 'components'].map((folder) => `tests/${folder}/**/*.test.{ts,tsx}`);

export default defineConfig({
  test: {
    // By itself it leaves a core to a person who waits; on two cores that is half of what there is.
    maxWorkers: '100%',
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          // Long enough for a machine that does other things: no test waits.
          testTimeout: 30_000,
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: [...DOM, 'tests/server/**', 'tests/e2e/**', 'tests/shared/**', '**/node_modules/**'],
          setupFiles: ['tests/setup.ts'],
          benchmark: { include: ['tests/bench/**/*.bench.ts'] },
        },
      },
      {
        plugins: [WxtVitest()],
        test: {
          name: 'dom',
          testTimeout: 30_000,
          environment: 'happy-dom',
          include: DOM,
          setupFiles: ['tests/setup.ts'],
          benchmark: { include: [] },
        },
      },
      {
        test: {
          name: 'server',
          environment: 'node',
          include: ['tests/server/**/*.test.ts'],
          globalSetup: ['tests/server/global-setup.ts'],
          benchmark: { include: [] },
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
