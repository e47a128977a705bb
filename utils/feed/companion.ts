import type { LENT } from './lent.ts';
import type { Quiet } from './quiet.ts';
import type { PostLives, WatchedPage } from './watch-feed.ts';

/**
 * What the feed lends to its companions: the page, the one place where posts are shown, and what is too big to be
 * carried twice.
 */
export interface FeedLoan extends WatchedPage, Readonly<typeof LENT> {
  /** What the reader does not want to see. */
  readonly quiet: Quiet;
  /** Draws cards under entries, with prices, stock, Save and Buy. */
  readonly lives: PostLives;
  /** The whole lifecycle. */
  readonly signal: AbortSignal;
}

/**
 * Something that the pages of some sites carry beside the feed: a script of its own, listed before the feed's by
 * utils/sites/scripts.ts, so that it weighs on no other site. It is asked once, when the feed starts, and answers with
 * what is told of posts from then on: it passes on to `lives` what it does not keep.
 */
export type Companion = (feed: FeedLoan) => PostLives;

declare global {
  /** Companions put themselves in here, in the isolated world that they share with the feed; no page sees it. */
  var feedcartCompanions: Companion[] | undefined;
  /** What the feed has lent, for a companion that comes when it has started (entrypoints/attached). */
  var feedcartLoan: FeedLoan | undefined;
}
