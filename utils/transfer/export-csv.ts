import { exponentOf, type Money } from '../model/money.ts';
import { leadingPrice } from '../model/offer.ts';
import type { SavedItem } from '../model/saved-item.ts';
import { readCollections } from '../store/collections.ts';
import { type ListPosition, pageItems } from '../store/list.ts';
import type { Store } from '../store/store.ts';
import { BYTE_ORDER_MARK, writeCsv } from './csv.ts';
import { breathe, type LongWork } from './report.ts';

const PAGE = 500;

const HEADER =
  'title shop price currency price_kind availability link product_url collection tags note saved_at post author'.split(
    ' ',
  );

/** The whole list as pieces of one CSV file for spreadsheets, the newest first. Ends early when it is aborted. */
export async function* exportCsv(
  store: Store,
  shopOf: (item: SavedItem) => string,
  { signal, onProgress, pause = breathe }: LongWork = {},
): AsyncGenerator<string> {
  const lists = new Map((await readCollections(store)).map(({ id, name }) => [id, name]));
  yield BYTE_ORDER_MARK + writeCsv([HEADER]);
  let before: ListPosition | undefined;
  let done = 0;
  do {
    const { items, next } = await pageItems(store, { limit: PAGE, ...(before && { before }) });
    if (items.length > 0) yield writeCsv(items.map((item) => rowOf(item, shopOf(item), lists)));
    done += items.length;
    onProgress?.({ done });
    before = next;
    await pause();
  } while (before && !signal?.aborted);
}

function rowOf(item: SavedItem, shop: string, lists: ReadonlyMap<string, string>): string[] {
  const { title, posted, product, offer, note = '', tags = [], list = '', savedAt, post } = item;
  const price = leadingPrice(offer?.prices ?? []);
  return [
    title,
    shop,
    price ? decimal(price.amount) : '',
    price?.amount.currency ?? '',
    price?.kind ?? '',
    offer && offer.availability !== 'unknown' ? offer.availability : '',
    posted,
    product.url,
    lists.get(list) ?? '',
    tags.join(', '),
    note,
    new Date(savedAt).toISOString(),
    post?.permalink ?? '',
    post?.author?.name ?? '',
  ];
}

/** As a number that every spreadsheet reads; the currency has a column of its own. */
export function decimal({ minor, currency }: Money): string {
  const exponent = exponentOf(currency);
  const digits = String(minor).padStart(exponent + 1, '0');
  return exponent === 0 ? digits : `${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}
