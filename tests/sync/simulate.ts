import { drawOptions } from './simulation/options.ts';
import { play } from './simulation/play.ts';

/*
 * Plays histories outside of the test runner: `npm run simulate -- 100000`, or one of them again: `-- --seed 17`.
 */
const [first = '2000', second] = process.argv.slice(2);
const seeds =
  first === '--seed' ? [Number(second)] : Array.from({ length: Number(first) }, (_, at) => at + 1);
const started = Date.now();
let failed = 0;
for (const seed of seeds) {
  const wrong = await play(seed, drawOptions(seed));
  if (wrong.length === 0) continue;
  failed++;
  process.stdout.write(`seed ${seed}: ${wrong.slice(0, 4).join(' | ')}\n`);
}
const seconds = ((Date.now() - started) / 1000).toFixed(1);
process.stdout.write(`${seeds.length} histories, ${failed} failing, ${seconds} s\n`);
process.exitCode = failed > 0 ? 1 : 0;
