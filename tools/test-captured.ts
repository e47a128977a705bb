import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BROWSERS } from './browsers/find.ts';
import { ensureBrowser } from './browsers/install.ts';
import { buildExtension } from './extension/build.ts';
import { atEnd, runProgram } from './run/ending.ts';
import { say } from './run/say.ts';
import { built, runSteps } from './run/steps.ts';
import { runVitest } from './run/vitest.ts';

/**
 * Checks on captured pages, which are not in the project: FEEDCART_SHARED names the folder they are in.
 *
 *   --built           the extension was built just now, by `npm test`
 */
await runProgram(async () => {
  const { values: options } = parseArgs({ options: { built: { type: 'boolean', default: false } } });
  for (const browser of BROWSERS) ensureBrowser(browser);
  const reports = mkdtempSync(join(tmpdir(), 'feedcart-test-'));
  atEnd(() => rmSync(reports, { recursive: true, force: true }));
  const { passed, failed } = await runSteps([
    ...(options.built ? [] : BROWSERS).map((browser) => ({
      name: `build for ${browser}, e2e`,
      check: () => built(() => buildExtension(browser, 'e2e')),
    })),
    {
      name: 'captured pages',
      check: () => runVitest(['--config', 'tests/shared/vitest.config.ts'], reports),
    },
  ]);
  say(`${passed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
});
