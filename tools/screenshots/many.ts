import type { Page } from 'puppeteer-core';
import { fill } from '../../tests/bench/popup/fill.ts';
import { click, type } from '../browsers/hand.ts';
import { openOptions } from '../extension/options.ts';
import { openPopup } from '../extension/popup.ts';
import type { Scene } from './camera.ts';

const SAVED = 240;
const LINKS = `https://weidian.com/item.html?itemID=4311225533
https://item.taobao.com/item.htm?id=731204455120
https://shop.example/about
https://t.cn/A6abcdef
winter list`;

/** A wishlist that has grown: what keeps it in order, what was removed, what is watched, wide, narrow, zoomed, mirrored. */
export async function shootMany({ session, camera }: Scene): Promise<void> {
  const empty = await openPopup(session);
  await fill(empty, SAVED, Date.now());
  await empty.close();
  const popup = await openPopup(session);
  await popup.waitForSelector('.wish');
  await popup.bringToFront();
  const shut = async () => {
    await popup.keyboard.press('Escape');
    await popup.waitForSelector('dialog', { hidden: true });
  };
  const sheet = async (name: string, ...opens: string[]) => {
    for (const one of opens) await click(popup, one);
    await popup.waitForSelector('dialog');
    await camera.shoot(name, popup);
    await shut();
  };
  const select = async (count: number) => {
    await popup.focus('.wish-active .wish-open');
    await popup.keyboard.press(' ');
    await popup.keyboard.down('Shift');
    for (let more = 1; more < count; more++) await popup.keyboard.press('ArrowDown');
    await popup.keyboard.up('Shift');
    await popup.waitForSelector('.bulk');
  };

  await select(3);
  await camera.shoot('bulk', popup);
  await click(popup, '#bulk-move');
  await type(popup, '#new-collection', 'Winter');
  await popup.keyboard.press('Enter');
  await popup.waitForSelector('dialog', { hidden: true });
  await select(2);
  await sheet('sheet-move', '#bulk-move');
  await sheet('sheet-tag', '#bulk-tag');
  await click(popup, '#bulk-remove');
  await popup.waitForSelector('.undo');
  await camera.shoot('many', popup);
  await sheet('sheet-filter', '#more-filters');
  await sheet('sheet-menu', '#open-menu');
  await sheet('sheet-collections', '#open-menu', '#menu-collections');
  await sheet('sheet-keys', '#open-menu', '#menu-keys');
  await click(popup, '#open-menu');
  await click(popup, '#menu-trash');
  await popup.waitForSelector('.trash-restore');
  await camera.shoot('trash', popup);
  await click(popup, '#back');

  await click(popup, '.wish:nth-child(2) .wish-open');
  await popup.waitForSelector('#watch-amount');
  await camera.shoot('wish', popup);
  await popup.type('#watch-amount', 'x');
  await popup.keyboard.press('Enter');
  await popup.waitForSelector('.watch-problem:not(:empty)');
  await popup.evaluate(() => document.querySelector('.watch')?.scrollIntoView());
  await camera.shoot('wish-watch-problem', popup);
  await type(popup, '#watch-amount', '1');
  await popup.keyboard.press('Enter');
  await popup.waitForSelector('.watch-rule');
  await popup.select('#watch-on', 'drop');
  await popup.evaluate(() => document.querySelector('.watch')?.scrollIntoView());
  await camera.shoot('wish-watched', popup);
  await popup.evaluate(() => document.querySelector('.notes')?.scrollIntoView());
  await camera.shoot('wish-notes', popup);
  await click(popup, '#back');
  await popup.waitForSelector('.detail', { hidden: true });

  await popup.evaluate(tellOfSome, Date.now());
  await popup.close();
  const again = await openPopup(session);
  await click(again, '.digest-head');
  await camera.shoot('digest', again);
  await shootForms(again, camera);
  await again.close();

  const page = await session.openExtensionPage('wishlist.html', '.wish');
  await page.setViewport({ width: 1000, height: 720 });
  await click(page, '.wish:nth-child(3) .wish-open');
  await page.waitForSelector('#watch-on');
  await camera.shoot('page', page);
  await page.close();
  const panel = await session.openExtensionPage('sidepanel.html', '.wish');
  await panel.setViewport({ width: 320, height: 720 });
  await camera.shoot('panel', panel);
  await panel.close();

  const options = await openOptions(session);
  await type(options, '#import-links', LINKS);
  await click(options, '#import-paste');
  await options.waitForSelector('.outcome');
  await click(options, '.outcome summary');
  await camera.shoot('options-import', options, { of: '#import' });
  await camera.shoot('options-data', options, { of: '#data' });
  await camera.shoot('options-wipe', options, { of: '#wipe' });
  await camera.shoot('options-watches', options, { of: '#watches' });
  await options.evaluate(() => reportError(new TypeError('undefined is not a function')));
  await options.waitForSelector('#forget-errors');
  await click(options, '#diagnostics summary');
  await camera.shoot('options-diagnostics', options, { of: '#diagnostics' });
  await options.evaluate(mirror);
  await options.setViewport({ width: 760, height: 1400 });
  await options.evaluate(() => window.scrollTo(0, 0));
  await camera.shoot('options-rtl', options);
  await options.close();
}

/** The popup twice as large, which leaves it half of its room, and as a language from right to left would have it. */
async function shootForms(popup: Page, camera: Scene['camera']): Promise<void> {
  await click(popup, '.digest-head');
  await popup.setViewport({ width: 400, height: 300, deviceScaleFactor: 2 });
  await camera.shoot('popup-zoomed', popup);
  await popup.setViewport({ width: 400, height: 600 });
  await popup.evaluate(mirror);
  await camera.shoot('popup-rtl', popup);
  await click(popup, '.wish:nth-child(2) .wish-open');
  await popup.waitForSelector('#watch-on');
  await camera.shoot('wish-rtl', popup);
}

/** Runs in the page. */
function mirror(): void {
  document.documentElement.dir = 'rtl';
}

/** Runs in the page: two things to tell of wishes there are. */
async function tellOfSome(at: number): Promise<void> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await done(indexedDB.open('feedcart'));
  const [first, second] = await done(database.transaction('recs').objectStore('recs').getAllKeys(null, 2));
  const table = database.transaction('notices', 'readwrite').objectStore('notices');
  const money = (minor: number) => ({ minor, currency: 'CNY' });
  const told = [
    { item: first, on: 'target', title: '膳魔师 真空保温杯 500 ml', was: money(22600), is: money(19900) },
    { item: second, on: 'back', title: 'Stoneware mug, clay red, 12 oz' },
  ];
  for (const [index, one] of told.entries())
    await done(table.put({ ...one, id: `told ${index}`, rule: one.on, at: at - index * 3_600_000 }));
  database.close();
}
