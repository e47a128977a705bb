import type { Availability } from '../model/offer.ts';

const STATES: readonly (readonly [Availability, RegExp])[] = [
  ['OutOfStock', /^(?:outofstock|oos|notavailable|unavailable|backinstocksoon|0|false|no|notinstock)$/],
  ['SoldOut', /^soldout$/],
  ['Discontinued', /^discontinued$/],
  ['PreOrder', /^(?:preorder|presale|preorderonly|comingsoon)$/],
  ['BackOrder', /^(?:backorder|backordered|availablefororder|madetoorder)$/],
  ['LimitedAvailability', /^(?:limitedavailability|limitedstock|lowstock|lastitems)$/],
  [
    'InStock',
    /^(?:instock|instoreonly|onlineonly|available|inventory|yes|true|1|reserved|instoreandonline)$/,
  ],
];

/** schema.org ItemAvailability as shops write it: an IRI, a bare name, "in stock", "oos"; undefined for anything else. */
export function readAvailability(text: string | undefined): Availability | undefined {
  if (text === undefined) return undefined;
  const word = text
    .slice(text.lastIndexOf('/') + 1)
    .toLowerCase()
    .replace(/[^a-z\d]/g, '');
  return STATES.find(([, words]) => words.test(word))?.[0];
}

/** What the state of several variants is together: it can be bought when any of them can. */
export function bestAvailability(states: readonly (Availability | undefined)[]): Availability | undefined {
  return BEST_FIRST.find((state) => states.includes(state));
}

const BEST_FIRST: readonly Availability[] = [
  'InStock',
  'LimitedAvailability',
  'PreOrder',
  'BackOrder',
  'OutOfStock',
  'SoldOut',
  'Discontinued',
];
