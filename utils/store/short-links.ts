import { z } from 'zod';
import { momentSchema, webUrlSchema } from '../model/schema.ts';
import type { Store } from './store.ts';
import { assertWritable } from './write.ts';

/** The most short links remembered; the oldest go first. */
export const MAX_SHORT_LINKS = 2000;
/** Milliseconds after which one may be forgotten: it is believed no longer (utils/offers/resolve-short-link.ts). */
const KEPT = 30 * 24 * 3_600_000;

/** Where a short link led. */
export interface ShortLinkRow {
  readonly address: string;
  readonly destination: string;
  /** When it was found out, epoch milliseconds. */
  readonly at: number;
}

const rowSchema = z.object({
  address: z.string(),
  destination: webUrlSchema,
  at: momentSchema,
}) satisfies z.ZodType<ShortLinkRow>;

/** Where this short link led; undefined when nobody has asked yet. */
export async function getShortLink({ database }: Store, address: string): Promise<ShortLinkRow | undefined> {
  return rowSchema.safeParse(await database.shortLinks.get(address)).data;
}

/** Remembers where a short link led, and forgets what is too old by then. */
export async function putShortLink(store: Store, row: ShortLinkRow): Promise<void> {
  const { shortLinks, meta } = store.database;
  // An address so long that it would not be read again takes the place of one that would.
  if (!rowSchema.safeParse(row).success) return;
  await store.database.transaction('rw', [shortLinks, meta], async () => {
    await assertWritable(store);
    await shortLinks.put(row);
    await shortLinks
      .where('at')
      .below(row.at - KEPT)
      .delete();
    const tooMany = (await shortLinks.count()) - MAX_SHORT_LINKS;
    if (tooMany > 0) await shortLinks.where('at').aboveOrEqual(0).limit(tooMany).delete();
  });
}
