import { runProgram } from './run/ending.ts';
import { LINT } from './run/lint.ts';
import { say } from './run/say.ts';
import { asOneTest } from './run/steps.ts';

/** `npm run lint`. */
await runProgram(async () => {
  const { failed, output } = await asOneTest(LINT);
  say(failed > 0 ? output.trimEnd() : 'no findings');
  if (failed > 0) process.exitCode = 1;
});
