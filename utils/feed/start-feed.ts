import type { News, ProductQuery, SaveAnswer, SaveRequest } from '../messages/protocol.ts';
import type { CardView } from '../model/card-view.ts';
import type { Post, PostRef } from '../model/post.ts';
import type { Site } from '../sites/index.ts';
import type { CompiledLayout } from './compile-layout.ts';
import { createOverlay } from './overlay.ts';
import { createQuestions } from './questions.ts';
import { readPost } from './read-post.ts';
import { watchFeed } from './watch-feed.ts';

/** What the feed needs from the rest of the extension. */
export interface FeedPort {
  lookUp(queries: readonly ProductQuery[]): Promise<readonly CardView[]>;
  save(request: SaveRequest): Promise<SaveAnswer>;
  openSettings(shop: string): void;
  /** Resolves when the background asks no shop any more; rejects as soon as it has ended. */
  settled(): Promise<unknown>;
}

export interface FeedOptions {
  readonly site: Site;
  readonly document: Document;
  readonly location: Location;
  readonly port: FeedPort;
  readonly now: () => number;
  /** The whole lifecycle: everything the feed started ends with it. */
  readonly signal: AbortSignal;
}

/**
 * Puts cards under the posts of a page, for as long as `signal` lasts. Answers with the function that takes in what the
 * background tells; until it tells of allowed hosts, there are none.
 */
export function startFeed({
  site,
  document,
  location,
  port,
  now,
  signal,
}: FeedOptions): (news: News) => void {
  const allowed = new Set<string>();
  const page = { root: document, location, site, allowed };
  const questions = createQuestions({
    ask: (queries) => port.lookUp(queries),
    settled: () => port.settled(),
    onNews: (keys) => overlay.refresh(keys),
    now,
    signal,
  });
  const overlay = createOverlay({
    questions,
    async save({ product, posted }, entry: Element, layout: CompiledLayout) {
      const post = readPost(entry, layout, site, page);
      const answer = await port.save({ product, posted, ...(post && { post: referTo(post) }) });
      return answer.saved;
    },
    allow: ({ product }) => port.openSettings(product.merchant),
    now,
    signal,
  });
  const readAll = watchFeed(page, overlay, signal);
  return ({ views, doubtful, allowedHosts }) => {
    if (views) questions.learn(views);
    if (doubtful) overlay.doubt(doubtful);
    if (!allowedHosts) return;
    allowed.clear();
    for (const host of allowedHosts) allowed.add(host);
    readAll();
  };
}

function referTo({ site, id, permalink, author }: Post): PostRef {
  return { site, id, ...(permalink && { permalink }), ...(author && { author }) };
}
