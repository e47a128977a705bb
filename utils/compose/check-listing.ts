import type { Listing, PostedListing } from '../model/draft.ts';
import type { Money } from '../model/money.ts';
import { isGone, leadingPrice, type Offer } from '../model/offer.ts';
import type { StoredOffer } from '../model/stored-offer.ts';

/**
 * What a creator must know of a listing before it is posted, and later.
 * - `gone`: nobody can buy it. `dead`: its page is no product any more.
 * - `price`: what the creator writes is not what the shop asks. `jump`: the shop asks much more or less than when it was added.
 * - `stock`: the creator says there are more than the shop has.
 * - `no-title`, `no-pay`: it can't be offered like this.
 */
export type Flag =
  | { readonly kind: 'gone' | 'dead' | 'no-title' | 'no-pay' }
  | { readonly kind: 'price'; readonly shop: Money; readonly by: Money; readonly isBelow: boolean }
  | { readonly kind: 'jump'; readonly before: Money; readonly now: Money }
  | { readonly kind: 'stock'; readonly left: number };

/** A change of a fifth and more is a jump. */
const JUMP = 5;

/** What is to be said of a listing, the gravest first. `reading`: what was read of its page last. */
export function checkListing(listing: Listing, reading: StoredOffer | undefined): readonly Flag[] {
  const flags: Flag[] = listing.title.trim() === '' ? [{ kind: 'no-title' }] : [];
  if (listing.kind === 'own') return listing.pay === undefined ? [...flags, { kind: 'no-pay' }] : flags;
  const offer = offerNow(listing, reading);
  if (reading?.reason === 'not-a-product') flags.push({ kind: 'dead' });
  if (!offer) return flags;
  if (isGone(offer.availability)) flags.push({ kind: 'gone' });
  const now = leadingPrice(offer.prices);
  const before = listing.offer?.prices.find(({ kind }) => kind === now?.kind)?.amount;
  if (now && before?.currency === now.amount.currency && isJump(before.minor, now.amount.minor))
    flags.push({ kind: 'jump', before, now: now.amount });
  const flag =
    now &&
    priceFlag(
      listing.price,
      offer.prices.map(({ amount }) => amount),
      now.amount,
    );
  if (flag) flags.push(flag);
  const { inventoryLevel: left } = offer;
  if (left !== undefined && listing.inventory !== undefined && listing.inventory > left)
    flags.push({ kind: 'stock', left });
  return flags;
}

/**
 * What its creator must know of something that was posted. What the shop said then is no price of a kind that one of now
 * could be held against: it is what stands in the post that may be right no more.
 */
export function checkPosted(posted: PostedListing, reading: StoredOffer | undefined): readonly Flag[] {
  const { title, link, product, price, inventory } = posted;
  if (link === undefined || !product) return [];
  const listing: Listing = {
    kind: 'shop',
    id: '',
    position: '',
    title,
    posted: link,
    product,
    pictures: [],
    ...(price && { price }),
    ...(inventory !== undefined && { inventory }),
  };
  return checkListing(listing, reading);
}

/** What the shop says: the newer of what was read last and what was read when it was added. */
export function offerNow(listing: Listing, reading: StoredOffer | undefined): Offer | undefined {
  const before = listing.kind === 'shop' ? listing.offer : undefined;
  const read = reading?.offer;
  return read && read.observedAt >= (before?.observedAt ?? 0) ? read : before;
}

function isJump(before: number, now: number): boolean {
  return Math.abs(now - before) * JUMP >= before;
}

/** Any price of the shop's is as good as another: coupon, group and member prices are real ones, under conditions. */
function priceFlag(own: Money | undefined, all: readonly Money[], shop: Money): Flag | undefined {
  if (own?.currency !== shop.currency || all.some(({ minor }) => minor === own.minor)) return undefined;
  const by = { minor: Math.abs(own.minor - shop.minor), currency: shop.currency };
  return { kind: 'price', shop, by, isBelow: own.minor < shop.minor };
}
