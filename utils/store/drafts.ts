import { positionBetween } from '../catalogue/index.ts';
import type { Draft, Listing, PlatformId } from '../model/draft.ts';
import { DELETED } from '../model/stamp.ts';
import { type DraftHead, listingField, readDraft, writeHead, writeListing } from './draft-cells.ts';
import { type Edit, edit, REMOVED, stamped } from './edit.ts';
import { prunePictures } from './pictures.ts';
import { type RecordRow, toRow } from './record.ts';
import { newRecordId, type Store } from './store.ts';
import { type Writer, write } from './write.ts';

/** All drafts, the one that was edited last first. */
export async function readDrafts({ database }: Store): Promise<readonly Draft[]> {
  // There are a few, not thousands.
  const rows = await database.recs.where('kind').equals('draft').toArray();
  return rows
    .flatMap((row) => readDraft(row.id, row.cells) ?? [])
    .toSorted((a, b) => b.editedAt - a.editedAt || (a.id < b.id ? -1 : 1));
}

/** Begins a draft and resolves to its id. */
export function startDraft(store: Store, platform?: PlatformId): Promise<string> {
  return write(store, async (writer) => (await begin(store, writer, platform)).id);
}

/** Changes what a draft is. Nothing happens to one that is not there any more. */
export function changeDraft(
  store: Store,
  id: string,
  change: Partial<Omit<DraftHead, 'editedAt'>>,
): Promise<void> {
  return changeCells(store, id, (draft) => ({ draft: headWith(draft, change, store) }));
}

/** Changes something in a draft. */
export function changeListing(
  store: Store,
  draftId: string,
  listingId: string,
  change: (listing: Listing) => Listing,
): Promise<void> {
  return changeCells(store, draftId, (draft) => {
    const listing = draft.listings.find(({ id }) => id === listingId);
    if (!listing) return {};
    return {
      [listingField(listingId)]: writeListing({ ...change(listing), id: listing.id }),
      draft: headWith(draft, {}, store),
    };
  });
}

/** The same; the edits that take it back. */
export function editListing(
  store: Store,
  draftId: string,
  listingId: string,
  change: (listing: Listing) => Listing,
): Promise<readonly Edit[]> {
  return write(store, async ({ clock, put }) => {
    const row = await store.database.recs.get(draftId);
    const draft = row && !row.dead ? readDraft(draftId, row.cells) : undefined;
    const listing = draft?.listings.find(({ id }) => id === listingId);
    if (!row || !draft || !listing) return [];
    const field = listingField(listingId);
    const cells = {
      [field]: writeListing({ ...change(listing), id: listing.id }),
      draft: headWith(draft, {}, store),
    };
    await put(toRow(draftId, stamped(row.cells, cells, clock.tick()), row), row);
    return [{ id: draftId, cells: { [field]: row.cells[field]?.v ?? null } }];
  });
}

/** Takes something out of a draft; the edits that put it back. */
export function dropListing(store: Store, draftId: string, listingId: string): Promise<readonly Edit[]> {
  return edit(store, [{ id: draftId, cells: { [listingField(listingId)]: null } }]);
}

/** Puts one of a draft's goods before another one, by their places now. */
export function placeListing(
  store: Store,
  draftId: string,
  listingId: string,
  before: number,
): Promise<void> {
  return changeCells(store, draftId, ({ listings }) => {
    const own = listings.findIndex(({ id }) => id === listingId);
    const listing = listings[own];
    // Beside itself it stays where it is.
    if (!listing || own === before || own === before - 1) return {};
    const position = positionBetween(listings[before - 1]?.position, listings[before]?.position);
    if (position !== undefined) return { [listingField(listingId)]: writeListing({ ...listing, position }) };
    // Two devices have put two at one place: all get places of their own.
    const order = listings.filter(({ id }) => id !== listingId);
    order.splice(own < before ? before - 1 : before, 0, listing);
    return Object.fromEntries(
      order.map((one, index) => [
        listingField(one.id),
        writeListing({ ...one, position: `${String.fromCharCode(98 + index)}i` }),
      ]),
    );
  });
}

/** Begins a draft with all that another one has, and resolves to its id; undefined where that one is not there any more. */
export function copyDraft(store: Store, id: string): Promise<string | undefined> {
  return write(store, async (writer) => {
    const row = await store.database.recs.get(id);
    const draft = row && !row.dead ? readDraft(id, row.cells) : undefined;
    if (!draft) return undefined;
    const made = await begin(store, writer, draft.platform);
    const cells = {
      draft: headWith(draft, {}, store),
      ...Object.fromEntries(draft.listings.map((one) => [listingField(one.id), writeListing(one)])),
    };
    await writer.put(toRow(made.id, stamped(made.cells, cells, writer.clock.tick()), made), made);
    return made.id;
  });
}

/** Takes a draft away; the edits that bring it back. Its pictures stay until `prunePictures`. */
export function removeDraft(store: Store, id: string): Promise<readonly Edit[]> {
  return edit(store, [{ id, cells: { [DELETED]: REMOVED } }]);
}

/** Throws a draft away, with the pictures that no other one has. */
export async function dropDraft(store: Store, id: string): Promise<void> {
  await removeDraft(store, id);
  await prunePictures(store);
}

/** A new draft, as what is being written goes on from the one before. */
export async function begin(store: Store, { clock, put }: Writer, platform?: PlatformId): Promise<RecordRow> {
  const before = (await readDrafts(store))[0];
  const t = clock.tick();
  const head: DraftHead = {
    words: '',
    platform: platform ?? before?.platform ?? 'weibo',
    audience: before?.audience ?? [],
    labels: {},
    prices: before?.prices ?? true,
    editedAt: store.now(),
  };
  const row = toRow(newRecordId(store), stamped({}, { draft: writeHead(head) }, t));
  await put(row, undefined);
  return row;
}

function changeCells(
  store: Store,
  id: string,
  change: (draft: Draft) => Readonly<Record<string, string>>,
): Promise<void> {
  return write(store, async ({ clock, put }) => {
    const row = await store.database.recs.get(id);
    const draft = row && !row.dead ? readDraft(id, row.cells) : undefined;
    const cells = draft && change(draft);
    if (!row || !cells || Object.keys(cells).length === 0) return;
    await put(toRow(id, stamped(row.cells, cells, clock.tick()), row), row);
  });
}

/** What a draft is, changed now. */
export function headWith(draft: Draft, change: Partial<DraftHead>, store: Store): string {
  const { id: _id, listings: _listings, ...head } = draft;
  return writeHead({ ...head, ...change, editedAt: store.now() });
}
