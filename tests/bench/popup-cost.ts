import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from '../../tools/browsers/launch.ts';
import { buildExtension } from '../../tools/extension/build.ts';
import { atEnd, runProgram } from '../../tools/run/ending.ts';
import { during, say } from '../../tools/run/say.ts';
import { fill } from './popup/fill.ts';
import { measureOpening, NOTE_PAINT, type Opening } from './popup/measure-opening.ts';
import { measureSearch } from './popup/measure-search.ts';

/** Milliseconds and megabytes beyond a bare page; milliseconds of processor time for a key; rows in the document. */
const BUDGET = { paint: 80, heap: 5, key: 50, rows: 40 };

/**
 * `npm run bench:popup`: what the popup costs with a long list, in time and in processor time, beside a page of the same extension with nothing in it,
 * opened in turn. Medians, after a first opening of each that is not counted.
 *
 *   --wishes 10000,100000   --rounds 7   --browser firefox   --extension DIR (a build that is there already)   --strict
 */
await runProgram(async () => {
  const { values: options } = parseArgs({
    options: {
      wishes: { type: 'string', default: '10000,100000' },
      rounds: { type: 'string', default: '7' },
      strict: { type: 'boolean', default: false },
      extension: { type: 'string' },
      browser: { type: 'string', default: 'chromium' },
    },
  });
  const browser = options.browser === 'firefox' ? 'firefox' : 'chromium';
  const built = options.extension ?? (await during('Building', () => buildExtension(browser, 'production')));
  const extensionDir = withBarePage(built);
  for (const wishes of options.wishes.split(',').map(Number)) {
    const session = await launch({
      browser,
      extensionDir,
      viewport: { width: 400, height: 600 },
    });
    const filler = await session.openExtensionPage('popup.html', '.popup-page .foot');
    await during(`Filling in ${wishes} wishes`, () => fill(filler, wishes, Date.now()));
    await filler.close();

    const openings: Record<'bare' | 'popup', Opening[]> = { bare: [], popup: [] };
    for (let round = 0; round <= Number(options.rounds); round++) {
      for (const page of ['bare', 'popup'] as const) {
        const opening = await measureOpening(session, `${page}.html`);
        if (round > 0) openings[page].push(opening);
      }
    }
    const of = (what: keyof Opening, page: 'bare' | 'popup'): number =>
      median(openings[page].map((one) => one[what]));
    const beyond = (what: keyof Opening): number => of(what, 'popup') - of(what, 'bare');
    const line = (words: string, what: keyof Opening, unit: string, budget = ''): void =>
      say(
        `  ${words.padEnd(34)} bare ${of(what, 'bare').toFixed(1)} ${unit}, popup +${beyond(what).toFixed(1)} ${unit}, ×${(of(what, 'popup') / of(what, 'bare')).toFixed(1)}   ${budget}`,
      );
    say(
      `\n${browser}, ${wishes} wishes; load ${loadavg()
        .map((one) => one.toFixed(1))
        .join(' ')}`,
    );
    line('first rows painted', 'paint', 'ms', `(+${BUDGET.paint})`);
    line('processor until they are', 'cpu', 'ms');
    line('processor until it rests', 'whole', 'ms');
    // Firefox counts its processor time in steps of 10 ms, and tells nobody of one page's heap.
    if (browser === 'chromium') line('heap', 'heap', 'MB', `(+${BUDGET.heap})`);
    const rows = of('rows', 'popup');
    say(`  rows in the document ${rows}   (${BUDGET.rows})`);
    const keys = await measureSearch(session);
    await session.close();
    for (const { text, cpu, wall, found } of [keys.first, ...keys.later])
      say(
        `  key ${JSON.stringify(text).padEnd(12)} ${cpu.toFixed(0)} ms of processor, rows after ${wall.toFixed(0)} ms, ${found}   (${BUDGET.key})`,
      );
    // The first key shows what the newest pages hold; all others are read, and counted, while the browser is idle.
    const first = keys.first.rows ?? 0;
    say(`  the first one's rows after ${first.toFixed(0)} ms of processor   (${BUDGET.key})`);
    const paint = beyond('paint');
    const heap = beyond('heap');
    const slowest = Math.max(first, ...keys.later.map(({ cpu }) => cpu));
    const isKept =
      paint <= BUDGET.paint && !(heap > BUDGET.heap) && rows <= BUDGET.rows && slowest <= BUDGET.key;
    if (options.strict && !isKept) process.exitCode = 1;
  }
});

/** The build with one page more, that has nothing but a field; both pages note when they are painted. */
function withBarePage(built: string): string {
  const dir = mkdtempSync(join(tmpdir(), 'feedcart-popup-'));
  atEnd(() => rmSync(dir, { recursive: true, force: true }));
  cpSync(built, dir, { recursive: true });
  const script = '<script src="/note-paint.js"></script>';
  writeFileSync(join(dir, 'note-paint.js'), NOTE_PAINT);
  const popup = readFileSync(join(dir, 'popup.html'), 'utf8');
  writeFileSync(join(dir, 'popup.html'), popup.replace('<head>', `<head>${script}`));
  writeFileSync(
    join(dir, 'bare.html'),
    `<!doctype html><meta charset="utf-8">${script}<body class="foot"><div class="wish wish-title"></div><input>`,
  );
  return dir;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
