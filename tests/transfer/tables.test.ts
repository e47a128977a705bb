import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { parsePrice } from '../../utils/model/parse-price.ts';
import { readCsv, writeCsv } from '../../utils/transfer/csv.ts';
import { decodeText } from '../../utils/transfer/decode-text.ts';
import { readTable } from '../../utils/transfer/read-table.ts';

const price = (text: string, currency: string | undefined) =>
  parsePrice(text, currency === undefined ? {} : { currency });
const rows = (text: string) => [...readTable(text, { parsePrice: price })];
const cells = (text: string) => [...readCsv(text)].map((row) => row.cells);

describe('a table that is written', () => {
  test.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    ' =1',
    '＝1',
    '|cmd',
    '%0A',
    '\r=1',
    '=HYPERLINK("https://evil.example")',
    "'=1",
    "''-1",
  ])('has no formula: %j is shown, not computed', (text) => {
    const [cell = ''] = Papa.parse<string[]>(writeCsv([[text, 'x']])).data[0] ?? [];
    expect(cell.startsWith("'")).toBe(true);
    expect(cells(writeCsv([[text, 'x']]))[0]?.[0]?.replace(/\r$/, '')).toBe(text.replace(/\r$/, ''));
  });

  test('is read as it was written, whatever stands in it', () => {
    const cell = fc
      .string({ unit: 'grapheme' })
      .map((text) => text.replaceAll('\0', '').replaceAll('\r', ''));
    const table = fc.array(fc.tuple(cell, cell, fc.constant('end')), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(table, (given) => {
        const header = ['a', 'b', 'c'];
        expect(cells(writeCsv([header, ...given]))).toEqual([header, ...given]);
      }),
    );
  });

  test('has no cell that begins a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const [cell = ''] = Papa.parse<string[]>(writeCsv([[text, 'x']])).data[0] ?? [];
        expect(cell).not.toMatch(/^[\s\p{Cc}]*[=+\-@＝＋－＠|%]/u);
      }),
    );
  });
});

describe('a table from elsewhere', () => {
  const link = 'https://www.amazon.de/dp/B08N5WRWNW';

  test('is read by the names of its columns, in whatever order', () => {
    const [row] = rows(`Item Name,Price,Product URL,Notes\n"Cup, blue",€12.50,${link},for Ann\n`);
    expect(row).toMatchObject({
      line: 2,
      url: link,
      title: 'Cup, blue',
      note: 'for Ann',
      price: { minor: 1250, currency: 'EUR' },
    });
  });

  test.each([
    ['semicolons', `标题;链接\n杯子;${link}\n`],
    ['tabs', `标题\t链接\n杯子\t${link}\n`],
    ['a byte order mark and CRLF', `\uFEFF标题,链接\r\n杯子,${link}\r\n`],
  ])('with %s', (_, text) => {
    expect(rows(text)).toMatchObject([{ line: 2, url: link, title: '杯子' }]);
  });

  test.each([
    [
      'Keepa',
      'Locale,Image,Title,Sales Rank: Current,Buy Box: Current,URL: Amazon,ASIN\nde,x.jpg,Blue cup,1200,"12,90 €",,B0ABCDEFGH',
      { url: 'https://www.amazon.de/dp/B0ABCDEFGH', price: { minor: 1290, currency: 'EUR' } },
    ],
    [
      'Keepa with addresses',
      'Locale,Title,Buy Box: Current,URL: Amazon,ASIN\ncom,Blue cup,$ 12.90,https://www.amazon.com/dp/B0ABCDEFGH?psc=1,B0ABCDEFGH',
      { url: 'https://www.amazon.com/dp/B0ABCDEFGH?psc=1', price: { minor: 1290, currency: 'USD' } },
    ],
    [
      'Keepa in Japanese',
      'URL: Amazon,ブランド,商品名,ASIN,Buy Box 🚚: 現在価格\nhttps://www.amazon.co.jp/dp/B0ABCDEFGH,Cups,Blue cup,B0ABCDEFGH,"JPY 1,290"',
      { url: 'https://www.amazon.co.jp/dp/B0ABCDEFGH', price: { minor: 1290, currency: 'JPY' } },
    ],
    [
      'Amazon’s own copy of one’s data',
      'Website,Order ID,Currency,Unit Price,ASIN,Product Name\nAmazon.co.uk,1-2,GBP,12.90,B0ABCDEFGH,Blue cup',
      { url: 'https://www.amazon.co.uk/dp/B0ABCDEFGH', price: { minor: 1290, currency: 'GBP' } },
    ],
  ])('of %s is read though it only numbers its goods', (_, text, { url, price: paid }) => {
    expect(rows(text)).toMatchObject([{ url, title: 'Blue cup', price: paid }]);
  });

  test.each([
    'ASIN,Title\nB0ABCDEFGH,Cup',
    'Locale,ASIN,Title\nxx,B0ABCDEFGH,Cup',
    'Locale,ASIN,Title\nde,CUP,Cup',
  ])('is no link without a market that we know and a number that is one: %j', (text) => {
    expect(rows(text)).toMatchObject([{ url: undefined, title: 'Cup' }]);
  });

  test('without a header is taken by its addresses', () => {
    expect(rows(`cup,${link}\npot,none\n`)).toMatchObject([
      { line: 1, url: link },
      { line: 2, url: undefined },
    ]);
  });

  test('names the line that a row begins in, though cells hold lines', () => {
    const text = `title,url\n"two\nlines",${link}\n\nthird,${link}\n`;
    expect(rows(text).map(({ line }) => line)).toEqual([2, 5]);
  });

  test('of more rows than are read at once loses none and counts its lines', () => {
    const many = Array.from({ length: 1800 }, (_, n) => `"cup ${n}\n",${link}${n}`);
    const found = rows(`title,url\n${many.join('\n')}\n`);
    expect(found).toHaveLength(1800);
    expect(found.at(-1)).toMatchObject({ line: 3600, url: `${link}1799`, title: 'cup 1799' });
  });

  test('whose price is of no certain currency has none', () => {
    expect(rows(`url,price\n${link},12.50\n`)[0]?.price).toBeUndefined();
    expect(rows(`url,price,currency\n${link},12.50,usd\n`)[0]?.price).toEqual({
      minor: 1250,
      currency: 'USD',
    });
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void rows(text)));
  });
});

test('a file is read in the encoding that it has', async () => {
  expect(await decodeText(new Blob(['\uFEFF杯子']))).toBe('杯子');
  expect(await decodeText(new Blob([new Uint8Array([0xff, 0xfe, 0x6f, 0x67])]))).toBe('杯');
  expect(await decodeText(new Blob([new Uint8Array([0xb1, 0xad, 0xd7, 0xd3])]))).toBe('杯子');
});
