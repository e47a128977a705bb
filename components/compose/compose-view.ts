import type { Finding, Flag, Part } from '../../utils/compose/index.ts';
import type { Audience, Draft, Listing, PlatformId, Repost } from '../../utils/model/draft.ts';
import type { StockState } from '../stock.ts';

/** One of the goods as its creator sees it; all text in it is untrusted. */
export interface ListingView {
  readonly listing: Listing;
  /** The shop's name, or the host of the link. */
  readonly shop: string;
  /** Whom the link pays, in words. */
  readonly payee?: string;
  /** A data: URL. */
  readonly picture?: string;
  /** Of own goods all pictures that this device has, by name. */
  readonly pictures?: ReadonlyMap<string, string>;
  /** What the shop asks now, in words. */
  readonly shopPrice?: string;
  readonly stock?: StockState;
  readonly flags: readonly Flag[];
}

/** What a draft becomes on its platform. */
export interface PreviewView {
  readonly platform: { readonly id: PlatformId; readonly name: string; readonly most: number };
  readonly parts: readonly Part[];
  readonly findings: readonly Finding[];
  /** What one click inserts; undefined where nothing is missing. */
  readonly label: string | undefined;
  /** The readers whose rules hold. */
  readonly audience: readonly Audience[];
  /** Those of them that the platform has anyway. */
  readonly always: readonly Audience[];
  /** True where links stand in the text. */
  readonly hasLinks: boolean;
}

export interface DraftView {
  readonly draft: Draft;
  readonly listings: readonly ListingView[];
  readonly preview: PreviewView;
}

/** What became of a part that was inserted or copied, in words. */
export interface PartSaid {
  readonly words: string;
  readonly isGood: boolean;
}

/** Something that can be added. */
export interface Choice {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly picture?: string | undefined;
}

/** What is to be said of something that a post offers. */
export interface PostedFlag {
  readonly title: string;
  readonly flag: Flag;
}

export interface RepostView {
  readonly repost: Repost;
  /** Platform, day and how many, in words. */
  readonly about: string;
  /** What holds no more of what it offers. */
  readonly flags: readonly PostedFlag[];
}
