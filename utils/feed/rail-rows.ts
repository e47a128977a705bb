import { namedRow } from '../../components/rail/rail.ts';
import type { Layout } from '../sites/site.ts';
import type { FeedLoan } from './companion.ts';
import type { RailGood } from './rail-goods.ts';

/** A row of a rail, read as the posts of the site are: so a product saved from it is saved with its video or room. */
const ROW: Layout = {
  name: 'rail',
  post: ['li[data-post]'],
  id: [{ read: 'attribute', name: 'data-post' }],
  permalink: [{ read: 'attribute', name: 'data-permalink' }],
  author: { id: [], name: [] },
  links: [{ select: 'a', destination: 'href' }],
  card: { after: [] },
};

export interface RailRows {
  /** Shows these goods of a video or a live room, in this order. */
  draw(id: string, goods: readonly RailGood[]): void;
  /** How many rows are empty: of what the reader muted. */
  empty(): number;
  clear(): void;
}

/** The goods in a rail: products as cards, drawn by the feed; the rest as names. */
export function createRailRows({ lives, location, site, layoutsOn }: FeedLoan, list: HTMLElement): RailRows {
  const [layout] = layoutsOn({ ...site, layouts: [ROW] }, '');
  const rows = new Map<string, HTMLLIElement>();

  const drop = (key: string, row: HTMLLIElement) => {
    lives.leave(row);
    row.remove();
    rows.delete(key);
  };
  const create = (id: string, { key, title }: RailGood, index: number) => {
    const row = document.createElement('li');
    row.setAttribute('data-post', id);
    row.setAttribute('data-permalink', location.href);
    if (title) row.append(namedRow(title));
    list.insertBefore(row, list.children[index] ?? null);
    rows.set(key, row);
    return row;
  };

  return {
    empty: () => [...rows.values()].filter(({ firstElementChild }) => !firstElementChild).length,
    clear() {
      for (const [key, row] of rows) drop(key, row);
    },
    draw(id, goods) {
      const keys = new Set(goods.map(({ key }) => key));
      for (const [key, row] of rows) if (!keys.has(key)) drop(key, row);
      goods.forEach((good, index) => {
        const { key, product } = good;
        const row = rows.get(key) ?? create(id, good, index);
        // Each time: what is muted may have changed.
        if (product && layout)
          lives.show(row, layout, { id, href: product.posted, links: [], products: [product], hidden: 0 });
      });
    },
  };
}
