import type { ProductQuery, SaveAnswer, SaveRequest } from '../messages/protocol.ts';
import type { Post, PostRef } from '../model/post.ts';
import type { ProductView } from '../model/product-view.ts';
import type { Site } from '../sites/index.ts';
import type { CompiledLayout } from './compile-layout.ts';
import { createOverlay } from './overlay.ts';
import { createQuestions } from './questions.ts';
import { readPost } from './read-post.ts';
import { watchFeed } from './watch-feed.ts';

/** What the feed needs from the rest of the extension. */
export interface FeedPort {
  lookUp(queries: readonly ProductQuery[]): Promise<readonly ProductView[]>;
  save(request: SaveRequest): Promise<SaveAnswer>;
  openSettings(shop: string): void;
  /** Subscribes to news of products; ends with the feed's signal. */
  onChanged(listener: (views: readonly ProductView[]) => void): void;
}

export interface FeedOptions {
  readonly site: Site;
  readonly document: Document;
  readonly location: Location;
  /** Hosts of shops the user has allowed beyond the known ones. */
  readonly allowed: ReadonlySet<string>;
  readonly port: FeedPort;
  readonly now: () => number;
  /** The whole lifecycle: everything the feed started ends with it. */
  readonly signal: AbortSignal;
}

/** Puts cards under the posts of a page, for as long as `signal` lasts. */
export function startFeed({ site, document, location, allowed, port, now, signal }: FeedOptions): void {
  const page = { root: document, location, site, allowed };
  const questions = createQuestions({
    ask: (queries) => port.lookUp(queries),
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
  port.onChanged((views) => questions.learn(views));
  watchFeed(page, overlay, signal);
}

function referTo({ site, id, permalink, author }: Post): PostRef {
  return { site, id, ...(permalink && { permalink }), ...(author && { author }) };
}
