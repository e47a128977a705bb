import type { AttachedAnswer, PostSeen } from '../model/attached.ts';
import type { CardView } from '../model/card-view.ts';
import type { Drawn } from '../model/drawn.ts';
import type { LookBehind } from '../model/look-behind.ts';
import type { ProductPage } from '../model/offer.ts';
import type { PostRef } from '../model/post.ts';
import type { PriceHint } from '../model/price-amounts.ts';
import type { Link, ProductRef } from '../model/product.ts';
import type { UnknownReason } from '../model/product-view.ts';
import type { Mute } from '../model/quiet.ts';
import type { Site } from '../sites/site.ts';

/** A product as a page asks about it. */
export interface ProductQuery {
  readonly product: ProductRef;
  /** False for a candidate: the page must confirm that it is a product. */
  readonly certain: boolean;
  /** The link exactly as posted, where it is to be said whose affiliate id it carries. */
  readonly posted?: string;
  /** The post's words near the link, where this is its only product: a price among them is its author's word. */
  readonly words?: string;
  /** The site's id of the post; what is told of the post (`CardView.feet`) goes by it. */
  readonly post?: string;
  /** When it was posted, as the page says it to machines (`<time datetime>`); the post's id may tell it, too. */
  readonly time?: string;
}

/** What a reader wants to see of a product, and which button in it was pressed (`Drawn`: its look is its name). */
export interface DetailsQuery extends ProductQuery {
  readonly answer?: string | undefined;
}

/** What the page of a product says that its visitor has opened. */
export interface VisitReport {
  /** The page's address as the page has it now: which variant it shows. */
  readonly href: string;
  readonly page: ProductPage;
}

export interface SaveRequest {
  readonly product: ProductRef;
  /** The link exactly as posted. */
  readonly posted: string;
  readonly post?: PostRef;
}

export type SaveAnswer =
  | { readonly saved: true; readonly id: string }
  | { readonly saved: false; readonly error: string };

/** Where a short link leads, or why nobody knows. */
export type ResolveAnswer = { readonly link: Link } | { readonly reason: UnknownReason };

/** What a page is told without having asked just now. */
export interface News {
  /** What has become known of products the tab has looked up. */
  readonly views?: readonly CardView[];
  /** Keys of products it has looked up of which something else may hold by now: it asks again for those it shows. */
  readonly doubtful?: readonly string[];
  /** The page's settings may be others now: it asks for them again. */
  readonly settings?: true;
}

/** What the user has set, as far as a page needs it: its own part only. */
export interface PageSettings {
  /** Hosts of shops beyond those we know; links there are candidates. */
  readonly allowedHosts: readonly string[];
  /** What is muted, as `mutedAt` writes it. */
  readonly muted: readonly string[];
  /** Cards are one line. */
  readonly collapse: boolean;
  /** When it asks where short links lead. */
  readonly shortLinks: LookBehind;
  /** What a page that has only just been loaded is to read by from now on, where it is newer than what it carries. */
  readonly rules?: {
    readonly site?: Site;
    /** Whoever reads by it must understand these. */
    readonly selectors: string;
    /** Shops, platforms and redirectors, as one text. */
    readonly table?: string;
  };
}

export interface MuteRequest {
  readonly mute: Mute;
  /** False takes it back. */
  readonly on: boolean;
}

/** The page a reader wants cards on. */
export interface ShowRequest {
  readonly tabId: number;
  readonly host: string;
}

/**
 * What became of the wish for cards on a host: `waiting` for the browser's permission; `failed`: the browser lets nobody
 * into the page, or it has become another one.
 */
export type ShowAnswer = 'shown' | 'waiting' | 'failed';

/** What became of a link that the user wants saved: `not-certain` is the form of a product on a host that nobody knows. */
export type SaveLinkAnswer = 'saved' | 'known' | 'short-link' | 'not-a-product' | 'not-certain' | 'failed';

/** What travels between the worlds, and nothing else does. Parsed on arrival (schemas.ts), checked by sender (senders.ts). */
export interface ProtocolMap {
  /** Page → background: what is known now of these products; what is still asked for follows as `changed`. */
  lookUp(queries: readonly ProductQuery[]): readonly CardView[];
  /** Page → background: the reader points at these; the same as lookUp, but nothing that is minutes old is good enough. */
  refresh(queries: readonly ProductQuery[]): readonly CardView[];
  /**
   * Page → background: the reader opens what a card does not show by itself, or answers something in it, which is done
   * first; none where nothing is known of it.
   */
  details(query: DetailsQuery): readonly Drawn[];
  /**
   * Page of a shop → background: whether this address of its own is a product that may be read, and how prices are
   * written there; null when not.
   */
  visiting(href: string): PriceHint | null;
  /** Page of a shop → background: what it says. False when it is not kept. */
  visited(report: VisitReport): boolean;
  /** Page → background: put it on the wishlist. Resolves after the transaction is durable. */
  save(request: SaveRequest): SaveAnswer;
  /**
   * Page → background: what was set for it; null where cards are not wanted any more. `isNew`: the page has only just been
   * loaded.
   */
  pageSettings(isNew: boolean): PageSettings | null;
  /** Page → background: show less of something, on this page's site. False when there is no room for more. */
  mute(request: MuteRequest): boolean;
  /**
   * Page → background: ask where a short link leads, as it was posted. Only when the user wants to know: every hop tells
   * somebody that the link was seen. Nobody is asked unless the settings say so, nor what was asked before.
   */
  resolve(posted: string): ResolveAnswer;
  /** Page → background: nothing was recognised in the page, which is built like this (utils/feed/page-structure.ts). */
  drift(structure: string): void;
  /** Page → background: open the extension's own page where a shop can be allowed. */
  openSettings(shop: string): void;
  /**
   * Page → background: answered when no shop is being asked any more, or after a minute. While it is open the browser
   * keeps the background alive; when that ends all the same, it fails at once.
   */
  settled(): boolean;
  /**
   * Page → background: what the authors of these posts have attached to them. Null where the reader does not want to know;
   * the background asks an endpoint for posts of creators alone.
   */
  attached(posts: readonly PostSeen[]): AttachedAnswer | null;
  /** Page → background: the reader has pressed something on the card of this post, to which its author has attached something. */
  opened(posts: readonly PostSeen[]): boolean;
  /** Background → page: only to tabs that have asked. */
  changed(news: News): boolean;
  /** Extension page → background: something changed, sync soon; or the user asked, sync now, waiting times or not. */
  synchronise(request: { readonly now: boolean }): void;
  /** Extension page → background: fresh rules were turned on or off, or (`now`) are to be asked for at once. */
  renewRules(request: { readonly now: boolean }): boolean;
  /** Extension page → background: ask the endpoint for exchange rates now. Whether others than before are in use. */
  renewRates(): boolean;
  /**
   * Extension page → background: show cards on a host, and in the tab at once. Sent beside the question to the browser,
   * since a popup may be closed by that question; what waits is done as soon as the browser allows it.
   */
  showOn(request: ShowRequest): ShowAnswer;
  /** Extension page → background: no cards on this host any more, in open pages either; its permission is given back. */
  hideOn(host: string): boolean;
  /** Extension page → background: put what this link leads to on the wishlist, if that is certainly a product. */
  saveLink(posted: string): SaveLinkAnswer;
  /** Extension page → background: ask the shops of these again, unless they were just asked; answered when all have been. */
  recheck(products: readonly ProductRef[]): boolean;
  /** Extension page → background: wakes it after a change of the store that it may have slept through. */
  storeChanged(): void;
}
