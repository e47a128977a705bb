import { run } from './child.ts';
import { messageOf } from './ending.ts';
import { say } from './say.ts';

export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** Shown when something failed. */
  readonly output: string;
}

export interface Step {
  readonly name: string;
  readonly check: () => Promise<Outcome>;
}

/** Runs the steps one after the other, says how each went, and gives the sums. */
export async function runSteps(steps: readonly Step[]): Promise<{ passed: number; failed: number }> {
  let passed = 0;
  let failed = 0;
  for (const { name, check } of steps) {
    const begun = performance.now();
    say(`${name} …`);
    const outcome = await check();
    passed += outcome.passed;
    failed += outcome.failed;
    if (outcome.failed > 0) say(outcome.output.trimEnd());
    const seconds = Math.round((performance.now() - begun) / 1000);
    say(`  ${outcome.passed} passed, ${outcome.failed} failed in ${seconds} s`);
  }
  return { passed, failed };
}

/** Commands that all have to end well; together they count as one test. */
export async function asOneTest(commands: readonly (readonly [string, ...string[]])[]): Promise<Outcome> {
  for (const [command, ...args] of commands) {
    const { code, output } = await run(command, args);
    if (code !== 0) return { passed: 0, failed: 1, output: `${command} ${args.join(' ')}\n${output}` };
  }
  return { passed: 1, failed: 0, output: '' };
}

/** A build, which counts as one test. */
export async function built(build: () => Promise<unknown>): Promise<Outcome> {
  try {
    await build();
    return { passed: 1, failed: 0, output: '' };
  } catch (error) {
    return { passed: 0, failed: 1, output: messageOf(error) };
  }
}
