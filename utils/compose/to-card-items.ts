import type { CardGroup, CardItem, CardPicture, OwnGoods } from '../cards/index.ts';
import type { Draft, GroupOffer, Listing, OwnListing } from '../model/draft.ts';
import { buyUrl } from '../model/product.ts';

/** What a card needs of a listing beside what is in it. */
export interface CardNames {
  /** A shop's name in the creator's words, by its `merchant`. */
  readonly shopName: (merchant: string) => string;
}

/** What of a draft goes onto a signed card; goods without a link are left out, as nobody could open them. */
export function toCardItems({ listings }: Pick<Draft, 'listings'>, names: CardNames): readonly CardItem[] {
  return listings.flatMap((listing) => {
    const target = targetOf(listing, names);
    const { title, price, inventory, description } = listing;
    if (!target || title.trim() === '') return [];
    return [
      {
        title: title.trim(),
        ...target,
        ...(price && { price_minor: price.minor, currency: price.currency }),
        ...(inventory !== undefined && { stock: inventory }),
        ...(description?.trim() && { text: description.trim() }),
      },
    ];
  });
}

function targetOf(listing: Listing, { shopName }: CardNames): Partial<CardItem> | undefined {
  if (listing.kind === 'own') {
    const own = ownOf(listing);
    return own && { own };
  }
  const { id, posted, product, offer, price, group } = listing;
  // Only plain http is made https; all else is the creator's, byte for byte.
  const url = buyUrl(posted) ?? posted;
  return {
    url,
    // Who joins reserves: the endpoint counts that under a name of its own, and it is paid for at the shop.
    ...(group &&
      group.price.currency === price?.currency && { own: { sku: id, pay: url, group: groupOf(group) } }),
    ...(product && { shop: shopName(product.merchant) }),
    ...(offer && offer.availability !== 'unknown' && { availability: offer.availability }),
  };
}

function ownOf(listing: OwnListing): OwnGoods | undefined {
  const { id, pay, price, variants, shipsTo, group } = listing;
  if (pay === undefined) return undefined;
  const pictures = picturesOf(listing);
  // One currency a card's item: a price in another one would be read as one in this.
  const inCurrency = (currency: string | undefined) => currency !== undefined && currency === price?.currency;
  return {
    sku: id,
    pay,
    ...(variants.length > 0 && {
      variants: variants.map((variant, index) => ({
        sku: `${id}-${index + 1}`,
        name: variant.name,
        ...(variant.price && inCurrency(variant.price.currency) && { price_minor: variant.price.minor }),
        ...(variant.inventory !== undefined && { stock: variant.inventory }),
      })),
    }),
    ...(shipsTo.length > 0 && { ships_to: shipsTo }),
    ...(group && inCurrency(group.price.currency) && { group: groupOf(group) }),
    ...(pictures.length > 0 && { pictures }),
  };
}

/** Those that are named by what they are; the first one also small, as timelines show no other. */
function picturesOf({ pictures, pictureAbout = {} }: OwnListing): readonly CardPicture[] {
  const named = pictures.filter((name) => name.length === HASH);
  return named.map((hash, index) => {
    const { small, alt } = pictureAbout[hash] ?? {};
    return {
      hash,
      ...(index === 0 && small?.length === HASH && { small }),
      ...(alt?.trim() && { alt: alt.trim() }),
    };
  });
}

/** Hexadecimal digits of a SHA-256. */
const HASH = 64;

function groupOf({ price, size, until }: GroupOffer): CardGroup {
  return { price_minor: price.minor, size, until };
}
