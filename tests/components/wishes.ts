import type { ListRows } from '../../components/list-view.ts';
import type { Wish } from '../../components/wish.ts';

const NOW = 1_800_000_000_000;

/** A wish with everything known, and what a test wants different. */
export function wish(different: Partial<Wish> = {}): Wish {
  return {
    id: '0'.repeat(32),
    title: 'A cup',
    shop: 'Tmall',
    href: 'https://item.example/1',
    whenSaved: false,
    savedAt: NOW - 86_400_000,
    offer: {
      prices: [
        { kind: 'list', amount: { minor: 25_900, currency: 'CNY' } },
        { kind: 'coupon', amount: { minor: 19_900, currency: 'CNY' } },
      ],
      availability: 'InStock',
      observedAt: NOW - 3 * 60_000,
      source: 'fetch',
    },
    ...different,
  };
}

/** That many, called "Wish 0", "Wish 1" … */
export function wishes(count: number): readonly Wish[] {
  return Array.from({ length: count }, (_, index) =>
    wish({ id: index.toString(16).padStart(32, '0'), title: `Wish ${index}` }),
  );
}

/** These wishes as the rows of a list, all of them there. */
export function rowsOf(all: readonly Wish[], total = all.length): ListRows {
  return {
    total,
    at: (index) => all[index],
    ids: (from, to) => all.slice(from, to).map(({ id }) => id),
    indexOf: (id) => all.findIndex((one) => one.id === id),
  };
}
