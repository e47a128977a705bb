import { z } from 'zod';
import { momentSchema, moneySchema } from '../model/schema.ts';
import type { WatchNotice } from '../model/watch.ts';
import { watch } from '../store/list.ts';
import type { Store } from '../store/store.ts';
import { assertWritable } from '../store/write.ts';

/** What a digest covers. Milliseconds. */
export const DIGEST_OF = 24 * 3_600_000;
/** Older ones are forgotten. Milliseconds. */
const KEPT = 7 * DIGEST_OF;
/** The most that a digest shows. */
const MOST = 100;

const noticeSchema: z.ZodType<WatchNotice> = z.object({
  id: z.string(),
  item: z.string(),
  rule: z.string(),
  on: z.enum(['target', 'drop', 'rise', 'back']),
  title: z.string(),
  kind: z.enum(['list', 'sale', 'coupon', 'group', 'member', 'from']).exactOptional(),
  was: moneySchema.exactOptional(),
  is: moneySchema.exactOptional(),
  at: momentSchema,
  toldAt: momentSchema.exactOptional(),
});

/** What there was to tell after one moment and up to another (epoch milliseconds), the newest first. */
export async function readNotices({ database }: Store, from: number, to: number): Promise<WatchNotice[]> {
  // Without an end to the range: who watches it is to hear of what comes after this moment.
  const rows = await database.notices.where('at').above(from).reverse().limit(MOST).toArray();
  return rows.flatMap((row) => noticeSchema.safeParse(row).data ?? []).filter(({ at }) => at <= to);
}

/** What there was to tell in the day before that moment, the newest first. */
export async function readDigest(store: Store, now: number): Promise<WatchNotice[]> {
  return readNotices(store, now - DIGEST_OF, now);
}

/** Calls `listener` with the day's digest now and after every change. Returns the function that ends it. */
export function watchDigest(
  store: Store,
  listener: (notices: readonly WatchNotice[]) => void,
  onError: (error: unknown) => void,
): () => void {
  return watch(() => readDigest(store, store.now()), listener, onError);
}

/** Keeps what there is to tell and forgets what is old, within the caller's transaction. */
export async function keepNotices(
  { database }: Store,
  notices: readonly WatchNotice[],
  now: number,
): Promise<void> {
  if (notices.length === 0) return;
  await database.notices.bulkPut(notices);
  await database.notices
    .where('at')
    .below(now - KEPT)
    .delete();
}

/** Notes that a notice was shown. */
export async function noteTold(store: Store, id: string, at: number): Promise<void> {
  const { notices, meta } = store.database;
  await store.database.transaction('rw', [notices, meta], async () => {
    await assertWritable(store);
    await notices.update(id, { toldAt: at });
  });
}
