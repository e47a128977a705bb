import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BROWSERS } from './browsers/find.ts';
import { ensureBrowser } from './browsers/install.ts';
import { buildExtension } from './extension/build.ts';
import { atEnd, runProgram } from './run/ending.ts';
import { LINT } from './run/lint.ts';
import { say } from './run/say.ts';
import { asOneTest, built, runSteps, type Step } from './run/steps.ts';
import { runVitest } from './run/vitest.ts';

/** Everything `npm test` checks, in order; what fails does not keep the rest from being run. */
await runProgram(async () => {
  // One line now, rather than a failure in ten minutes.
  for (const browser of BROWSERS) ensureBrowser(browser);
  const reports = mkdtempSync(join(tmpdir(), 'feedcart-test-'));
  atEnd(() => rmSync(reports, { recursive: true, force: true }));

  const steps: Step[] = [
    {
      name: 'types',
      check: () =>
        asOneTest([
          ['wxt', 'prepare'],
          ['tsc', '--noEmit'],
        ]),
    },
    {
      name: 'lint',
      check: () => asOneTest(LINT),
    },
    { name: 'unit, pages and server', check: () => runVitest(['--config', 'vitest.config.ts'], reports) },
    ...BROWSERS.flatMap((browser) =>
      (['production', 'e2e'] as const).map((mode) => ({
        name: `build for ${browser}, ${mode}`,
        check: () => built(() => buildExtension(browser, mode)),
      })),
    ),
    {
      name: 'in real browsers',
      check: () => runVitest(['--config', 'tests/e2e/vitest.config.ts'], reports),
    },
  ];
  const { passed, failed } = await runSteps(steps);
  say(`${passed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
});
