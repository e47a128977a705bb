import { i18n } from '#i18n';
import type { ListingDeeds } from '../../components/compose/listing-row.tsx';
import { DRAFT_LIMITS, type Draft } from '../../utils/model/draft.ts';
import {
  changeListing,
  dropListing,
  type Edit,
  keepPicture,
  placeListing,
  type Store,
} from '../../utils/store/index.ts';
import { shrinkPicture } from './shrink-picture.ts';

interface Tells {
  /** Does something to the draft that is open. */
  readonly act: (work: (store: Store, id: string) => Promise<unknown>) => void;
  /** For whoever can't see it. */
  readonly say: (words: string) => void;
  readonly onRemoved: (edits: readonly Edit[]) => void;
}

/** What can be done with the goods of a draft, done in the store. */
export function listingDeeds(
  draft: Draft | undefined,
  { act, say, onRemoved }: Tells,
): Omit<ListingDeeds, 'now'> {
  const listings = draft?.listings ?? [];
  return {
    onChange: (listing, change) => act((store, id) => changeListing(store, id, listing, change)),
    onRemove: (listing) => act(async (store, id) => onRemoved(await dropListing(store, id, listing))),
    onPlace: (listing, before) => {
      if (before < 0 || before > listings.length) return;
      act(async (store, id) => {
        const from = listings.findIndex((one) => one.id === listing);
        await placeListing(store, id, listing, before);
        say(i18n.t('compose.moved', [String(before > from ? before : before + 1)]));
      });
    },
    onPictures: (listing, files) =>
      act(async (store, id) => {
        const keep = async (file: File): Promise<string | undefined> => {
          const data = await shrinkPicture(file);
          return data === undefined ? undefined : keepPicture(store, data);
        };
        const kept = await Promise.all(files.slice(0, DRAFT_LIMITS.pictures).map(keep));
        const pictures = kept.filter((one) => one !== undefined);
        if (pictures.length > 0) await changeListing(store, id, listing, (one) => ({ ...one, pictures }));
        else say(i18n.t('compose.noPicture'));
      }),
  };
}
