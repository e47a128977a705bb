import type { PriceReading } from '../model/parse-price.ts';
import { linkOfAsin } from './asin-link.ts';
import { type Candidate, oneLine } from './candidate.ts';
import { readCsv } from './csv.ts';

/** What a column may be called, in the languages and exports that name theirs; compared without case, spaces and marks. */
const COLUMNS = {
  // Posted before canonical: what Buy opens is the link as it was.
  url: [
    'link',
    'url',
    'href',
    'address',
    'producturl',
    'productlink',
    'itemurl',
    'itemlink',
    'urlamazon',
    'website',
    '链接',
    '商品链接',
    '网址',
    '宝贝链接',
    '連結',
    '網址',
    'リンク',
    '링크',
  ],
  title: [
    'title',
    'name',
    'product',
    'productname',
    'producttitle',
    'item',
    'itemname',
    'description',
    '标题',
    '名称',
    '商品',
    '商品名称',
    '宝贝名称',
    '標題',
    '商品名',
    '상품명',
  ],
  price: [
    'price',
    'currentprice',
    'amount',
    'cost',
    'itemprice',
    'buyboxcurrent',
    'amazoncurrent',
    'newcurrent',
    'buybox現在価格',
    'amazon現在価格',
    'unitprice',
    '价格',
    '现价',
    '单价',
    '價格',
    '価格',
    '가격',
  ],
  // Exports of Amazon's goods name them by number and market: Keepa's have "Locale", "ASIN", "Title", "URL: Amazon" and
  // "Buy Box: Current" (as read by several public programs, 2026-11-22), in Japanese "商品名", "ASIN", "URL: Amazon" and
  // "Buy Box 🚚: 現在価格" (as read by two, 2026-11-23); Amazon's own "Website", "ASIN" and "Unit Price".
  asin: ['asin'],
  market: ['locale', 'marketplace', 'website', 'domain'],
  currency: ['currency', 'currencycode', '货币', '币种', '貨幣'],
  note: ['note', 'notes', 'comment', 'comments', 'excerpt', 'memo', '备注', '评论', '備註', 'メモ', '메모'],
  tags: ['tags', 'tag', 'labels', '标签', '標籤'],
  collection: ['collection', 'list', 'listname', 'folder', 'category', '收藏夹', '分类', '清单', '資料夾'],
} as const;

type Column = keyof typeof COLUMNS;

export interface TableOptions {
  /** What a price text says. */
  readonly parsePrice: (text: string, currency: string | undefined) => PriceReading | undefined;
}

/**
 * The lines of a CSV with a header, whoever wrote it: which column is what is told by its name, and the address by its look
 * where no name says it. Without a header each row is taken by its first address alone.
 */
export function* readTable(text: string, options: TableOptions): Generator<Candidate> {
  let columns: ReadonlyMap<Column, number> | undefined;
  for (const { line, cells } of readCsv(text)) {
    const isHeader = columns === undefined && !cells.some(isAddress);
    columns ??= isHeader ? columnsOf(cells) : new Map();
    if (isHeader && columns.size > 0) continue;
    yield rowOf(line, cells, columns, options);
  }
}

function rowOf(
  line: number,
  cells: readonly string[],
  columns: ReadonlyMap<Column, number>,
  { parsePrice }: TableOptions,
): Candidate {
  const at = (column: Column): string | undefined => {
    const text = cells[columns.get(column) ?? -1]?.trim();
    return text === '' ? undefined : text;
  };
  const named = at('url');
  const numbered = linkOfAsin(at('asin'), at('market'));
  const url = named && isAddress(named) ? named : (numbered?.url ?? cells.find(isAddress)?.trim());
  const code = at('currency')?.toUpperCase();
  const currency = code && /^[A-Z]{3}$/.test(code) ? code : numbered?.currency;
  const price = at('price');
  const read = price === undefined ? undefined : parsePrice(price, currency);
  const { minor, currency: said = currency } = read?.amount ?? { minor: 0 };
  const isPrice =
    said !== undefined && minor > 0 && !read?.range && !read?.ambiguous && read?.kind !== 'recurring';
  return {
    line,
    url,
    title: oneLine(at('title')),
    note: at('note'),
    tags: at('tags')
      ?.split(/[,;|、，]/)
      .map((tag) => tag.trim())
      .filter(Boolean),
    collection: oneLine(at('collection'), 60),
    ...(isPrice && { price: { minor, currency: said } }),
    text: cells.join(' · '),
  };
}

function columnsOf(header: readonly string[]): ReadonlyMap<Column, number> {
  const names = header.map((cell) =>
    cell
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ''),
  );
  const found = new Map<Column, number>();
  for (const [column, known] of Object.entries(COLUMNS)) {
    const name = known.find((one) => names.includes(one));
    if (name !== undefined && isColumn(column)) found.set(column, names.indexOf(name));
  }
  return found;
}

function isColumn(name: string): name is Column {
  return name in COLUMNS;
}

function isAddress(cell: string): boolean {
  return /^\s*https?:\/\/\S+\s*$/i.test(cell) && URL.canParse(cell.trim());
}
