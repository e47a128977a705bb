import { z } from 'zod';
import { dataImageSchema } from '../model/schema.ts';
import { readDrafts } from './drafts.ts';
import { hex, type Store } from './store.ts';
import { assertWritable } from './write.ts';

/** A picture of goods in a draft, by what it is: of this device only. */
export interface PictureRow {
  /** The first 128 bits of its SHA-256, as hex. */
  readonly id: string;
  /** A data: URL. */
  readonly data: string;
}

const rowSchema = z.object({ id: z.string(), data: dataImageSchema }) satisfies z.ZodType<PictureRow>;

/** The most characters of one: it is made smaller before it comes here. */
export const MAX_PICTURE = 800_000;

/** Keeps a picture and resolves to its name; undefined for what is none, or is too big. */
export async function keepPicture(store: Store, data: string): Promise<string | undefined> {
  if (data.length > MAX_PICTURE || !dataImageSchema.safeParse(data).success) return undefined;
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(data));
  const id = hex(new Uint8Array(hash, 0, 16));
  const { pictures, meta } = store.database;
  await store.database.transaction('rw', [pictures, meta], async () => {
    await assertWritable(store);
    await pictures.put({ id, data });
  });
  return id;
}

/** Pictures by name; what this device does not have is not in the map. */
export async function getPictures({ database }: Store, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await database.pictures.bulkGet([...ids]);
  return new Map(
    rows.flatMap((row): [string, string][] => {
      const picture = rowSchema.safeParse(row).data;
      return picture ? [[picture.id, picture.data]] : [];
    }),
  );
}

/** Deletes the pictures that no draft has. */
export async function prunePictures(store: Store): Promise<void> {
  const { recs, pictures, meta } = store.database;
  await store.database.transaction('rw', [recs, pictures, meta], async () => {
    await assertWritable(store);
    const drafts = await readDrafts(store);
    const kept = drafts.flatMap(({ listings }) => listings.flatMap((one) => one.pictures));
    await pictures.where('id').noneOf(kept).delete();
  });
}
