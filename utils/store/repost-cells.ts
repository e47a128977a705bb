import type { PostedListing, Repost } from '../model/draft.ts';
import { postedListingSchema, repostHeadSchema, repostTextsSchema } from '../model/draft-schema.ts';
import { parseJson } from './named.ts';
import type { Cells } from './record.ts';

/** One cell each, so that a long text costs the others nothing when it does not fit. */
const LISTING = 'l_';

/** The cells of a record of a product post. */
export function writeRepost({ texts, listings, ...head }: Omit<Repost, 'id'>): Record<string, string> {
  return {
    repost: JSON.stringify(head),
    texts: JSON.stringify(texts.map((text) => text.toWellFormed())),
    ...Object.fromEntries(
      listings.map((listing, index) => [
        `${LISTING}${index}`,
        JSON.stringify({ ...listing, title: listing.title.toWellFormed() }),
      ]),
    ),
  };
}

/** The record in these cells; a part that can't be read is left out. Undefined where it is none. */
export function readRepost(id: string, cells: Cells): Repost | undefined {
  const head = repostHeadSchema.safeParse(parseJson(cells.repost?.v)).data;
  if (!head) return undefined;
  const texts = repostTextsSchema.safeParse(parseJson(cells.texts?.v)).data ?? [];
  const listings = Object.keys(cells)
    .filter((field) => field.startsWith(LISTING))
    .toSorted()
    .map((field): PostedListing | undefined => postedListingSchema.safeParse(parseJson(cells[field]?.v)).data)
    .filter((listing) => listing !== undefined);
  return { id, ...head, texts, listings };
}

/** When the post of these cells was posted. */
export function postedAtOf(cells: Cells): number | undefined {
  return repostHeadSchema.safeParse(parseJson(cells.repost?.v)).data?.at;
}
