/** How the timeline grows: by cells that are added, or by the same cells, which then show other posts. */
export type Mode = 'infinite' | 'recycle';

/** What the page found out about itself and the cards in it. */
export interface TimelineReport {
  readonly posts: number;
  /** Nodes of any kind in a post, cards apart; the mean. */
  readonly nodesPerPost: number;
  /** Posts that need a card: their product can be told from the link alone. */
  readonly wanted: number;
  /** Of those, with a card that names this post and its link. */
  readonly covered: number;
  /** Of those, painted without a card. */
  readonly missed: number;
  /** Posts without a product, painted with a card. */
  readonly falsely: number;
  /** Posts painted with another post's card, or with two. */
  readonly stale: number;
  /** Milliseconds from a post's coming to its card's being in the document, one a card. */
  readonly waits: readonly number[];
  /** Sum of the layout shifts. */
  readonly shift: number;
}

/** Marks in the trace: between them the timeline is scrolled. */
export const BEGINS = 'timeline-begins';
export const ENDS = 'timeline-ends';

declare global {
  /** The page's: starts the scrolling. */
  var beginTimeline: (() => void) | undefined;
  /** The driver's: told when all is scrolled. */
  var timelineEnded: ((report: TimelineReport) => void) | undefined;
}
