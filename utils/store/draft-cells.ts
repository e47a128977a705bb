import type { Draft, Listing } from '../model/draft.ts';
import { draftHeadSchema, listingSchema } from '../model/draft-schema.ts';
import { MAX_PRODUCTS } from '../model/post.ts';
import { parseJson } from './named.ts';
import type { Cells } from './record.ts';

/** A draft without what it lists. */
export type DraftHead = Omit<Draft, 'id' | 'listings'>;

const LISTING = 'l_';

/** The cell of a listing: one each, so that two devices can change two of them. */
export function listingField(id: string): string {
  return `${LISTING}${id}`;
}

/** The value of the cell that holds what a draft is. */
export function writeHead(head: DraftHead): string {
  return JSON.stringify({ ...head, words: head.words.toWellFormed() });
}

/** The value of a listing's cell. */
export function writeListing(listing: Listing): string {
  const { title, description } = listing;
  return JSON.stringify({
    ...listing,
    title: title.toWellFormed(),
    ...(description !== undefined && { description: description.toWellFormed() }),
  });
}

/**
 * The draft in these cells, up to nine listings by position; undefined where it is none. Two devices that added apart from
 * each other may have made it more than nine: the others stay in their cells until there is room.
 */
export function readDraft(id: string, cells: Cells): Draft | undefined {
  const head = draftHeadSchema.safeParse(parseJson(cells.draft?.v)).data;
  if (!head) return undefined;
  return { id, ...head, listings: listingsIn(cells).slice(0, MAX_PRODUCTS) };
}

/** All listings in these cells, by position. */
export function listingsIn(cells: Cells): Listing[] {
  return Object.entries(cells)
    .filter(([field]) => field.startsWith(LISTING))
    .map(([, cell]): Listing | undefined => listingSchema.safeParse(parseJson(cell.v)).data)
    .filter((listing) => listing !== undefined)
    .toSorted((a, b) => (a.position < b.position ? -1 : a.position > b.position ? 1 : a.id < b.id ? -1 : 1));
}
