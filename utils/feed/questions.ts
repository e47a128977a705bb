import type { ProductQuery } from '../messages/protocol.ts';
import { productKey } from '../model/product.ts';
import type { ProductView } from '../model/product-view.ts';
import type { ProductLink } from './products.ts';

/** Views kept for products that were scrolled past; older ones are asked again. */
const MOST_VIEWS = 2000;
/**
 * Products that come into view within this time are asked for in one message, since each message costs the page half
 * a millisecond: the first cards of a page wait little, those of a timeline that is being scrolled are far ahead.
 */
const GATHER_MS = 30;
const GATHER_SCROLLING_MS = 300;
/** So soon after a message the page is taken to be scrolling. */
const SCROLLING_MS = 1000;
const MOST_AT_ONCE = 100;
/** After so long without news the background is taken to have died and is asked once more. */
const PATIENCE_MS = 20_000;

export interface QuestionsOptions {
  readonly ask: (queries: readonly ProductQuery[]) => Promise<readonly ProductView[]>;
  /** Called with the keys whose view is new. */
  readonly onNews: (keys: ReadonlySet<string>) => void;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly signal: AbortSignal;
}

/** What this page knows of products, and the asking: one message for all products that came into view together. */
export interface Questions {
  viewOf(key: string): ProductView | undefined;
  /** Asks for those that are not known yet; the answers come as news. */
  want(products: readonly ProductLink[]): void;
  /** Takes in what the background tells. */
  learn(views: readonly ProductView[]): void;
}

export function createQuestions({ ask, onNews, now, signal }: QuestionsOptions): Questions {
  const views = new Map<string, ProductView>();
  const asked = new Map<string, ProductQuery>();
  let queue: ProductQuery[] = [];
  let sentAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let gathering: ReturnType<typeof setTimeout> | undefined;

  const learn = (news: readonly ProductView[]) => {
    const keys = new Set<string>();
    for (const view of news) {
      // Re-inserted, so that the map's order is by age.
      views.delete(view.key);
      views.set(view.key, view);
      if (!view.pending) asked.delete(view.key);
      keys.add(view.key);
    }
    for (const key of views.keys()) {
      if (views.size <= MOST_VIEWS) break;
      views.delete(key);
    }
    if (keys.size > 0 && !signal.aborted) onNews(keys);
  };

  const giveUp = (queries: Iterable<ProductQuery>) =>
    learn(
      [...queries].map(({ product }) => {
        const key = productKey(product);
        return { saved: false, ...views.get(key), key, pending: false, reason: 'offline' as const };
      }),
    );

  const send = async (queries: readonly ProductQuery[], again: boolean) => {
    try {
      learn(await ask(queries));
    } catch {
      // The extension was updated or its worker is gone: the card says that there was no answer.
      giveUp(queries);
      return;
    }
    clearTimeout(timer);
    if (asked.size === 0 || signal.aborted) return;
    timer = setTimeout(() => {
      const waiting = [...asked.values()];
      if (again) giveUp(waiting);
      else void send(waiting, true);
    }, PATIENCE_MS);
  };
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    clearTimeout(gathering);
  });

  return {
    viewOf: (key) => views.get(key),
    learn,
    want(products) {
      for (const { key, product, state } of products) {
        const view = views.get(key);
        // No answer is no knowledge: such a product is asked again when it comes into view again.
        if ((view && view.reason !== 'offline') || asked.has(key)) continue;
        const query: ProductQuery = { product, certain: state === 'product' };
        asked.set(key, query);
        if (queue.push(query) === 1) {
          const scrolling = now() - sentAt < SCROLLING_MS;
          gathering = setTimeout(
            () => {
              sentAt = now();
              // Never more in one message than the background takes.
              for (; queue.length > 0; queue = queue.slice(MOST_AT_ONCE))
                void send(queue.slice(0, MOST_AT_ONCE), false);
            },
            scrolling ? GATHER_SCROLLING_MS : GATHER_MS,
          );
        }
      }
    },
  };
}
