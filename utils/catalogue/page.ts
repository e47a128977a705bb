import type { PriceKind } from '../model/offer.ts';
import { type Entry, STOCKS } from './entry.ts';

/** Entries of one page: as many as are cheap to write again when one of them changes. */
export const PAGE_SIZE = 256;

/**
 * Some entries as they are kept, a row of the database. A few long texts and arrays of numbers: a hundred thousand wishes
 * are four hundred rows, read in a tenth of a second, and a search runs through the texts as they are.
 */
export interface CataloguePage {
  readonly page: number;
  /** 32 characters an entry. */
  readonly ids: string;
  /** A line an entry. */
  readonly texts: string;
  /** Names that stand in `codes`; the first one is '', for none. */
  readonly names: readonly string[];
  /** Two an entry: when it was saved, and its price in minor units, NaN for none. */
  readonly numbers: Float64Array;
  /** `CODES` an entry: places in `names`, the change of its price and what is true of it. */
  readonly codes: Int16Array;
  /** One an entry: the place in `names` of what the shop takes for delivery. Absent where no shop of the page says it. */
  readonly delivery?: Int16Array;
}

/** What each number of `codes` is. */
export const CODE = {
  shop: 0,
  site: 1,
  list: 2,
  kind: 3,
  currency: 4,
  tags: 5,
  position: 6,
  change: 7,
  flags: 8,
} as const;
export const CODES = 9;
/** A change of price that is not known. */
export const NO_CHANGE = -32_768;
export const FLAG = { stock: 3, lowest: 4, atTarget: 8, ofPost: 16 } as const;
/** Between tags, which hold none. */
export const TAG_MARK = '\n';

/** Packs entries; `page` is the number it is kept under. */
export function packPage(page: number, entries: readonly Entry[]): CataloguePage {
  const names = new Map([['', 0]]);
  const place = (name = ''): number => {
    const known = names.get(name);
    if (known !== undefined) return known;
    names.set(name, names.size);
    return names.size - 1;
  };
  const numbers = new Float64Array(entries.length * 2);
  const codes = new Int16Array(entries.length * CODES);
  for (const [index, entry] of entries.entries()) {
    numbers.set([entry.savedAt, entry.minor ?? Number.NaN], index * 2);
    const tags = entry.tags.length > 0 ? TAG_MARK + entry.tags.join(TAG_MARK) + TAG_MARK : '';
    codes.set(
      [
        place(entry.shop),
        place(entry.site),
        place(entry.list),
        place(entry.kind),
        place(entry.currency),
        place(tags),
        place(entry.position),
        entry.change === undefined ? NO_CHANGE : Math.max(NO_CHANGE + 1, Math.min(32_767, entry.change)),
        STOCKS.indexOf(entry.stock) |
          (entry.isLowest ? FLAG.lowest : 0) |
          (entry.isAtTarget ? FLAG.atTarget : 0) |
          (entry.saidBy === 'post' ? FLAG.ofPost : 0),
      ],
      index * CODES,
    );
  }
  const delivery = entries.some((entry) => entry.delivery !== undefined)
    ? Int16Array.from(entries, (entry) => place(entry.delivery))
    : undefined;
  return {
    page,
    ids: entries.map(({ id }) => id).join(''),
    texts: entries.map(({ text }) => text).join('\n'),
    names: [...names.keys()],
    numbers,
    codes,
    ...(delivery && { delivery }),
  };
}

/** The entries of a page, as they were packed. */
export function unpackPage(row: CataloguePage): Entry[] {
  const { ids, texts, names, numbers, codes } = row;
  const lines = texts.split('\n');
  return Array.from({ length: ids.length / 32 }, (_, index) => {
    const code = (which: number): number => codes[index * CODES + which] ?? 0;
    const name = (which: number): string => names[code(which)] ?? '';
    const [site, list, kind, currency, position] = [
      CODE.site,
      CODE.list,
      CODE.kind,
      CODE.currency,
      CODE.position,
    ].map(name);
    const minor = numbers[index * 2 + 1] ?? Number.NaN;
    const change = code(CODE.change);
    const delivery = names[row.delivery?.[index] ?? 0];
    return {
      id: ids.slice(index * 32, index * 32 + 32),
      savedAt: numbers[index * 2] ?? 0,
      text: lines[index] ?? '',
      shop: name(CODE.shop),
      tags: name(CODE.tags).split(TAG_MARK).filter(Boolean),
      stock: STOCKS[code(CODE.flags) & FLAG.stock] ?? 'unknown',
      isLowest: (code(CODE.flags) & FLAG.lowest) !== 0,
      isAtTarget: (code(CODE.flags) & FLAG.atTarget) !== 0,
      ...(position && { position }),
      ...(site && { site }),
      ...(list && { list }),
      // Packed from an entry, whose kind it was.
      ...(kind && { kind: kind as PriceKind }),
      ...(currency && { currency }),
      ...(!Number.isNaN(minor) && { minor }),
      ...(change !== NO_CHANGE && { change }),
      ...((code(CODE.flags) & FLAG.ofPost) !== 0 && { saidBy: 'post' as const }),
      ...(delivery && { delivery }),
    };
  });
}
