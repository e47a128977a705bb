import type { Availability } from '../model/offer.ts';
import { MAX_PRODUCTS } from '../model/post.ts';

/*
 * What a creator attaches to one of their posts. The names of fields are those of the wire: what is signed is the JSON
 * text that carries them, byte for byte.
 */

/** Bounds of a card; texts in UTF-16 units, as JavaScript counts. */
export const CARD_LIMITS = {
  items: MAX_PRODUCTS,
  /** UTF-8 bytes of the whole card. A bucket holds dozens of them. */
  bytes: 12 * 1024,
  title: 300,
  text: 1000,
  url: 2048,
  shop: 100,
  /** A platform's id of a post or of an author. */
  id: 512,
  variants: 20,
  countries: 250,
  groupSize: 1000,
  pictures: 9,
  alt: 200,
} as const;

/** A variant of own goods: what is left out is as of the goods. */
export interface CardVariant {
  /** The creator's own id of it, a SKU of its own at the endpoint. */
  readonly sku: string;
  readonly name: string;
  readonly price_minor?: number;
  readonly stock?: number;
}

/** Together cheaper (拼单): the price when so many have joined in time. */
export interface CardGroup {
  readonly price_minor: number;
  /** How many buyers it takes; at least 2. */
  readonly size: number;
  /** Epoch milliseconds after which nobody can join. */
  readonly until: number;
}

/** A picture of own goods. The endpoint has it, and whoever has its hash needs to believe nobody. */
export interface CardPicture {
  /** SHA-256 of the file, hex. */
  readonly hash: string;
  /** The same, small, for timelines: of the one that is shown there alone. */
  readonly small?: string;
  /** What it shows, for whoever can't see it. */
  readonly alt?: string;
}

/** What only goods of the creator's own have. Their stock is kept at the endpoint under `sku`. */
export interface OwnGoods {
  /** The creator's own id: letters, digits, "-", "_" and ".". */
  readonly sku: string;
  /** Where it is paid for: any public https page. */
  readonly pay: string;
  readonly variants?: readonly CardVariant[];
  /** Countries it is sent to (ISO 3166-1 alpha-2); left out, the creator does not say. */
  readonly ships_to?: readonly string[];
  readonly group?: CardGroup;
  /** The first is the one that is shown. Older readers know none. */
  readonly pictures?: readonly CardPicture[];
}

/** One listing: a shop's product (`url`), or goods of the creator's own (`own`). */
export interface CardItem {
  readonly title: string;
  /** A shop's page, exactly as the creator gave it: the affiliate id in it is theirs. */
  readonly url?: string;
  readonly own?: OwnGoods;
  /** Minor units of `currency`; never 0. Left out, the creator does not say. */
  readonly price_minor?: number;
  /** ISO 4217; there whenever an amount is. */
  readonly currency?: string;
  /** schema.org's inventoryLevel: how many the creator says are left. */
  readonly stock?: number;
  readonly availability?: Availability;
  /** A picture, https. */
  readonly img?: string;
  /** The shop's name, in the creator's words. */
  readonly shop?: string;
  /** The creator's own words about it. */
  readonly text?: string;
}

/** What is signed. Without items it withdraws the card that was there. */
export interface Card {
  readonly v: 1;
  /** The id of a social site: "weibo", "bluesky". */
  readonly platform: string;
  /** Whose post it is, as authorId() writes it. */
  readonly author: string;
  /** The platform's id of the post. */
  readonly post: string;
  /** Grows with every version for the same post: the highest one counts. */
  readonly seq: number;
  readonly items: readonly CardItem[];
  /** Epoch milliseconds, by the creator's clock. */
  readonly at: number;
}

/** A card as it travels: its very text, and by which key it was signed. */
export interface SignedCard {
  readonly card: string;
  /** Ed25519 over SIGNED.card and the UTF-8 of `card`; base64url. */
  readonly sig: string;
  /** The public key, base64url. */
  readonly key: string;
}

/** An author's id in the one way that is signed and hashed: handles differ in case and "@" from page to page. */
export function authorId(onPage: string): string {
  return onPage.trim().replace(/^@/, '').normalize('NFC').toLowerCase();
}

/** Whether the card only takes back what was there. */
export function isWithdrawal(card: Pick<Card, 'items'>): boolean {
  return card.items.length === 0;
}
