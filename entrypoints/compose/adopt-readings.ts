import type { Listing } from '../../utils/model/draft.ts';
import { DRAFT_LIMITS } from '../../utils/model/draft.ts';
import { leadingPrice } from '../../utils/model/offer.ts';
import type { StoredOffer } from '../../utils/model/stored-offer.ts';
import { changeListing, keepPicture, type Store } from '../../utils/store/index.ts';
import type { ComposedDraft } from './read-draft-view.ts';
import { nameOf } from './to-listing.ts';

/** What was added before its shop was read gets what the shop says, once: what its creator has written stays. */
export async function adoptReadings(store: Store, { view, readings }: ComposedDraft): Promise<void> {
  for (const listing of view.draft.listings) {
    const reading = readings.get(listing.id);
    if (listing.kind !== 'shop' || listing.offer || !reading?.offer) continue;
    const image = listing.pictures.length > 0 ? undefined : reading.image;
    const picture = image === undefined ? undefined : await keepPicture(store, image);
    await changeListing(store, view.draft.id, listing.id, (one) => withReading(one, reading, picture));
  }
}

function withReading(listing: Listing, { offer, title }: StoredOffer, picture: string | undefined): Listing {
  if (listing.kind !== 'shop' || listing.offer || !offer) return listing;
  const price = listing.price ?? leadingPrice(offer.prices)?.amount;
  const isNamed = listing.title !== nameOf(listing.posted, listing.product);
  return {
    ...listing,
    offer,
    title: isNamed ? listing.title : (title ?? listing.title).slice(0, DRAFT_LIMITS.title),
    ...(price && { price }),
    ...(picture !== undefined && { pictures: [picture] }),
  };
}
