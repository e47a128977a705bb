import { type Entry, fold } from '../catalogue/index.ts';
import type { DeliveryPromise } from '../model/delivery.ts';
import { readCore } from './core.ts';
import { readKept } from './kept.ts';
import { courseOf, stockIn } from './latest.ts';
import type { RecordRow } from './record.ts';

/** So much of a note is searched. */
const SEARCHED_NOTE = 2000;
/** Characters of a table of shipping costs that a sort goes by: one for every country of the world is left to the details. */
const LONGEST_DELIVERY = 2000;

/** What a row is found by; undefined for one that the list does not show. */
export function entryOf(row: RecordRow): Entry | undefined {
  if (row.savedAt === undefined) return undefined;
  const core = readCore(row.cells.core?.v);
  if (!core) return undefined;
  const { latest } = row;
  const { note = '', tags = [], list, position, posts = [] } = readKept(row.cells);
  const { product, post, offer } = core;
  const isNewer = latest !== undefined && latest.at >= (offer?.observedAt ?? 0);
  const { price, change } = courseOf(offer, latest);
  const authors = [post, ...posts].flatMap((one) => (one?.author ? [one.author.name, one.author.id] : []));
  const isRead = isNewer && latest.price !== undefined;
  const delivery = isRead ? latest.delivery : offer?.delivery;
  const words = [latest?.title, core.title, product.merchant, product.id, offer?.seller, ...authors, ...tags];
  return {
    id: row.id,
    savedAt: row.savedAt,
    text: fold([...new Set(words.filter(Boolean)), note.slice(0, SEARCHED_NOTE)].join(' ')),
    shop: product.merchant,
    tags,
    stock: isNewer ? latest.stock : stockIn(offer),
    isLowest: latest?.isLowest === true,
    isAtTarget: isAtTarget(row),
    ...(post && { site: post.site }),
    ...(list && { list }),
    ...(position && { position }),
    ...price,
    ...(!isRead && offer?.source === 'post' && { saidBy: 'post' as const }),
    ...deliveryText(delivery),
    ...(change !== undefined && { change }),
  };
}

function deliveryText(delivery: readonly DeliveryPromise[] = []): Pick<Entry, 'delivery'> {
  const text = JSON.stringify(delivery);
  return delivery.length > 0 && text.length <= LONGEST_DELIVERY ? { delivery: text } : {};
}

/** Whether a price that its shopper waits for is there. */
export function isAtTarget({ watching }: Pick<RecordRow, 'watching'>): boolean {
  return Object.entries(watching?.marks ?? {}).some(
    ([rule, { reached }]) => reached === true && rule.startsWith('target '),
  );
}
