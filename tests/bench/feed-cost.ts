import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { buildExtension } from '../../tools/extension/build.ts';
import { runProgram } from '../../tools/run/ending.ts';
import { during, say } from '../../tools/run/say.ts';
import { budgets, company, isKept } from './feed/budgets.ts';
import { byFunction } from './feed/by-function.ts';
import { contentScriptSize } from './feed/content-scripts.ts';
import { type Figures, figuresOf, type Measured, medianOf } from './feed/figures.ts';
import { pageOf, readTrace } from './feed/read-trace.ts';
import { type Scroll, scrollThrough } from './feed/scroll-through.ts';
import { table } from './feed/table.ts';
import type { Mode } from './timeline/report.ts';

const SHARE = 0.2;
const MODES: readonly Mode[] = ['infinite', 'recycle'];
const MOST_FUNCTIONS = 30;

/**
 * `npm run bench:feed`: what cards cost on a long timeline, beside the budgets. Processor time only, so that other work
 * on the machine disturbs it little; still, read the load.
 *
 *   --posts 1000      --rounds 1 (medians of more)
 *   --strict          fail when a budget is missed
 *   --extension DIR   a build that is there already
 *   --functions       instead: in which functions the time goes (wants a build that is not minified)
 */
await runProgram(async () => {
  const { values: options } = parseArgs({
    options: {
      posts: { type: 'string', default: '1000' },
      rounds: { type: 'string', default: '1' },
      strict: { type: 'boolean', default: false },
      extension: { type: 'string' },
      functions: { type: 'boolean', default: false },
    },
  });
  const posts = Number(options.posts);
  const extensionDir =
    options.extension ?? (await during('Building', () => buildExtension('chromium', 'production')));
  if (options.functions) {
    for (const mode of MODES) await sayFunctions({ mode, posts, share: SHARE, extensionDir });
    return;
  }

  const size = contentScriptSize(extensionDir);
  const columns: Record<string, Figures> = {};
  for (const mode of MODES) {
    const round = async () => figuresOf(await measure({ mode, posts, share: SHARE, extensionDir }), size);
    const rounds: [Figures, ...Figures[]] = [await round()];
    while (rounds.length < Number(options.rounds)) rounds.push(await round());
    columns[mode] = medianOf(rounds);
  }
  say('');
  for (const line of table([...budgets, ...company], columns)) say(line);
  const over = budgets.filter((budget) => !Object.values(columns).every((f) => isKept(budget, budget.of(f))));
  say(`\n${budgets.length - over.length} of ${budgets.length} budgets kept; load ${load()}`);
  if (options.strict && over.length > 0) process.exitCode = 1;
});

/** The same timeline alone and with us, one three times as long, and one without products. */
async function measure(scroll: Scroll) {
  const { mode, posts, share } = scroll;
  return {
    alone: await scrolled('without the extension', { mode, posts, share }),
    ours: await scrolled('with it', scroll),
    tripled: await scrolled('with it', { ...scroll, posts: 3 * scroll.posts }),
    productless: await scrolled('with it, no products', { ...scroll, share: 0 }),
  };
}

async function scrolled(how: string, scroll: Scroll): Promise<Measured> {
  const what = `${scroll.mode}, ${scroll.posts} posts ${how} (load ${load()})`;
  const { report, memory, trace } = await during(what, () => scrollThrough(scroll));
  const cost = readTrace(trace);
  if (scroll.extensionDir) say(`  ${cost.ours.toFixed(0)} ms of ours`);
  return { report, memory, cost };
}

async function sayFunctions(scroll: Scroll): Promise<void> {
  const { trace } = await during(`${scroll.mode}, ${scroll.posts} posts, sampled (load ${load()})`, () =>
    scrollThrough({ ...scroll, samples: true }),
  );
  const times = byFunction(trace, pageOf(trace).pid);
  const all = times.reduce((sum, { self }) => sum + self, 0);
  say(`  ${all.toFixed(0)} ms; self, with what it calls, function`);
  for (const { name, self, total } of times.slice(0, MOST_FUNCTIONS))
    say(`  ${self.toFixed(1).padStart(7)} ${total.toFixed(1).padStart(7)}  ${name}`);
}

function load(): string {
  return loadavg()[0]?.toFixed(1) ?? '';
}
