import { z } from 'zod';
import type { Listing } from '../model/draft.ts';
import { dataImageSchema } from '../model/schema.ts';
import { readDrafts } from './drafts.ts';
import { hex, type Store } from './store.ts';
import { assertWritable } from './write.ts';

/** A picture of goods in a draft, by what it is: of this device only. */
export interface PictureRow {
  /** The SHA-256 of its file, as hex; older versions gave half of that of its `data`. */
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
  const hash = await crypto.subtle.digest('SHA-256', fileIn(data) ?? new TextEncoder().encode(data));
  const id = hex(new Uint8Array(hash));
  const { pictures, meta } = store.database;
  await store.database.transaction('rw', [pictures, meta], async () => {
    await assertWritable(store);
    await pictures.put({ id, data });
  });
  return id;
}

/** The file in a data: URL; undefined where it is written in another way than base64. */
export function fileIn(data: string): Uint8Array<ArrayBuffer> | undefined {
  const base64 = /^data:[^,]*;base64,(.*)$/s.exec(data)?.[1];
  try {
    return base64 === undefined ? undefined : Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
  } catch {
    return undefined;
  }
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

/** Deletes the pictures that no draft has, and no post that could be used again, and no card that waits for its endpoint. */
export async function prunePictures(store: Store): Promise<void> {
  const { recs, pictures, ownCards, meta } = store.database;
  await store.database.transaction('rw', [recs, pictures, ownCards, meta], async () => {
    await assertWritable(store);
    const drafts = (await readDrafts(store)).flatMap(({ listings }) => listings.flatMap(picturesIn));
    const reposts = (await recs.where('kind').equals('repost').toArray()).flatMap(({ cells }) =>
      Object.values(cells).flatMap(({ v }) => namesIn(v ?? '')),
    );
    const cards = await ownCards.filter(({ published }) => !published).toArray();
    const kept = new Set([...drafts, ...reposts, ...cards.flatMap(({ signed }) => namesIn(signed.card))]);
    await pictures
      .where('id')
      .noneOf([...kept])
      .delete();
  });
}

/** Names of all pictures of something in a draft, small ones too. */
function picturesIn(listing: Listing): readonly string[] {
  const about = listing.kind === 'own' ? Object.values(listing.pictureAbout ?? {}) : [];
  return [...listing.pictures, ...about.flatMap(({ small }) => small ?? [])];
}

/** What could be a picture's name in a text: of a text that is kept for long it need not be known what it says else. */
function namesIn(text: string): readonly string[] {
  return text.match(/(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g) ?? [];
}
