import type { Page } from 'puppeteer-core';

/** All rows of a table of the extension's database, in the order of an index where one is named. Asks a page of its own. */
export function readTable<T>(page: Page, table: string, index?: string): Promise<T[]> {
  return page.evaluate(readRows<T>, table, index);
}

/** Runs in the page. */
async function readRows<T>(table: string, index: string | undefined): Promise<T[]> {
  const done = <R>(asked: IDBRequest<R>) =>
    new Promise<R>((resolve, reject) => {
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
  const database = await done(indexedDB.open('feedcart'));
  const rows = database.transaction(table).objectStore(table);
  const all = await done((index === undefined ? rows : rows.index(index)).getAll());
  database.close();
  return all;
}
