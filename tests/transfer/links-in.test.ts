import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identify } from '../../utils/links/index.ts';
import { parsePrice } from '../../utils/model/parse-price.ts';
import { pageItems, saveItem } from '../../utils/store/index.ts';
import { type ImportTextOptions, importText } from '../../utils/transfer/index.ts';
import { readBookmarks } from '../../utils/transfer/read-bookmarks.ts';
import { readLinks } from '../../utils/transfer/read-links.ts';
import { makeStore, newItem } from '../store/make-store.ts';

const options: ImportTextOptions = {
  identify,
  nameOf: ({ merchant, id }) => `${merchant} ${id}`,
  parsePrice: (text, currency) => parsePrice(text, currency === undefined ? {} : { currency }),
  pricesAt: 1_700_000_000_000,
  pause: async () => undefined,
};
const CUP = 'https://weidian.com/item.html?itemID=5000000001';
const POT = 'https://item.jd.com/100012043978.html';

describe('a pasted text', () => {
  test.each([
    [CUP, CUP, undefined],
    [`Cup: ${CUP}`, CUP, 'Cup'],
    [`- [x] Blue cup ${CUP}.`, CUP, 'Blue cup'],
    [`3. [Blue cup](${CUP})`, CUP, 'Blue cup'],
    [`杯子，${CUP}。好看`, CUP, '杯子，'],
    [`<${CUP}>`, CUP, undefined],
  ])('%s', (text, url, title) => {
    const [line] = readLinks(text);
    expect(line?.url).toBe(url);
    expect(line?.title?.replace(/，$/, '')).toBe(title?.replace(/，$/, ''));
  });

  test('with several links in a line has each of them, and the name of none', () => {
    expect([...readLinks(`both ${CUP} ${POT}`)].map(({ url, title }) => [url, title])).toEqual([
      [CUP, undefined],
      [POT, undefined],
    ]);
  });

  test('never throws, and names only lines that there are', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const last = text.split('\n').length;
        for (const { line } of readLinks(text)) expect(line).toBeLessThanOrEqual(last);
      }),
    );
  });
});

describe('a bookmarks file', () => {
  const file = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<DL><p>
  <DT><H3>Shopping</H3>
  <DT><A HREF="${CUP}" ADD_DATE="1700000000" TAGS="tea,blue">Cup &amp; saucer &#x1F375;</A>
  <DT><A HREF="javascript:alert(1)">Bookmarklet</A>
  <DT><A HREF='https://example.com/'>Home</A>
</DL>`;

  test('gives its links with names, tags and lines', () => {
    expect([...readBookmarks(file)]).toMatchObject([
      { line: 4, url: CUP, title: 'Cup & saucer 🍵', tags: ['tea', 'blue'] },
      { line: 5, url: undefined },
      { line: 6, url: 'https://example.com/' },
    ]);
  });

  test('is told apart from a text, and only its certain products are saved', async () => {
    const store = makeStore();
    const shopify = '<DT><A HREF="https://unknown.example/products/cup">Maybe</A>';
    const report = await importText(store, file.replace('</DL>', `${shopify}</DL>`), options);
    expect(report).toMatchObject({ added: 1, skippedBy: { 'no-link': 1 } });
    expect((await pageItems(store, { limit: 9 })).items).toMatchObject([
      { title: 'Cup & saucer 🍵', posted: CUP, tags: ['tea', 'blue'] },
    ]);
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void [...readBookmarks(`<a href=${text}>`)]));
  });
});

describe('what is imported', () => {
  test('is once what is there once, and says why the rest is not', async () => {
    const store = makeStore();
    const text = [CUP, `${CUP}&wfr=c`, POT, 'hello', 'https://example.com/', 'https://t.co/abc'].join('\n');
    const report = await importText(store, text, options);
    expect(report.added).toBe(2);
    expect(report.skipped.map(({ line, why }) => [line, why])).toEqual([
      [2, 'repeated'],
      [4, 'no-link'],
      [5, 'not-a-product'],
      [6, 'short-link'],
    ]);
  });

  test('leaves what is there as it is, and goes on where it was ended', async () => {
    const store = makeStore();
    const stop = new AbortController();
    const text = Array.from(
      { length: 450 },
      (_, n) => `https://weidian.com/item.html?itemID=${6_000_000_000 + n}`,
    ).join('\n');
    const half = await importText(store, text, {
      ...options,
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    expect(half).toMatchObject({ added: 200, cancelled: true });
    const rest = await importText(store, text, options);
    expect(rest).toMatchObject({ added: 250, cancelled: false, skippedBy: { known: 200 } });
  });

  test('tells which of its lines it is at, whatever is in them', async () => {
    const lines = Array.from({ length: 4999 }, (_, n) => (n % 2 ? `line ${n}` : ''));
    const told: unknown[] = [];
    await importText(makeStore(), lines.join('\n'), { ...options, onProgress: (one) => told.push(one) });
    expect(told).toEqual([
      { done: 4000, total: 4999 },
      { done: 4998, total: 4999 },
    ]);
  });

  test('puts wishes into the collections of a table, with notes and prices', async () => {
    const store = makeStore();
    await saveItem(store, newItem('1'));
    const report = await importText(store, `title,url,price,note,list\nCup,${CUP},¥12,mine,Tea\n`, options);
    expect(report.added).toBe(1);
    const [cup] = (await pageItems(store, { limit: 1 })).items;
    expect(cup).toMatchObject({ title: 'Cup', note: 'mine' });
    expect(cup?.list).toMatch(/^[0-9a-f]{32}$/);
  });

  test('of an empty text is refused', async () => {
    await expect(importText(makeStore(), ' \n', options)).rejects.toMatchObject({ code: 'nothing' });
  });
});
