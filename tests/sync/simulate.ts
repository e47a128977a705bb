import { parseArgs } from 'node:util';
import { drawOptions } from './simulation/options.ts';
import { play } from './simulation/play.ts';

/*
 * Plays histories outside of the test runner: `npm run simulate -- 100000`, a slice of them: `-- 25000 --from 75001`, or
 * one of them again: `-- --seed 17`.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string' }, from: { type: 'string', default: '1' } },
});
const from = Number(values.seed ?? values.from);
const count = values.seed === undefined ? Number(positionals[0] ?? 2000) : 1;
const started = Date.now();
let failed = 0;
for (let seed = from; seed < from + count; seed++) {
  const wrong = await play(seed, drawOptions(seed));
  if (wrong.length === 0) continue;
  failed++;
  process.stdout.write(`seed ${seed}: ${wrong.slice(0, 4).join(' | ')}\n`);
}
const seconds = ((Date.now() - started) / 1000).toFixed(1);
const mb = Math.round(process.memoryUsage.rss() / 2 ** 20);
process.stdout.write(
  `${count} histories from seed ${from}, ${failed} failing, ${seconds} s, ${mb} MB at the end\n`,
);
process.exitCode = failed > 0 ? 1 : 0;
