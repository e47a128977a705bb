import { i18n } from '#i18n';
import type { ListingDeeds } from '../../components/compose/listing-row.tsx';
import type { Draft } from '../../utils/model/draft.ts';
import {
  changeListing,
  dropListing,
  type Edit,
  editListing,
  placeListing,
  type Store,
} from '../../utils/store/index.ts';
import { addPictures } from './keep-pictures.ts';

interface Tells {
  /** Does something to the draft that is open. */
  readonly act: (work: (store: Store, id: string) => Promise<unknown>) => void;
  /** The same, for whoever waits for what comes of it; undefined where none is open. */
  readonly withDraft: <T>(work: (store: Store, id: string) => Promise<T>) => Promise<T | undefined>;
  /** For whoever can't see it. */
  readonly say: (words: string) => void;
  readonly onRemoved: (edits: readonly Edit[], words: string) => void;
}

/** What can be done with the goods of a draft, done in the store. */
export function listingDeeds(
  draft: Draft | undefined,
  { act, withDraft, say, onRemoved }: Tells,
): Omit<ListingDeeds, 'now'> {
  const listings = draft?.listings ?? [];
  return {
    onChange: (listing, change) => act((store, id) => changeListing(store, id, listing, change)),
    onRemove: (listing) =>
      act(async (store, id) => onRemoved(await dropListing(store, id, listing), i18n.t('compose.removed'))),
    onPlace: (listing, before) => {
      if (before < 0 || before > listings.length) return;
      act(async (store, id) => {
        const from = listings.findIndex((one) => one.id === listing);
        await placeListing(store, id, listing, before);
        say(i18n.t('compose.moved', [String(before > from ? before : before + 1)]));
      });
    },
    onPictures: async (listing, files) => {
      const { problem } = (await withDraft((store, id) => addPictures(store, id, listing, files))) ?? {};
      if (problem === undefined && files.length > 0) say(i18n.t('compose.pictures.added'));
      return problem;
    },
    onDropPicture: (listing, name) =>
      act(async (store, id) =>
        onRemoved(
          await editListing(store, id, listing, (one) => ({
            ...one,
            pictures: one.pictures.filter((other) => other !== name),
          })),
          i18n.t('compose.pictures.removed'),
        ),
      ),
  };
}
