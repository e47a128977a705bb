import type { Draft, OwnListing, PostedListing, Repost } from '../model/draft.ts';
import { leadingPrice } from '../model/offer.ts';
import type { StoredOffer } from '../model/stored-offer.ts';
import { offerNow } from './check-listing.ts';
import { linkOf } from './render.ts';

export interface Posting {
  /** When it was posted, epoch milliseconds. */
  readonly at: number;
  readonly texts: readonly string[];
  readonly permalink?: string;
  /** What was read last, by the id of the listing. */
  readonly readings: ReadonlyMap<string, StoredOffer>;
}

/** The record of a draft that was posted. */
export function toRepost(draft: Draft, { at, texts, permalink, readings }: Posting): Omit<Repost, 'id'> {
  return {
    at,
    platform: draft.platform,
    ...(permalink !== undefined && { permalink }),
    texts,
    listings: draft.listings.map((listing): PostedListing => {
      const link = linkOf(listing);
      const offer = offerNow(listing, readings.get(listing.id));
      const shopPrice = offer && leadingPrice(offer.prices)?.amount;
      return {
        title: listing.title,
        ...(link !== undefined && { link }),
        ...(listing.kind === 'shop' && listing.product && { product: listing.product }),
        ...(listing.price && { price: listing.price }),
        ...(listing.inventory !== undefined && { inventory: listing.inventory }),
        ...(shopPrice && { shopPrice }),
        ...(offer && { availability: offer.availability, seenAt: offer.observedAt }),
        ...(listing.description?.trim() && { description: listing.description }),
        ...(listing.kind === 'own' && { own: ownOf(listing) }),
        ...(listing.kind === 'own' && listing.pictures.length > 0 && { pictures: listing.pictures }),
        ...(listing.group && { group: listing.group }),
      };
    }),
  };
}

function ownOf({ variants, shipsTo, pictureAbout }: OwnListing): NonNullable<PostedListing['own']> {
  return { variants, shipsTo, ...(pictureAbout && { pictureAbout }) };
}
