import type { Card, CardItem } from '../cards/index.ts';
import { identify } from '../links/index.ts';
import type { AttachedProduct } from '../model/attached.ts';
import type { Offer, Price } from '../model/offer.ts';
import { offerKey } from '../model/product.ts';

/** One listing of a card as a page is told of it. */
export interface Offered {
  readonly product: AttachedProduct;
  readonly item: CardItem;
}

/**
 * What of a card can stand under a post: products of shops we know, those of hosts that the reader has allowed, and goods
 * of the creator's own. A short link, an address that is no product's and a shop nobody knows are left out: nobody could
 * say what Buy opens.
 */
export function offeredBy(
  { items }: Pick<Card, 'items'>,
  creator: string,
  allowed: ReadonlySet<string>,
): readonly Offered[] {
  return items.flatMap((item) => {
    const product = item.url === undefined ? ownGoods(item, creator) : productAt(item.url, allowed);
    return product ? [{ product, item }] : [];
  });
}

function productAt(url: string, allowed: ReadonlySet<string>): AttachedProduct | undefined {
  const link = identify(url, allowed);
  const { product, state } = link;
  if (!product || !(state === 'product' || (state === 'candidate' && allowed.has(product.merchant))))
    return undefined;
  return { ...link, product, key: offerKey(product) };
}

/** Goods are known by whoever sells them and by nothing that a shop's product could be known by. */
function ownGoods({ own }: CardItem, creator: string): AttachedProduct | undefined {
  if (!own) return undefined;
  const product = { merchant: new URL(own.pay).hostname, id: `${creator}/${own.sku}`, url: own.pay };
  return { posted: own.pay, destination: own.pay, product, key: offerKey(product), state: 'product' };
}

/** What the creator says of a listing, as an offer that is theirs and no shop's; `left`: how many the endpoint has. */
export function saidOf({ item }: Offered, at: number, left = item.stock): Offer {
  const { price_minor, currency, own, availability } = item;
  const prices: Price[] = [];
  const add = (kind: Price['kind'], minor: number | undefined, groupSize?: number) => {
    if (minor === undefined || currency === undefined) return;
    prices.push({ kind, amount: { minor, currency }, ...(groupSize !== undefined && { groupSize }) });
  };
  const each = (own?.variants ?? []).flatMap((variant) => variant.price_minor ?? []);
  const cheapest = Math.min(...each, price_minor ?? Number.POSITIVE_INFINITY);
  if (each.some((minor) => minor !== price_minor) && Number.isFinite(cheapest)) add('from', cheapest);
  else add('sale', price_minor);
  add('group', own?.group?.price_minor, own?.group?.size);
  return {
    prices,
    // None left is none left, whatever the card said when it was signed.
    availability: left === 0 ? 'SoldOut' : (availability ?? (left === undefined ? 'unknown' : 'InStock')),
    ...(left !== undefined && { inventoryLevel: left }),
    observedAt: at,
    source: 'post',
  };
}
