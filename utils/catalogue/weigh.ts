import type { PriceKind } from '../model/offer.ts';
import type { LoadedPage } from './match.ts';
import { CODE, CODES, FLAG } from './page.ts';

/** The price of a wish, and what else decides what it costs at its shopper's door. */
export interface Weighed {
  /** The merchant. */
  readonly shop: string;
  /** As in the offer's leading price; '' where none is known. */
  readonly kind: PriceKind | '';
  readonly currency: string;
  /** Minor units. */
  readonly minor: number;
  /** The shop's promises of delivery, as JSON. */
  readonly delivery: string | undefined;
}

/** What a wish costs at the door: minor units, of one currency for all; undefined where nobody knows. */
export type Weigh = (wish: Weighed) => number | undefined;

/** The costs of all entries of a page, NaN for none, worked out once: it takes a few milliseconds. */
export function weightsOf(page: LoadedPage, weigh: Weigh): Float64Array {
  page.weights ??= Float64Array.from({ length: page.count }, (_, index) => {
    const { names, numbers, codes, delivery } = page.row;
    const name = (which: number): string => names[codes[index * CODES + which] ?? 0] ?? '';
    const minor = numbers[index * 2 + 1] ?? Number.NaN;
    const isOfPost = ((codes[index * CODES + CODE.flags] ?? 0) & FLAG.ofPost) !== 0;
    if (Number.isNaN(minor) || isOfPost) return Number.NaN;
    const wish = {
      shop: name(CODE.shop),
      // Packed from an entry, whose kind it was.
      kind: name(CODE.kind) as PriceKind | '',
      currency: name(CODE.currency),
      minor,
      delivery: names[delivery?.[index] ?? 0] || undefined,
    };
    return weigh(wish) ?? Number.NaN;
  });
  return page.weights;
}
