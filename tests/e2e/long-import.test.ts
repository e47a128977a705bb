import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { click, type } from '../../tools/browsers/hand.ts';
import { openOptions } from '../../tools/extension/options.ts';
import { until } from '../../tools/run/until.ts';
import { chooseFile } from './choose-file.ts';
import { givenFile } from './given-file.ts';
import { browsersUnderTest, openWorld, type World } from './world.ts';

/** What a shopper of many years brings. */
const CUPS = 20_000;
const cup = (n: number) => `Cup ${n},https://weidian.com/item.html?itemID=${5_000_000_000 + n}`;
/** Every cup once, one of them twice, a page that is no product and a row without an address. */
const table = ['title,link']
  .concat(Array.from({ length: CUPS }, (_, n) => cup(n)))
  .concat(cup(7), 'About us,https://example.com/about', 'A wish,')
  .join('\n');

// One list: a step stands on those before it.
describe.each(browsersUnderTest)('a long import, in %s', (browser) => {
  let world: World;
  let options: Page;
  beforeAll(async () => {
    world = await openWorld(browser);
    options = await openOptions(world.session);
  });
  afterAll(() => world.close());

  const taken = () =>
    until('how far it is', () =>
      options
        .$eval('#import progress', (bar) => (bar instanceof HTMLProgressElement ? bar.value : 0))
        .then(
          (value) => value > 0 && value,
          () => false as const,
        ),
    );
  const kept = () =>
    options.$eval('#data-size', (line) =>
      Number(/^[\d,]+/.exec(line.textContent ?? '')?.[0].replace(',', '')),
    );
  const outcome = () =>
    until(
      'its report',
      () => options.$eval('#import-outcome', (report) => report.textContent ?? '').catch(() => undefined),
      150_000,
    );

  test('says how far it is, and ends where it is told to', async () => {
    await chooseFile(options, 'cups.csv', table);
    expect(await taken()).toBeLessThan(CUPS);
    // At once: a hand that waits for it to stand still comes late.
    await options.$eval('#import-cancel', (button) => button instanceof HTMLElement && button.click());
    expect(await outcome()).toMatch(/^[\d,]+ wishes added\. Ended half-way/);
    expect(await kept()).toBeGreaterThan(0);
    expect(await kept()).toBeLessThan(CUPS);
  });

  test('goes on from there, also after its page was closed and the background ended', async () => {
    const before = await kept();
    await chooseFile(options, 'cups.csv', table);
    await taken();
    await options.close();
    await world.session.killBackground();
    options = await openOptions(world.session);
    await until('what was saved by then', async () => (await kept()) >= before);
    await chooseFile(options, 'cups.csv', table);
    const said = await outcome();
    await until('all of them', async () => (await kept()) === CUPS);
    expect(said).toContain('1 · not a product of a shop we know');
    expect(said).toMatch(/[\d,]+ · on the list already/);
  }, 300_000);

  test('says of each line that was left out which it is and why', async () => {
    await click(options, '#import-outcome summary');
    const lines = await options.$$eval('#import-outcome .skipped li', (all) =>
      all.map((line) => [...line.children].map((part) => part.textContent)),
    );
    expect(lines.length).toBeGreaterThan(0);
    await chooseFile(options, 'rest.csv', ['title,link', ...table.split('\n').slice(-3)].join('\n'));
    await until(
      'the report of three lines',
      async () => (await options.$$('#import-outcome .skipped li')).length === 3,
    );
    const last = await options.$$eval('#import-outcome .skipped li', (all) =>
      all.map((line) => [...line.children].map((part) => part.textContent)),
    );
    expect(last).toEqual([
      ['Line 2', 'Cup 7 · https://weidian.com/item.html?itemID=5000000007', 'on the list already'],
      ['Line 3', 'About us · https://example.com/about', 'not a product of a shop we know'],
      ['Line 4', 'A wish ·', 'no link in it'],
    ]);
    expect(await kept()).toBe(CUPS);
  });

  test('is the same, wish by wish, after it was written out, deleted and read in', async () => {
    const linesOf = (file: string): readonly unknown[] => JSON.parse(file).lines;
    const before = await givenFile(options, '#export-json');
    expect(linesOf(before)).toHaveLength(CUPS);
    await type(options, '#wipe-word', 'delete');
    await click(options, '#wipe-all');
    await options.waitForSelector('#wiped');
    await until('nothing to be left', async () => (await kept()) === 0);
    await chooseFile(options, 'feedcart.json', before);
    await until('all of them', async () => (await kept()) === CUPS, 60_000);
    await until('its report', async () =>
      (await outcome()).includes(`${CUPS.toLocaleString('en')} wishes added`),
    );
    expect(linesOf(await givenFile(options, '#export-json'))).toEqual(linesOf(before));
  }, 120_000);
});
