import { cpSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { launch } from '../../tools/browsers/launch.ts';
import type { Session } from '../../tools/browsers/session.ts';
import { buildExtension } from '../../tools/extension/build.ts';
import { atEnd, runProgram } from '../../tools/run/ending.ts';
import { during, say } from '../../tools/run/say.ts';
import { fill } from './popup/fill.ts';
import { BARE_PAGE, BARE_SOURCE } from './worker/bare-page.ts';
import { emptyExtension } from './worker/empty-extension.ts';
import { type Message, measureStart, type Start } from './worker/measure-start.ts';

/** Kilobytes that a worker loads at its start, and how many times an empty one's time it may take. */
const BUDGET = { size: 250, times: 2 };

/** What needs nothing but that the worker listens, what needs the settings, and what needs shops and links, too. */
const MESSAGES: Readonly<Record<string, Message>> = {
  listening: { type: 'storeChanged' },
  'settings read': { type: 'renewRates' },
  'a link saved already': { type: 'saveLink', data: 'https://weidian.com/item.html?itemID=4382711096' },
};

/**
 * `npm run bench:worker`: how long a stopped worker takes to its first answer in Chromium, beside an empty extension's,
 * started in turn. Medians, after a first start of each that is not counted.
 *
 *   --rounds 11   --wishes 50000 (saved before)   --extension DIR (a build that is there already)   --strict
 */
await runProgram(async () => {
  const { values: options } = parseArgs({
    options: {
      rounds: { type: 'string', default: '11' },
      wishes: { type: 'string', default: '0' },
      strict: { type: 'boolean', default: false },
      extension: { type: 'string' },
    },
  });
  const built =
    options.extension ?? (await during('Building', () => buildExtension('chromium', 'production')));
  const ours = await openBare(withBarePage(built));
  const empty = await openBare(emptyExtension());
  const wishes = Number(options.wishes);
  if (wishes > 0) {
    const filler = await ours.session.openExtensionPage('popup.html', '.popup-page .foot');
    await during(`Filling in ${wishes} wishes`, () => fill(filler, wishes, Date.now()));
    await filler.close();
  }
  const asked = Object.entries(MESSAGES);
  const starts = new Map<string, Start[]>([
    ['empty', []],
    ...asked.map(([name]): [string, Start[]] => [name, []]),
  ]);
  for (let round = 0; round <= Number(options.rounds); round++) {
    for (const [name, message] of [['empty', { type: 'any' }] as const, ...asked]) {
      const { session, page } = name === 'empty' ? empty : ours;
      const start = await measureStart(session, page, message);
      if (round > 0) starts.get(name)?.push(start);
    }
  }

  say(
    `\nchromium, ${wishes} wishes; load ${loadavg()
      .map((one) => one.toFixed(1))
      .join(' ')}`,
  );
  const [size = 0, core = 0] = ['background.js', 'background-core.js'].map(
    (name) => statSync(join(built, name)).size / 1000,
  );
  say(`  background.js ${size.toFixed(0)} kB   (${BUDGET.size}), what it answers with ${core.toFixed(0)} kB`);
  const of = (name: string, what: keyof Start): number =>
    median((starts.get(name) ?? []).map((start) => start[what]));
  for (const name of starts.keys()) {
    const times = of(name, 'wall') / of('empty', 'wall');
    const figures = (['wall', 'cpu', 'whole'] as const).map(
      (what) => `${what} ${of(name, what).toFixed(1)} ms`,
    );
    say(`  ${name.padEnd(22)} ${figures.join(', ')}   ×${times.toFixed(1)}   (×${BUDGET.times})`);
    if (options.strict && name === 'listening' && (times > BUDGET.times || size > BUDGET.size))
      process.exitCode = 1;
  }
});

async function openBare(extensionDir: string): Promise<{ session: Session; page: Page }> {
  const session = await launch({ browser: 'chromium', extensionDir });
  atEnd(() => session.close());
  return { session, page: await session.openExtensionPage(BARE_PAGE, 'main') };
}

/** The build with one page more, that has nothing in it. */
function withBarePage(built: string): string {
  const dir = mkdtempSync(join(tmpdir(), 'feedcart-worker-'));
  atEnd(() => rmSync(dir, { recursive: true, force: true }));
  cpSync(built, dir, { recursive: true });
  writeFileSync(join(dir, BARE_PAGE), BARE_SOURCE);
  return dir;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
