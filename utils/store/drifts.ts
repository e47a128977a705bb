import { z } from 'zod';
import { momentSchema } from '../model/schema.ts';
import { watch } from './list.ts';
import type { Store } from './store.ts';
import { assertWritable } from './write.ts';

/** A site of which nothing was recognised on its last pages. One a site, so that there are never more than sites. */
export interface DriftRow {
  /** The site's id. */
  readonly site: string;
  /** How many pages in a row. */
  readonly pages: number;
  /** When the last one was seen, epoch milliseconds. */
  readonly at: number;
  /** How the last one is built, without anything that it says. */
  readonly structure: string;
  /** Which version of the extension could not read it: another one may. */
  readonly readBy: string;
}

const rowSchema = z.object({
  site: z.string(),
  pages: z.int().min(1),
  at: momentSchema,
  structure: z.string(),
  readBy: z.string(),
}) satisfies z.ZodType<DriftRow>;

/** Counts one more page of the site; what another version could not read is counted no more. */
export async function countDrift(store: Store, seen: Omit<DriftRow, 'pages' | 'at'>): Promise<void> {
  const { drifts, meta } = store.database;
  await store.database.transaction('rw', [drifts, meta], async () => {
    await assertWritable(store);
    const before = rowSchema.safeParse(await drifts.get(seen.site)).data;
    const pages = before?.readBy === seen.readBy ? before.pages + 1 : 1;
    await drifts.put({ ...seen, pages, at: store.now() });
  });
}

/** Begins to count the site's pages anew: one was recognised, or the user has seen enough. */
export async function forgetDrift(store: Store, site: string): Promise<void> {
  const { drifts, meta } = store.database;
  await store.database.transaction('rw', [drifts, meta], async () => {
    await assertWritable(store);
    await drifts.delete(site);
  });
}

/** The sites that drift, as `readBy` reads them. */
export async function readDrifts({ database }: Store, readBy: string): Promise<DriftRow[]> {
  const rows = await database.drifts.toArray();
  return rows.flatMap((row) => rowSchema.safeParse(row).data ?? []).filter((row) => row.readBy === readBy);
}

/** Calls `listener` with the sites that drift now and after every change. Returns the function that ends it. */
export function watchDrifts(
  store: Store,
  readBy: string,
  listener: (drifts: readonly DriftRow[]) => void,
  onError: (error: unknown) => void,
): () => void {
  return watch(() => readDrifts(store, readBy), listener, onError);
}
