import { z } from 'zod';
import type { Observation } from '../model/observation.ts';
import {
  dataImageSchema,
  momentSchema,
  offerSchema,
  priceSchema,
  sourceSchema,
  webUrlSchema,
} from '../model/schema.ts';
import { MAX_REFUSALS, type Refusal, type StoredOffer } from '../model/stored-offer.ts';
import { keepLatest } from './keep-latest.ts';
import { offerCountMeta, readMeta } from './meta.ts';
import { keepObservations } from './observations.ts';
import type { Store } from './store.ts';
import { assertWritable } from './write.ts';

/** The most offers kept; the oldest readings go first. */
export const MAX_OFFERS = 5000;

/** How many go at once when there are too many, so that not every write pays for it. */
const EVICTED = MAX_OFFERS / 50;

const refusalSchema: z.ZodType<Refusal> = z.object({
  prices: z.array(priceSchema).max(20),
  source: sourceSchema,
  isGuess: z.literal(true).exactOptional(),
});

/** A row as it is checked when it is read. */
export const storedOfferSchema: z.ZodType<StoredOffer> = z.lazy(() =>
  z.object({
    key: z.string(),
    title: z.string().exactOptional(),
    image: dataImageSchema.exactOptional(),
    url: webUrlSchema.exactOptional(),
    marks: z.array(z.string()).max(4).exactOptional(),
    offer: offerSchema.exactOptional(),
    etag: z.object({ url: z.string(), value: z.string() }).exactOptional(),
    lastPrices: z.array(priceSchema).max(20).exactOptional(),
    unconfirmed: offerSchema.exactOptional(),
    refused: z.array(refusalSchema).max(MAX_REFUSALS).exactOptional(),
    reason: z
      .enum([
        'needs-permission',
        'needs-visit',
        'blocked',
        'not-a-product',
        'no-price',
        'unsure',
        'offline',
        'elsewhere',
        'refused',
      ])
      .exactOptional(),
    checkedAt: momentSchema,
  }),
);

/** The last readings of these variants, by offerKey(); what is not known is not in the map. */
export async function getOffers(
  { database }: Store,
  keys: readonly string[],
): Promise<Map<string, StoredOffer>> {
  const rows = await database.offers.bulkGet([...keys]);
  const offers = rows.map((row) => storedOfferSchema.safeParse(row).data).filter((row) => row !== undefined);
  return new Map(offers.map((offer) => [offer.key, offer]));
}

/**
 * Keeps the reading in place of the product's last one, and in the same transaction what of it becomes history: an offer
 * that was accepted, never one that waits to be confirmed.
 */
export async function putOffer(
  store: Store,
  offer: StoredOffer,
  accepted: readonly Observation[] = [],
): Promise<void> {
  const { offers, meta, observations, recs, catalogue } = store.database;
  await store.database.transaction('rw', [offers, meta, observations, recs, catalogue], async () => {
    await assertWritable(store);
    const known = await offers.where('key').equals(offer.key).count();
    await offers.put(offer);
    if (accepted.length > 0) await keepObservations(store, accepted);
    await keepLatest(store, offer);
    if (known > 0) return;
    let count = ((await readMeta(meta, offerCountMeta)) ?? 0) + 1;
    if (count > MAX_OFFERS) {
      count -= await offers.where('checkedAt').aboveOrEqual(0).limit(EVICTED).delete();
    }
    await meta.put({ key: offerCountMeta.key, value: count });
  });
}

/** What a product is called, by whichever of its variants was read. */
export async function readTitle(store: Store, key: string): Promise<string | undefined> {
  const { offers } = store.database;
  const rows = [
    await offers.get(key),
    ...(await offers.where('key').between(`${key}#`, `${key}#\uffff`).limit(5).toArray()),
  ];
  return rows.map((row) => storedOfferSchema.safeParse(row).data?.title).find((title) => title !== undefined);
}
