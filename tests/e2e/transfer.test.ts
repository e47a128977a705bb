import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { click, type } from '../../tools/browsers/hand.ts';
import { openOptions } from '../../tools/extension/options.ts';
import { openPopup } from '../../tools/extension/popup.ts';
import { until } from '../../tools/run/until.ts';
import { chooseFile } from './choose-file.ts';
import { givenFile } from './given-file.ts';
import { browsersUnderTest, openWorld, type World } from './world.ts';

/** How long the long table is: FEEDCART_LONG_TABLE=20000 is what a shopper of many years brings. */
const LONG_TABLE = Number(process.env.FEEDCART_LONG_TABLE ?? 2_000);
/** As many of them as the step before has left on the list. */
const KNOWN = 300;

// One list on its way: a step stands on those before it.
describe.each(browsersUnderTest)('the list, in %s', (browser) => {
  let world: World;
  let options: Page;
  beforeAll(async () => {
    world = await openWorld(browser);
    options = await openOptions(world.session);
  });
  afterAll(() => world.close());

  const choose = (name: string, text: string) => chooseFile(options, name, text);
  const outcome = (limit: number) =>
    until(
      'the report',
      () =>
        options
          .$eval('#import-outcome, #import-refused', (line) => line.textContent ?? '')
          .catch(() => undefined),
      limit,
    );
  const given = (button: string) => givenFile(options, button);
  const table = (count: number) =>
    ['title,link,price,note']
      .concat(
        Array.from(
          { length: count },
          (_, n) =>
            `"Cup ${n}, ""blue""",https://weidian.com/item.html?itemID=${5_000_000_000 + n},¥${n + 1}.00,`,
        ),
      )
      .join('\r\n');

  test('takes what is a product of a pasted text, and says what it left out', async () => {
    await type(
      options,
      '#import-links',
      'Teapot https://weidian.com/item.html?itemID=4810271188 and https://example.com/hello',
    );
    await click(options, '#import-paste');
    const said = await outcome(15_000);
    expect(said).toContain('1 wish added.');
    expect(said).toContain('1 · not a product of a shop we know');
  });

  test('takes a link that is dropped on it, and says what it is not', async () => {
    const popup = await openPopup(world.session);
    const drop = (url: string) =>
      popup.evaluate((address) => {
        const data = new DataTransfer();
        data.setData('text/uri-list', address);
        document.dispatchEvent(new DragEvent('drop', { dataTransfer: data, cancelable: true }));
      }, url);
    const said = (words: string) =>
      until(words, () =>
        popup.$eval('#said', (line, text) => line.textContent?.includes(text), words).catch(() => false),
      );
    await drop('https://weidian.com/item.html?itemID=4810271188');
    await said('already');
    await drop('https://example.com/');
    await said('not a product');
    await popup.close();
  });

  test('is the same after it was written out, deleted and read in', async () => {
    await choose('cups.csv', table(KNOWN));
    await until('the cups', async () => (await outcome(30_000)).includes(`${KNOWN} wishes added`), 30_000);
    const before = await given('#export-json');
    expect(JSON.parse(before).lines.length).toBeGreaterThan(KNOWN);
    await type(options, '#wipe-word', 'delete');
    await click(options, '#wipe-all');
    await options.waitForSelector('#wiped');
    await until('the list to be empty', () =>
      options.$eval('#data-size', (line) => (line.textContent ?? '').startsWith('0 wishes')),
    );
    await choose('feedcart.json', before);
    await until('all of it', async () => (await outcome(30_000)).includes('301 wishes added'), 30_000);
    const after = await given('#export-json');
    expect(JSON.parse(after).lines).toEqual(JSON.parse(before).lines);
  });

  test('is written as a table and as a page, in which nothing runs', async () => {
    const csv = await given('#export-csv');
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    expect(csv).toContain('"Cup 7, ""blue"""');
    const html = await given('#share-html');
    expect(html).toContain("default-src 'none'");
    expect(html).toContain('Cup 7, &quot;blue&quot;');
  });

  test('refuses a file that is not its own, and changes nothing', async () => {
    await choose('other.json', '{"hello": true}');
    expect(await outcome(10_000)).toContain('no export of Feedcart');
  });

  test('takes a long table whole, and says how long its page was held up', async () => {
    await options.evaluate(() => {
      let last = performance.now();
      let longest = 0;
      const look = () => {
        const now = performance.now();
        longest = Math.max(longest, now - last);
        last = now;
        Reflect.set(globalThis, 'longestGap', longest);
        setTimeout(look, 10);
      };
      look();
    });
    const begun = performance.now();
    await choose('many.csv', table(LONG_TABLE));
    const added = `${(LONG_TABLE - KNOWN).toLocaleString('en')} wishes added`;
    await until('all of them', async () => (await outcome(150_000)).includes(added), 150_000);
    const gap = await options.evaluate(() => Number(Reflect.get(globalThis, 'longestGap')));
    console.info(
      `${browser}: ${LONG_TABLE} in ${Math.round(performance.now() - begun)} ms, longest gap ${Math.round(gap)} ms`,
    );
    const size = `${(LONG_TABLE + 1).toLocaleString('en')} wishes`;
    expect(await options.$eval('#data-size', (line) => line.textContent)).toContain(size);
  }, 180_000);
});
