import { type Link, productKey } from '../model/product.ts';
import { makeCollection } from '../store/collections.ts';
import { type NewItem, savedKeys, saveItems } from '../store/items.ts';
import type { Store } from '../store/store.ts';
import type { Candidate } from './candidate.ts';
import { breathe, createTally, type ImportReport, type LongWork, type SkipReason } from './report.ts';

/** Lines in one transaction: each ends with a write to the disk that is waited for. */
const BATCH = 500;
/** Of the first one: who waits sees soon that it goes on. */
const FIRST_BATCH = 200;
/** Lines after which the page breathes and is told how far it is, wishes or not. */
const LOOK = 2000;
/** The most collections that one import makes. */
const MOST_COLLECTIONS = 200;

export interface ImportOptions extends LongWork {
  /** What an address stands for, from its text alone. */
  readonly identify: (url: string) => Link;
  /** Whether the form of a product on a host we don't know is enough: where somebody says of each line that it is one. */
  readonly takesCandidates?: boolean;
  /** What a product is called that nobody has named. */
  readonly nameOf: (product: NonNullable<Link['product']>) => string;
  /** When the prices that stand there were, epoch milliseconds. */
  readonly pricesAt: number;
  /** The last of its lines, where that is known. */
  readonly total?: number;
}

/**
 * Puts on the wishlist what of these lines is a product, batch by batch: what is there already stays as it is, so the same
 * lines given again go on where they were ended.
 * @throws StoreTooNew; an error named QuotaExceededError when the disk is full: what was saved before stays.
 */
export async function importCandidates(
  store: Store,
  lines: Iterable<Candidate> | AsyncIterable<Candidate>,
  options: ImportOptions,
): Promise<ImportReport> {
  const { signal, onProgress, pause = breathe, total } = options;
  const tally = createTally();
  const seen = new Set<string>();
  const lists = new Map<string, string>();
  let batch: { readonly line: Candidate; readonly item: NewItem; readonly key: string }[] = [];
  let added = 0;
  let done = 0;
  /** The line that was read last. */
  let at = 0;

  const collection = async (name: string | undefined): Promise<string | undefined> => {
    if (!name) return undefined;
    const known = lists.get(name);
    if (known ?? lists.size >= MOST_COLLECTIONS) return known;
    const id = await makeCollection(store, name);
    lists.set(name, id);
    return id;
  };
  const flush = async (): Promise<void> => {
    const known = await savedKeys(
      store,
      batch.map(({ key }) => key),
    );
    const items: NewItem[] = [];
    for (const { line, item, key } of batch) {
      if (known.has(key)) {
        tally.skip(line.line, 'known', line.text);
        continue;
      }
      const list = await collection(line.collection);
      items.push({ ...item, ...(list !== undefined && { list }) });
    }
    await saveItems(store, items);
    added += items.length;
    batch = [];
    onProgress?.({ done: at, ...(total !== undefined && { total }) });
    await pause();
  };

  for await (const line of lines) {
    if (signal?.aborted) return tally.report(added, true);
    done += 1;
    at = line.line;
    const read = readLine(line, options);
    if (typeof read === 'string') tally.skip(line.line, read, line.text);
    else {
      const key = productKey(read.product);
      if (seen.has(key)) tally.skip(line.line, 'repeated', line.text);
      else batch.push({ line, item: read, key });
      seen.add(key);
    }
    // Lines that are none cost time, too.
    if (batch.length >= (added === 0 ? FIRST_BATCH : BATCH) || done % LOOK === 0) await flush();
  }
  await flush();
  return tally.report(added, false);
}

/** A line as something to save, or why it is nothing. */
function readLine(
  { url, title, note, tags, price }: Candidate,
  { identify, takesCandidates = false, nameOf, pricesAt }: ImportOptions,
): NewItem | SkipReason {
  if (url === undefined) return 'no-link';
  const { product, state } = identify(url);
  if (state === 'unresolved') return 'short-link';
  if (!product) return 'not-a-product';
  if (state === 'candidate' && !takesCandidates) return 'not-certain';
  return {
    product,
    posted: url,
    title: title ?? nameOf(product),
    ...(note !== undefined && { note }),
    ...(tags && tags.length > 0 && { tags }),
    ...(price && {
      offer: {
        prices: [{ kind: 'sale', amount: price }],
        availability: 'unknown',
        observedAt: pricesAt,
        source: 'post',
      },
    }),
  };
}
