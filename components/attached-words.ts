import type { Drawn, DrawnElement } from '../utils/model/drawn.ts';
import type { GoodsNow } from '../utils/model/goods.ts';
import type { Offer } from '../utils/model/offer.ts';
import { priceWords } from './price-words.ts';
import { stockOf } from './stock.ts';
import { t } from './t.ts';

/** What a creator says of a product that they attached to a post. All its text is untrusted. */
export interface AttachedFacts {
  /** The creator as the page names them. */
  readonly name: string;
  /** Whether their key was seen in a post of theirs here, at the endpoint, or nowhere. */
  readonly standing: 'seen' | 'endpoint' | 'unverified';
  /** What they say it costs and how many are left. */
  readonly said: Offer;
  /** Of goods of their own: what can be reserved, and what is. */
  readonly goods?: GoodsNow | undefined;
  readonly item: {
    readonly text?: string;
    readonly own?: {
      readonly pay: string;
      readonly ships_to?: readonly string[];
      readonly variants?: readonly { readonly name: string }[];
    };
  };
}

/** A name stays a name: what is longer than a line says nothing more. */
const LONGEST_NAME = 30;
const MARKS = {
  seen: 'card.from.seen',
  endpoint: 'card.from.endpoint',
  unverified: 'card.from.unverified',
} as const;
const STANDINGS = {
  seen: 'card.from.seenNote',
  endpoint: 'card.from.endpointNote',
  unverified: 'card.from.unverifiedNote',
} as const;

function shortName(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
}

/** Whose it is, in a few words, for a card's foot. */
export function attachedMark({ name, standing }: AttachedFacts): DrawnElement {
  const tone = standing === 'unverified' ? 'unsure' : 'even';
  return ['span', `pill ${tone}`, t(MARKS[standing], [shortName(name)])];
}

/** The creator's price, where the shop's own stands above it. */
export function attachedPrice({ name, said }: AttachedFacts): string | undefined {
  const price = priceWords({ offer: said });
  return price && t('card.from.price', [shortName(name), price.short]);
}

/** All that they say, and how sure it is that it is them. */
export function attachedSection({ name, standing, said, item }: AttachedFacts): DrawnElement {
  const by = shortName(name);
  const price = priceWords({ offer: said });
  const stock = said.availability === 'unknown' ? undefined : stockOf(said).words;
  const { own, text } = item;
  const row = (label: string, value: string, note?: string): DrawnElement => [
    'div',
    'item',
    ['div', '', label, ...(note ? [['small', '', note] as const] : [])],
    ['b', '', value],
  ];
  const rows: Drawn[] = [
    ...(price || stock
      ? [
          row(
            t('card.from.says', [by]),
            [price?.amount, stock].filter(Boolean).join(' · '),
            t('card.from.saysNote'),
          ),
        ]
      : []),
    ...(own ? [row(t('card.from.paidAt'), new URL(own.pay).hostname, t('card.from.paidAtNote'))] : []),
    ...(own?.ships_to ? [row(t('card.from.shipsTo'), own.ships_to.join(', '))] : []),
    ...(own?.variants ? [row(t('card.from.variants'), own.variants.map((one) => one.name).join(', '))] : []),
  ];
  return [
    'div',
    'block',
    ['h3', '', t('card.from.title', [by])],
    ...(text ? [['p', 'line', text] as const] : []),
    ...rows,
    ['p', 'note', t(STANDINGS[standing], [by])],
  ];
}
