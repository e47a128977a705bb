import { run } from './run/child.ts';
import { runProgram } from './run/ending.ts';

/** `npm run format`. */
await runProgram(async () => {
  const { code } = await run('biome', ['check', '--write', '.']);
  if (code !== 0) process.exitCode = 1;
});
