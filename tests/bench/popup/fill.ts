import type { Page } from 'puppeteer-core';
import { manyWishes } from './many-wishes.ts';

/** Wishes that are sent to the browser at a time. */
const BATCH = 4 * 256;

/** Fills the database of an open page of the extension with so many wishes, beside none that are there. */
export async function fill(page: Page, count: number, newest: number): Promise<void> {
  for (let from = 0; from < count; from += BATCH) {
    const { recs, catalogue } = manyWishes(from, Math.min(count, from + BATCH), newest);
    const pages = catalogue.map((one) => ({ ...one, numbers: [...one.numbers], codes: [...one.codes] }));
    await page.evaluate(putRows, JSON.stringify({ recs, pages }));
  }
  const dropped = Array.from({ length: count }, (_, number) => number).filter(
    (number) => number % 4 === 0,
  ).length;
  await page.evaluate(
    putCounts,
    count,
    JSON.stringify({
      available: count - Math.ceil(count / 11),
      dropped,
      lowest: Math.ceil(count / 40),
      atTarget: 0,
      trash: 0,
      lists: {},
    }),
  );
}

/** Runs in the page. NaN is no JSON: a price that is not there comes as null. */
async function putRows(text: string): Promise<void> {
  const { recs, pages } = JSON.parse(text) as {
    recs: { id: string }[];
    pages: { numbers: (number | null)[]; codes: number[] }[];
  };
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('feedcart');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const writing = database.transaction(['recs', 'catalogue'], 'readwrite', { durability: 'relaxed' });
  for (const row of recs) writing.objectStore('recs').put(row);
  for (const { numbers, codes, ...rest } of pages)
    writing.objectStore('catalogue').put({
      ...rest,
      numbers: Float64Array.from(numbers, (number) => number ?? Number.NaN),
      codes: Int16Array.from(codes),
    });
  await new Promise((resolve, reject) => {
    writing.oncomplete = resolve;
    writing.onerror = () => reject(writing.error);
  });
  database.close();
}

/** Runs in the page. */
async function putCounts(count: number, counts: string): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('feedcart');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const writing = database.transaction('meta', 'readwrite');
  writing.objectStore('meta').put({ key: 'itemCount', value: count });
  writing.objectStore('meta').put({ key: 'counts', value: JSON.parse(counts) });
  await new Promise((resolve, reject) => {
    writing.oncomplete = resolve;
    writing.onerror = () => reject(writing.error);
  });
  database.close();
}
