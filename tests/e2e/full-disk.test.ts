import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { click } from '../../tools/browsers/hand.ts';
import { openOptions } from '../../tools/extension/options.ts';
import { until } from '../../tools/run/until.ts';
import { chooseFile } from './choose-file.ts';
import { findViolations } from './find-violations.ts';
import { openFilledPopup, openFilledWorld } from './open-filled.ts';
import { browsersUnderTest, type World } from './world.ts';

/** More than are changed in one transaction. */
const SAVED = 320;
const CUPS = 700;
const cups = ['title,link']
  .concat(Array.from({ length: CUPS }, (_, n) => `Cup ${n},https://weidian.com/item.html?itemID=${5e9 + n}`))
  .join('\n');

// A page is refused as a browser refuses on a full disk: a driver can fill none.
describe.each(browsersUnderTest)('on a full disk, in %s', (browser) => {
  let world: World;
  let popup: Page;
  beforeAll(async () => {
    world = await openFilledWorld(browser, SAVED);
    popup = await openFilledPopup(world);
  });
  afterAll(() => world.close());

  const all = () => popup.$eval('.find-chip', (chip) => chip.textContent);
  const isSaid = (words: string) =>
    until(words, () =>
      popup.$eval('.bar-warn', (bar, wanted) => bar.textContent?.includes(wanted), words).catch(() => false),
    );

  test('the popup says so and keeps what it shows, for whatever is to be written', async () => {
    await popup.evaluate(fillUp);
    await popup.focus('.wish .wish-open');
    await popup.keyboard.press('Delete');
    await isSaid('the disk is full');
    expect(await all()).toBe(`All${SAVED}`);
    expect(await findViolations(world.session, popup)).toEqual([]);
    await popup.evaluate(makeRoom);
    await popup.keyboard.press('Delete');
    await popup.waitForSelector('.bar-warn', { hidden: true });
    await until('one less', async () => (await all()) === `All${SAVED - 1}`);
    // A collection is made before anything is put into it.
    await popup.evaluate(fillUp);
    await popup.focus('.wish-active .wish-open');
    await popup.keyboard.press('s');
    await popup.waitForSelector('#new-collection');
    await popup.type('#new-collection', 'Winter');
    await popup.keyboard.press('Enter');
    await isSaid('the disk is full');
    await popup.evaluate(makeRoom);
  });

  test('the popup says how much of a change of many was done, takes that back, and does the rest when asked again', async () => {
    const left = async () => Number(/\d+/.exec((await all()) ?? '')?.[0]);
    const removeAll = async () => {
      await popup.keyboard.down('Control');
      await popup.keyboard.press('a');
      await popup.keyboard.up('Control');
      await click(popup, '#bulk-remove');
    };
    const before = await left();
    await popup.evaluate(fillUp, 270);
    await removeAll();
    await isSaid('then the disk was full');
    expect(await popup.$eval('.bar-warn', (bar) => bar.textContent)).toContain(`200 of ${before} done`);
    expect(await popup.$eval('.undo', (bar) => bar.textContent)).toContain(`200 of ${before} done`);
    await until('those that were not removed', async () => (await left()) === before - 200);
    await popup.evaluate(makeRoom);
    await click(popup, '.undo button');
    await until('all of them again', async () => (await left()) === before);
    expect(await popup.$('.bar-warn')).toBeNull();
  });

  test('an import says so, and goes on where it was ended once there is room', async () => {
    const options = await openOptions(world.session);
    await options.evaluate(fillUp);
    await chooseFile(options, 'cups.csv', cups);
    await options.waitForSelector('#import [role=alert]');
    expect(await options.$eval('#import [role=alert]', (line) => line.textContent)).toBe(
      'The disk is full. What was saved before that is there.',
    );
    await options.evaluate(makeRoom);
    await chooseFile(options, 'cups.csv', cups);
    const outcome = await options.waitForSelector('#import-outcome', { timeout: 20_000 });
    expect(await outcome?.evaluate((line) => line.textContent)).toContain(`${CUPS} wishes added`);
    await options.close();
  });
});

/** Runs in the page: from now on it writes nothing, or so many rows more. */
function fillUp(rows = 0): void {
  const { prototype } = IDBObjectStore;
  const { put, add } = Object.getOwnPropertyDescriptors(prototype);
  if (Reflect.get(globalThis, 'room') === undefined) Reflect.set(globalThis, 'room', { put, add });
  let room = rows;
  const whileThereIs = (write: unknown) =>
    function (this: IDBObjectStore, ...args: unknown[]): unknown {
      if (room-- <= 0) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      return typeof write === 'function' && Reflect.apply(write, this, args);
    };
  Object.assign(prototype, { put: whileThereIs(put?.value), add: whileThereIs(add?.value) });
}

/** Runs in the page. */
function makeRoom(): void {
  Object.defineProperties(IDBObjectStore.prototype, Reflect.get(globalThis, 'room'));
}
