import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPopup, readWishes } from '../../tools/extension/popup.ts';
import { until } from '../../tools/run/until.ts';
import { openFilledPopup, openFilledWorld } from './open-filled.ts';
import { browsersUnderTest, type World } from './world.ts';

const SAVED = 600;

// One list from opening to the trash: each step stands on those before it.
describe.each(browsersUnderTest)('a wishlist of six hundred, in %s', (browser) => {
  let world: World;
  let popup: Page;
  beforeAll(async () => {
    world = await openFilledWorld(browser, SAVED);
    popup = await openFilledPopup(world);
  });
  afterAll(() => world.close());

  const titles = async () => (await readWishes(popup)).map(({ title }) => title);
  const total = () => popup.$eval('[role=grid]', (grid) => grid.getAttribute('aria-rowcount'));
  const chips = () => popup.$$eval('.find-chip', (all) => all.map((chip) => chip.textContent ?? ''));
  const press = (key: string, ...held: ('Shift' | 'Control' | 'Alt')[]) => pressIn(popup, key, held);
  const type = async (text: string) => {
    await popup.focus('#search');
    await popup.$eval('#search', (field) => field instanceof HTMLInputElement && field.select());
    await (text ? popup.keyboard.type(text) : popup.keyboard.press('Backspace'));
  };

  test('opens with a part of it, and says how long it is', async () => {
    expect((await titles()).length).toBeLessThanOrEqual(40);
    expect((await chips())[0]).toBe('All600');
    expect(await total()).toBe('600');
  });

  test('finds in the middle of words, in any language, and by note, tag and author', async () => {
    for (const [text, count] of [
      ['温杯', 67],
      ['イヤ', 0],
      ['무선', 66],
      ['送礼', 50],
      ['wait for the sale', 67],
      ['U599', 1],
    ] as const) {
      await type(text);
      await until(`what is found for ${text}`, async () => {
        const rows = await popup.$eval(
          '.popup-page',
          (page) => page.querySelector('[role=grid]')?.ariaRowCount,
        );
        return Number(rows ?? 0) === count;
      });
    }
    await press('Escape');
    await until('the whole list', async () => (await total()) === '600');
  });

  test('goes to its end and back by one key', async () => {
    await press('ArrowDown');
    // Its row may still be on its way; until then the keys would move the field's caret.
    await until('a row in focus', () => popup.evaluate(() => !!document.activeElement?.closest('.wish')));
    await press('End');
    await until('the last row', async () => (await titles()).some((title) => title.endsWith('no. 599')));
    await press('Home');
    await until('the first row', async () => (await titles()).some((title) => title.endsWith('no. 0')));
  });

  test('moves three that are selected into a new collection, and takes that back', async () => {
    await press(' ');
    await press('ArrowDown', 'Shift');
    await press('ArrowDown', 'Shift');
    await popup.waitForSelector('.bulk');
    await press('s');
    await popup.waitForSelector('#new-collection');
    await popup.type('#new-collection', 'Winter');
    await popup.keyboard.press('Enter');
    await until('the collection', async () => (await chips()).includes('Winter3'));
    await popup.focus('.wish-active .wish-open');
    await press('z', 'Control');
    await until('nothing in it', async () => (await chips()).includes('Winter0'));
    await press('z', 'Control', 'Shift');
    await until('all three again', async () => (await chips()).includes('Winter3'));
  });

  test('puts nine of all six hundred into a product post, says how many found no room, and takes that back', async () => {
    const undoIs = (words: string | undefined) =>
      until(`undo of "${words}"`, async () => {
        const [said] = await popup.$$eval('.undo [role=status]', (all) => all.map((one) => one.textContent));
        return said === words;
      });
    await press('a', 'Control');
    await popup.waitForSelector('.bulk');
    await popup.click('#bulk-post');
    await undoIs('9 added. A product post has nine products; 591 found no room.');
    await popup.focus('.wish-active .wish-open');
    await press('z', 'Control');
    await undoIs(undefined);
  });

  test('keeps a note, which is found at once', async () => {
    await popup.focus('.wish-active .wish-open');
    await press('Enter');
    await popup.waitForSelector('#wish-note');
    await popup.click('#wish-note');
    await popup.keyboard.type(' 等双十一');
    await press('Escape');
    await popup.waitForSelector('.detail', { hidden: true });
    await type('双十一');
    await until('the one with the note', async () => (await titles()).length === 1);
    await press('Escape');
    await until('the whole list', async () => (await total()) === '600');
  });

  test('puts a wish elsewhere in the user’s own order', async () => {
    await popup.select('#sort', 'position');
    await until('the first row', async () => (await titles())[0]?.endsWith('no. 0'));
    await popup.focus('.wish .wish-open');
    await press('ArrowDown', 'Alt');
    await until('it is the second', async () => startsWith(await inOrder(popup), [1, 0, 2]));
    // Dragged: the third to the top.
    await popup.evaluate(drag, '.wish[aria-rowindex="3"]', '.wish[aria-rowindex="1"]');
    await until('the third is the first', async () => startsWith(await inOrder(popup), [2, 1, 0]));
    const again = await openPopup(world.session);
    await again.waitForSelector('.wish');
    await again.select('#sort', 'position');
    await until('the same when it is opened again', async () => startsWith(await inOrder(again), [2, 1, 0]));
    await again.close();
    await popup.bringToFront();
    await popup.select('#sort', 'newest');
    await until('the order of time', async () => (await titles())[0]?.endsWith('no. 0'));
  });

  test('what is removed is in the trash, and comes back from there', async () => {
    await popup.focus('.wish .wish-open');
    await press('Delete');
    await until('one less', async () => (await chips())[0] === 'All599');
    await popup.click('#open-menu');
    await popup.click('#menu-trash');
    await popup.waitForSelector('.trash-restore');
    await popup.click('.trash-restore');
    await popup.waitForSelector('.trash-restore', { hidden: true });
    await popup.click('#back');
    await until('all again', async () => (await chips())[0] === 'All600');
  });

  test('is the same on a page of its own and in the panel', async () => {
    for (const path of ['wishlist.html', 'sidepanel.html']) {
      const page = await world.session.openExtensionPage(path, '.wish');
      expect(await page.$eval('.find-chip', (chip) => chip.textContent)).toBe('All600');
      await page.close();
    }
  });
});

