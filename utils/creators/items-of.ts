import type { CardItem, CardVariant } from '../cards/index.ts';
import type { Draft, Listing, OwnListing } from '../model/draft.ts';
import type { Money } from '../model/money.ts';
import { buyUrl } from '../model/product.ts';

/** What a draft lists, as a card says it: the creator's own words, prices and links, nothing that a shop has said. */
export function itemsOf({ listings }: Pick<Draft, 'listings'>): CardItem[] {
  return listings.map(itemOf);
}

function itemOf(listing: Listing): CardItem {
  const { title, description, price, inventory, group } = listing;
  const currency = (price ?? group?.price)?.currency;
  const said = {
    title,
    ...(description !== undefined && description.trim() !== '' && { text: description }),
    ...(currency !== undefined && { currency }),
    ...(price && { price_minor: price.minor }),
    ...(inventory !== undefined && { stock: inventory }),
  };
  if (listing.kind === 'own') return { ...said, own: goodsOf(listing, currency) };
  // Only plain http is made https; all else is the creator's, byte for byte.
  return { ...said, url: buyUrl(listing.posted) ?? listing.posted };
}

function goodsOf(
  { id, pay = '', variants, shipsTo, group }: OwnListing,
  currency: string | undefined,
): NonNullable<CardItem['own']> {
  const inThat = (money: Money | undefined) => (money?.currency === currency ? money : undefined);
  const kinds = variants.map(({ name, price, inventory }, index): CardVariant => {
    const money = inThat(price);
    return {
      sku: `${id}-${index + 1}`,
      name,
      ...(money && { price_minor: money.minor }),
      ...(inventory !== undefined && { stock: inventory }),
    };
  });
  const together = inThat(group?.price);
  return {
    sku: id,
    pay: buyUrl(pay) ?? pay,
    ...(kinds.length > 0 && { variants: kinds }),
    ...(shipsTo.length > 0 && { ships_to: shipsTo }),
    ...(group &&
      together && { group: { price_minor: together.minor, size: group.size, until: group.until } }),
  };
}
