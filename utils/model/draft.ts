import type { Money } from './money.ts';
import type { Availability, Offer } from './offer.ts';
import type { ProductRef } from './product.ts';

/** Where a product post can be posted. */
export const PLATFORMS = [
  'weibo',
  'x',
  'bluesky',
  'mastodon',
  'xiaohongshu',
  'douyin',
  'instagram',
  'youtube',
] as const;

export type PlatformId = (typeof PLATFORMS)[number];

/** Whose rules on advertising hold: where those live who read it. */
export const AUDIENCES = ['CN', 'US', 'GB', 'EU'] as const;

export type Audience = (typeof AUDIENCES)[number];

/** Bounds of a draft; texts in UTF-16 units. They are those of a signed card wherever a card has the field. */
export const DRAFT_LIMITS = {
  words: 20_000,
  label: 40,
  title: 300,
  description: 1000,
  link: 2048,
  pictures: 9,
  alt: 200,
  variants: 20,
  variantName: 100,
  countries: 250,
  inventory: 1_000_000,
  groupSize: 1000,
} as const;

/** Together cheaper (拼单): the price when so many have joined in time. */
export interface GroupOffer {
  readonly price: Money;
  /** How many buyers it takes; at least 2. */
  readonly size: number;
  /** Epoch milliseconds after which nobody can join. */
  readonly until: number;
}

/** A variant of own goods; what is left out is as of the goods. */
export interface OwnVariant {
  readonly name: string;
  readonly price?: Money;
  readonly inventory?: number;
}

/** What belongs to a picture of own goods. */
export interface PictureAbout {
  /** The name of the same picture made small, for timelines. */
  readonly small?: string;
  /** What it shows, for whoever can't see it. */
  readonly alt?: string;
}

interface ListingWords {
  /** 8 hexadecimal digits, made when it was added: its own for as long as the draft lives. */
  readonly id: string;
  /** Its place among the others (utils/catalogue/position.ts). */
  readonly position: string;
  readonly title: string;
  /** The creator's own words about it. */
  readonly description?: string;
  /** What the creator says it costs; undefined: nothing. */
  readonly price?: Money;
  /** How many the creator says there are; undefined: nothing. */
  readonly inventory?: number;
  /**
   * Names of pictures in the store, the first is the one that is shown. A name is the SHA-256 of the file; those that older
   * versions have given are half as long, and stand on no card.
   */
  readonly pictures: readonly string[];
  readonly group?: GroupOffer;
}

/** A product of a shop: the link is the creator's own, kept byte for byte. */
export interface ShopListing extends ListingWords {
  readonly kind: 'shop';
  readonly posted: string;
  /** Undefined where the link alone does not say: a short link, a shop that nobody knows. */
  readonly product?: ProductRef;
  /** What the shop said when it was added. */
  readonly offer?: Offer;
}

/** Goods of the creator's own. */
export interface OwnListing extends ListingWords {
  readonly kind: 'own';
  /** Where it is paid for; undefined while the creator has not said. */
  readonly pay?: string;
  readonly variants: readonly OwnVariant[];
  /** ISO 3166-1 alpha-2; none: the creator does not say. */
  readonly shipsTo: readonly string[];
  /** By the picture's name. */
  readonly pictureAbout?: Readonly<Record<string, PictureAbout>>;
}

/** Something a creator offers in a post. */
export type Listing = ShopListing | OwnListing;

/** A product post that is being written. */
export interface Draft {
  /** 128 random bits. */
  readonly id: string;
  /** What the creator says before the goods. */
  readonly words: string;
  readonly platform: PlatformId;
  /** Readers beyond those that a platform has anyway. */
  readonly audience: readonly Audience[];
  /** What marks the post as an advertisement, by platform. */
  readonly labels: Readonly<Partial<Record<PlatformId, string>>>;
  /** Whether prices stand in the text and on the picture. */
  readonly prices: boolean;
  /** By position: up to nine. */
  readonly listings: readonly Listing[];
  /** Epoch milliseconds. */
  readonly editedAt: number;
}

/** What was offered in a post, and what its shop said when it was posted. */
export interface PostedListing {
  readonly title: string;
  /** The creator's link, or the pay link of own goods. */
  readonly link?: string;
  readonly product?: ProductRef;
  /** In the post. */
  readonly price?: Money;
  readonly inventory?: number;
  /** At the shop, at that time or as long before as `seenAt` says. */
  readonly shopPrice?: Money;
  readonly availability?: Availability;
  /** Epoch milliseconds. */
  readonly seenAt?: number;
  /** The creator's own words about it. */
  readonly description?: string;
  /** Of goods of the creator's own, what else was said of them: they can be offered again as they were. */
  readonly own?: Pick<OwnListing, 'variants' | 'shipsTo' | 'pictureAbout'>;
  /** Names of the creator's own pictures. */
  readonly pictures?: readonly string[];
  readonly group?: GroupOffer;
}

/** The record of a product post: what was offered where, when and in which words. Kept for three years at least. */
export interface Repost {
  /** 128 random bits. */
  readonly id: string;
  /** When it was posted, epoch milliseconds. */
  readonly at: number;
  readonly platform: PlatformId;
  /** The post's own page, where the creator has given it. */
  readonly permalink?: string;
  /** The posts' very words, in order. */
  readonly texts: readonly string[];
  readonly listings: readonly PostedListing[];
}
