import { type CardItem, type Goods, skusOf } from '../cards/index.ts';
import type { GoodsChoice, GoodsNow } from '../model/goods.ts';
import type { ReservationRow } from '../store/index.ts';

/** Where own goods are kept, and what is known of them. */
export interface GoodsPlace {
  readonly endpoint: string;
  readonly creator: string;
  readonly item: CardItem;
  /** The creator's, as the endpoint tells. */
  readonly goods: readonly Goods[];
}

/** The SKU behind each choice of goodsNow(), in its order: what the endpoint does not count can't be reserved. */
export function skusToReserve({ item, goods }: Pick<GoodsPlace, 'item' | 'goods'>): readonly string[] {
  return item.own ? skusOf(item.own).filter((sku) => goods.some((one) => one.sku === sku)) : [];
}

/** How many are left of all variants together; undefined where the endpoint counts none. */
export function leftOf(place: Pick<GoodsPlace, 'item' | 'goods'>): number | undefined {
  const skus = skusToReserve(place);
  if (skus.length === 0) return undefined;
  return place.goods.reduce((sum, { sku, left }) => (skus.includes(sku) ? sum + left : sum), 0);
}

/** What a reader can do with own goods now; undefined where none of them can be reserved. */
export function goodsNow(
  place: GoodsPlace,
  kept: readonly ReservationRow[],
  now: number,
): GoodsNow | undefined {
  const { endpoint, creator, item, goods } = place;
  const { own } = item;
  const choices = skusToReserve(place).flatMap((sku): GoodsChoice[] => {
    const found = goods.find((one) => one.sku === sku);
    if (!found) return [];
    const name = own?.variants?.find((variant) => variant.sku === sku)?.name;
    const { group } = found;
    const mine = kept.find((row) => row.creator === creator && row.sku === sku && row.until > now);
    return [
      {
        left: found.left,
        ...(name !== undefined && { name }),
        // The price of a group is the card's word: without one there is nothing to join for. One that is over is said.
        ...(group && own?.group && { group }),
        ...(mine?.code !== undefined && {
          kept: { code: mine.code, until: mine.until, joined: mine.joined },
        }),
      },
    ];
  });
  if (!own || choices.length === 0) return undefined;
  return { host: new URL(endpoint).host, payHost: new URL(own.pay).hostname, choices };
}
