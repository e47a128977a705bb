import type { Page } from 'puppeteer-core';

/**
 * Lets hours pass for what the extension keeps, from one of its own pages: what was read and what is due is moved back,
 * which to the code is the same as a clock that was moved on.
 */
export async function passHours(page: Page, hours: number): Promise<void> {
  await page.evaluate(async (ms) => {
    const asked = indexedDB.open('feedcart');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    const move = database.transaction(['offers', 'recs', 'notices'], 'readwrite');
    const change = (table: string, edit: (row: Record<string, unknown>) => void) => {
      const cursor = move.objectStore(table).openCursor();
      cursor.onsuccess = () => {
        if (!cursor.result) return;
        const row: Record<string, unknown> = cursor.result.value;
        edit(row);
        cursor.result.update(row);
        cursor.result.continue();
      };
    };
    const back = (row: object, name: string) => {
      const value: unknown = Reflect.get(row, name);
      if (typeof value === 'number') Reflect.set(row, name, Math.max(0, value - ms));
    };
    change('offers', (row) => {
      back(row, 'checkedAt');
      for (const name of ['offer', 'unconfirmed']) {
        const offer = row[name];
        if (offer instanceof Object) back(offer, 'observedAt');
      }
    });
    change('recs', (row) => {
      back(row, 'watchAt');
      if (row.watching instanceof Object) back(row.watching, 'nextAt');
    });
    change('notices', (row) => back(row, 'toldAt'));
    await new Promise((resolve) => {
      move.oncomplete = resolve;
    });
    database.close();
  }, hours * 3_600_000);
}

/** Lets an alarm of the extension ring at once. */
export async function ring(page: Page, name: string): Promise<void> {
  await page.evaluate(async (alarm) => {
    const api: { alarms: { create(name: string, info: { when: number }): unknown } } =
      Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    await api.alarms.create(alarm, { when: Date.now() + 1 });
  }, name);
}

/** Whether every watched item has been looked at, and is due only later. */
export async function isLookedAt(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const asked = indexedDB.open('feedcart');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    const due = database
      .transaction('recs')
      .objectStore('recs')
      .index('watchAt')
      .count(IDBKeyRange.upperBound(Date.now()));
    const count = await new Promise((resolve) => {
      due.onsuccess = () => resolve(due.result);
    });
    database.close();
    return count === 0;
  });
}

/** What there was to tell, as it is kept. */
export async function readNotices(page: Page): Promise<readonly { readonly toldAt?: number }[]> {
  return page.evaluate(async () => {
    const asked = indexedDB.open('feedcart');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    const all = database.transaction('notices').objectStore('notices').getAll();
    const rows = await new Promise<{ toldAt?: number }[]>((resolve) => {
      all.onsuccess = () => resolve(all.result);
    });
    database.close();
    return rows;
  });
}
