import { type CataloguePage, type Entry, PAGE_SIZE, packPage } from '../../../utils/catalogue/index.ts';
import type { Offer } from '../../../utils/model/offer.ts';
import { formatStamp } from '../../../utils/model/sync-wire.ts';
import { writeCore } from '../../../utils/store/core.ts';
import { entryOf } from '../../../utils/store/entry-of.ts';
import { writeKept } from '../../../utils/store/kept.ts';
import { type RecordRow, toRow } from '../../../utils/store/record.ts';
import { smallPicture } from './small-picture.ts';

/** Rows of a database with many wishes, as the product's own code would have written them one by one. */
export interface ManyWishes {
  readonly recs: readonly RecordRow[];
  readonly catalogue: readonly CataloguePage[];
}

const THINGS = [
  'winter jacket',
  'wool overshirt',
  'brass lamp',
  'canvas tote',
  '真空保温杯',
  '羊毛围巾',
  '水筒 ステンレス',
  '무선 이어폰',
  'mesh chair',
];
const WORDS = [
  'vintage',
  'limited',
  'navy',
  '500 ml',
  '黑色',
  'restock',
  'ブルー',
  '한정판',
  'size M',
  'handmade',
];
const SHOPS = [
  'taobao.com',
  'amazon.co.jp',
  'jd.com',
  'etsy.com',
  'rakuten.co.jp',
  'shop.example',
  'ebay.de',
];
const DAY = 86_400_000;

/** Wishes from number `from` up to `to`: titles of several languages, a post each, prices that have moved. */
export function manyWishes(from: number, to: number, newest: number): ManyWishes {
  const recs: RecordRow[] = [];
  const pages = new Map<number, Entry[]>();
  for (let number = from; number < to; number++) {
    const page = Math.floor(number / PAGE_SIZE);
    const row = { ...oneWish(number, newest), page };
    const entry = entryOf(row);
    recs.push(row);
    if (entry) pages.set(page, [...(pages.get(page) ?? []), entry]);
  }
  return { recs, catalogue: [...pages].map(([page, entries]) => packPage(page, entries)) };
}

function oneWish(number: number, newest: number): RecordRow {
  const savedAt = newest - number * 7 * 60_000;
  const pick = <T>(from: readonly [T, ...T[]] | readonly T[], step: number): T | undefined =>
    from[Math.floor(number / step) % from.length];
  const merchant = pick(SHOPS, 1) ?? 'shop.example';
  const id = String(600_000_000_000 + number * 7919);
  const minor = 999 + ((number * 7919) % 90_000);
  const offer: Offer = {
    prices: [
      { kind: number % 5 === 0 ? 'coupon' : 'sale', amount: { minor, currency: number % 3 ? 'CNY' : 'USD' } },
    ],
    availability: number % 11 === 0 ? 'SoldOut' : 'InStock',
    observedAt: savedAt,
    source: 'fetch',
  };
  const core = writeCore({
    product: { merchant, id, url: `https://${merchant}/p/${id}` },
    posted: `https://${merchant}/p/${id}?utm_source=post`,
    title: `${pick(THINGS, 1)} ${pick(WORDS, 3)} ${pick(WORDS, 31)} no. ${number}`,
    savedAt,
    offer,
    post: {
      site: number % 2 ? 'weibo' : 'bluesky',
      id: `p${number}`,
      permalink: `https://weibo.com/1/p${number}`,
      author: { id: `u${number % 5000}`, name: `author ${number % 5000}` },
    },
  });
  const t = formatStamp(newest - DAY, number % 65_536, '00000000000000aa');
  const kept = writeKept({
    ...(number % 6 === 0 && { tags: number % 4 ? ['gift'] : ['winter', '送礼'] }),
    ...(number % 9 === 0 && { note: 'size M, wait for the sale' }),
  });
  const cells = Object.entries({ core, ...kept }).map(([field, v]) => [field, { t, v, a: t }]);
  return toRow(number.toString(16).padStart(32, '0'), Object.fromEntries(cells), {
    image: smallPicture(number),
    latest: {
      at: savedAt + 1,
      stock: number % 11 === 0 ? 'out' : 'in',
      price: {
        kind: number % 5 === 0 ? 'coupon' : 'sale',
        currency: number % 3 ? 'CNY' : 'USD',
        minor: number % 4 ? minor : Math.round(minor * 0.8),
      },
      ...(number % 40 === 0 && { isLowest: true }),
    },
  });
}