async function pressIn(
  page: Page,
  key: string,
  held: readonly ('Shift' | 'Control' | 'Alt')[],
): Promise<void> {
  for (const one of held) await page.keyboard.down(one);
  await page.keyboard.press(key as 'Enter');
  for (const one of held.toReversed()) await page.keyboard.up(one);
}

/** Titles in the order of their rows: those in the document need not be. */
function inOrder(page: Page): Promise<string[]> {
  return page.$$eval('.wish', (all) =>
    all
      .map((row) => [Number(row.ariaRowIndex), row.querySelector('.wish-title')?.textContent] as const)
      .toSorted(([a], [b]) => a - b)
      .map(([, title]) => title ?? ''),
  );
}

function startsWith(titles: readonly string[], numbers: readonly number[]): boolean {
  return numbers.every((number, index) => titles[index]?.endsWith(` no. ${number}`));
}

/** Runs in the page: a row is dragged over the upper half of another. No driver has a pointer that drags in both browsers. */
function drag(from: string, to: string): void {
  const [row, place] = [from, to].map((selector) => document.querySelector(selector));
  const dataTransfer = new DataTransfer();
  const clientY = (place?.getBoundingClientRect().top ?? 0) + 10;
  const does = (what: string, on: Element | null | undefined) =>
    on?.dispatchEvent(new DragEvent(what, { dataTransfer, clientY, bubbles: true, cancelable: true }));
  does('dragstart', row);
  // Only what says so may be dropped on.
  if (does('dragover', place)) throw new Error('nothing may be dropped there');
  does('drop', place);
}
