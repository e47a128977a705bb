import { positionBetween } from '../catalogue/index.ts';
import type { Draft, Listing } from '../model/draft.ts';
import { MAX_PRODUCTS } from '../model/post.ts';
import { offerKey, type ProductRef } from '../model/product.ts';
import { listingField, listingsIn, readDraft, writeListing } from './draft-cells.ts';
import { begin, headWith, readDrafts } from './drafts.ts';
import { type Edit, stamped } from './edit.ts';
import { toRow } from './record.ts';
import { hex, type Store } from './store.ts';
import { write } from './write.ts';

/** What is known of something when it is put into a draft; its id and place are made there. */
export type NewListing = Listing extends infer L
  ? L extends Listing
    ? Omit<L, 'id' | 'position'>
    : never
  : never;

/** What became of all that was to be added to a draft, which has `count` now. */
export interface AddedAll {
  readonly draft: string;
  /** The listing that each of them is; undefined for which there was no room. */
  readonly listings: readonly (string | undefined)[];
  readonly added: number;
  /** They were there already. */
  readonly known: number;
  /** They found no room. */
  readonly over: number;
  readonly count: number;
  /** The edits that take out what was added. */
  readonly undo: readonly Edit[];
}

/**
 * Puts goods at the end of a draft: of the one that was edited last, of a new one where there is none. As many as there is
 * room for, in one write.
 */
export function addListings(
  store: Store,
  wanted: readonly NewListing[],
  draftId?: string,
): Promise<AddedAll> {
  return write(store, async (writer) => {
    const id = draftId ?? (await readDrafts(store))[0]?.id;
    const known = id === undefined ? undefined : await store.database.recs.get(id);
    const row = known && readDraft(known.id, known.cells) ? known : await begin(store, writer);
    const there = [...listingsIn(row.cells)];
    const before = there.length;
    const listings = wanted.map((one) => {
      const twin = there.find((other) => isSame(other, one));
      if (twin || there.length >= MAX_PRODUCTS) return twin?.id;
      const position = positionBetween(there.at(-1)?.position, undefined) ?? 'i';
      const made: Listing = { ...one, id: hex(store.randomBytes(4)), position };
      there.push(made);
      return made.id;
    });
    const made = there.slice(before);
    const draft = readDraft(row.id, row.cells);
    if (made.length > 0) {
      const fields = Object.fromEntries(made.map((one) => [listingField(one.id), writeListing(one)]));
      const head = draft && { draft: headWith(draft, {}, store) };
      await writer.put(
        toRow(row.id, stamped(row.cells, { ...fields, ...head }, writer.clock.tick()), row),
        row,
      );
    }
    const found = listings.filter((one) => one !== undefined).length;
    return {
      draft: row.id,
      listings,
      added: made.length,
      known: found - made.length,
      over: wanted.length - found,
      count: there.length,
      undo: made.map((one) => ({ id: row.id, cells: { [listingField(one.id)]: null } })),
    };
  });
}

/** The listing of a product in a draft. */
export function listingOf({ listings }: Pick<Draft, 'listings'>, product: ProductRef): Listing | undefined {
  return listings.find(
    (one) => one.kind === 'shop' && one.product && offerKey(one.product) === offerKey(product),
  );
}

/** Of goods of one's own there may be two alike; of a shop's product a second one is a mistake. */
function isSame(one: Listing, other: NewListing): boolean {
  if (one.kind !== 'shop' || other.kind !== 'shop') return false;
  if (one.product && other.product) return offerKey(one.product) === offerKey(other.product);
  return one.posted === other.posted;
}
