import type { ProductLink } from './products.ts';
import type { PlayerReading } from './read-player.ts';

/** Something that is offered beside a player: a product, or what the page only names. */
export interface RailGood {
  readonly key: string;
  readonly product?: ProductLink;
  readonly title?: string;
}

/** A live room may run for a day: older goods than these are let go. */
const MOST_GOODS = 500;

/** What was offered while one video or live room is open. */
export interface RailGoods {
  /** Takes in what is offered now; answers how many of it were not offered before. */
  take(reading: Pick<PlayerReading, 'products' | 'named'>): number;
  /** Whether it is among them. */
  has(key: string): boolean;
  /** Newest first; what was read together in the page's own order. */
  list(): RailGood[];
  /**
   * Goods of the player that comes next. A page changes its address before it changes what it shows: what it still
   * shows of this player's stands there for as long as the page shows it, and is not remembered.
   */
  next(): RailGoods;
}

/** Remembers the goods of one player: each once, however often it is shown, and also when the page shows it no more. */
export function createRailGoods(left: ReadonlySet<string> = new Set()): RailGoods {
  let goods = new Map<string, RailGood>();
  /** What was offered when it was last looked. */
  let offers: ReadonlySet<string> = left;
  return {
    take({ products, named }) {
      const offered: RailGood[] = [
        ...(products?.products ?? []).map((product) => ({ key: product.key, product })),
        ...named.map(({ title }) => ({ key: `"${title}"`, title })),
      ];
      offers = new Set(offered.map(({ key }) => key));
      for (const key of left) if (!offers.has(key)) goods.delete(key);
      left = left.intersection(offers);
      const fresh = offered.filter(({ key }) => !goods.has(key));
      if (fresh.length > 0) {
        const all = [...fresh, ...goods.values()].slice(0, MOST_GOODS);
        goods = new Map(all.map((good) => [good.key, good]));
      }
      return fresh.length;
    },
    has: (key) => goods.has(key),
    list: () => [...goods.values()],
    next: () => createRailGoods(offers),
  };
}
