import { seriesName } from '../model/observation.ts';
import { offerKey } from '../model/product.ts';
import type { StoredOffer } from '../model/stored-offer.ts';
import { readCore } from './core.ts';
import { comparable, type Latest, type PlainPrice, plainPrice, stockIn } from './latest.ts';
import type { RecordRow } from './record.ts';
import { openShelf } from './shelf.ts';
import type { Store } from './store.ts';

/**
 * Keeps what a shop said beside the wishes it was said of, and in the catalogue: within the transaction of its caller, who
 * holds `recs`, `catalogue`, `meta` and `observations`. Not synced: other devices read for themselves.
 */
export async function keepLatest({ database }: Store, reading: StoredOffer): Promise<void> {
  const { recs } = database;
  // A variant follows the key of its product.
  const keys = new Set([reading.key, reading.key.split('#', 1)[0] ?? reading.key]);
  const rows = await recs
    .where('key')
    .anyOf([...keys])
    .toArray();
  const shelf = openShelf(database);
  for (const row of rows) {
    const core = readCore(row.cells.core?.v);
    if (!core || offerKey(core.product) !== reading.key) continue;
    const latest = await latestOf(database, row, core.offer?.prices ?? [], reading);
    if (!latest || JSON.stringify(latest) === JSON.stringify(row.latest)) continue;
    await recs.bulkPut([...(await shelf.place([{ row: { ...row, latest }, before: row }]))]);
  }
  await shelf.close();
}

async function latestOf(
  database: Store['database'],
  { latest: before, key }: RecordRow,
  saved: Parameters<typeof comparable>[0],
  { offer, title, key: offerOf }: StoredOffer,
): Promise<Latest | undefined> {
  // A reading that came to nothing says nothing new of the price.
  if (!offer) return title && before && before.title !== title ? { ...before, title } : before;
  const price = plainPrice(offer);
  const first = before?.first ?? (price && !comparable(saved, price) ? price : undefined);
  const variant =
    key !== undefined && offerOf.startsWith(`${key}#`) ? offerOf.slice(key.length + 1) : undefined;
  const isLowest = price && key !== undefined && (await isLowestOf(database, { key, variant }, price));
  const name = title ?? before?.title;
  return {
    at: offer.observedAt,
    stock: stockIn(offer),
    ...(name !== undefined && { title: name }),
    ...(price && { price }),
    ...(offer.delivery && offer.delivery.length > 0 && { delivery: offer.delivery }),
    ...(first && { first }),
    ...(isLowest && { isLowest: true }),
  };
}

/** True when all that was observed of the same series is not cheaper, and something dearer. */
async function isLowestOf(
  { observations }: Store['database'],
  product: { readonly key: string; readonly variant: string | undefined },
  { kind, currency, minor }: PlainPrice,
): Promise<boolean> {
  const series = seriesName({ ...product, kind, currency });
  const rows = await observations.where('[series+at]').between([series, 0], [series, Infinity]).toArray();
  const seen = rows.flatMap(({ price }) => price?.amount.minor ?? []);
  return seen.some((other) => other > minor) && seen.every((other) => other >= minor);
}
