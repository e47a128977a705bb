import type { ProductQuery } from '../messages/protocol.ts';
import type { CardView } from '../model/card-view.ts';
import { atEnd } from './at-end.ts';
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
/** A background that ended is asked again after this time, and each further time in a row so much later. */
const AGAIN_MS = 300;
/** When it has ended so often in a row without one answer, the cards say that there was none. */
const MOST_TRIES = 4;

export interface QuestionsOptions {
  readonly ask: (queries: readonly ProductQuery[]) => Promise<readonly CardView[]>;
  /** The same, where nothing that is minutes old is good enough. */
  readonly refresh: (queries: readonly ProductQuery[]) => Promise<readonly CardView[]>;
  /** Resolves when the background asks no shop any more; rejects as soon as it has ended. */
  readonly settled: () => Promise<unknown>;
  /** Whether anybody would see the answer: what was scrolled past meanwhile is not asked for. */
  readonly isWanted: (key: string) => boolean;
  /** Called with the keys whose view is new. */
  readonly onNews: (keys: ReadonlySet<string>) => void;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly signal: AbortSignal;
}

/** What this page knows of products, and the asking: one message for all products that came into view together. */
export interface Questions {
  viewOf(key: string): CardView | undefined;
  /**
   * Asks for those that are not known yet, or not for sure, or of which nothing was told of this post; the answers come
   * as news. `about` says what is asked about a product when it is sent, and nothing where it is not shown any more.
   */
  want(products: readonly ProductLink[], about: About, post: string): void;
  /** Asks the background to ask the shop once more, as somebody points at it. */
  refresh(query: ProductQuery): void;
  /** Takes in what the background tells. */
  learn(views: readonly CardView[]): void;
  /** What is known of these may have changed: it is shown until they are asked for again. */
  doubt(keys: readonly string[]): void;
}

type About = (product: ProductLink) => ProductQuery | undefined;

/** What is to be asked, and then what was. */
interface Question {
  readonly link: ProductLink;
  readonly post: string;
  readonly about: About;
  query?: ProductQuery | undefined;
}

export function createQuestions(options: QuestionsOptions): Questions {
  const { ask, settled, isWanted, onNews, now, signal } = options;
  const views = new Map<string, CardView>();
  const doubtful = new WeakSet<CardView>();
  const asked = new Map<string, Question>();
  let queue: Question[] = [];
  let sentAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isWaiting = false;
  let tries = 0;

  const learn = (news: readonly CardView[]) => {
    const keys = new Set<string>();
    for (const view of news) {
      // Re-inserted, so that the map's order is by age.
      views.delete(view.key);
      views.set(view.key, view);
      if (!view.pending && asked.delete(view.key)) tries = 0;
      keys.add(view.key);
    }
    for (const key of views.keys()) {
      if (views.size <= MOST_VIEWS) break;
      views.delete(key);
    }
    if (keys.size && !signal.aborted) onNews(keys);
  };

  const giveUp = () =>
    learn(
      [...asked.keys()].map((key) => ({
        saved: false,
        ...views.get(key),
        key,
        pending: false,
        reason: 'offline' as const,
      })),
    );

  const flush = () => {
    timer = undefined;
    sentAt = now();
    const queries: ProductQuery[] = [];
    for (const question of queue) {
      const { link, about } = question;
      // Read now, not when it was wanted: of a timeline that is scrolled fast most is not asked after all.
      question.query ??= isWanted(link.key) ? about(link) : undefined;
      if (question.query) queries.push(question.query);
      else if (asked.get(link.key) === question) asked.delete(link.key);
    }
    queue = [];
    // Never more in one message than the background takes.
    while (queries.length) void send(queries.splice(0, MOST_AT_ONCE));
  };

  const send = async (queries: readonly ProductQuery[]) => {
    try {
      learn(await ask(queries));
    } catch {
      return askAgain();
    }
    if (asked.size) await wait();
  };

  /**
   * While shops are asked, one question stays open: it fails the moment the background ends, and keeps it from ending
   * for want of events. Nothing is open when nothing is asked.
   */
  const wait = async () => {
    if (isWaiting || signal.aborted) return;
    isWaiting = true;
    await Promise.allSettled([settled()]);
    isWaiting = false;
    askAgain();
  };

  /** Asks for all that has no answer yet: whoever was asked is no more. */
  const askAgain = () => {
    if (asked.size === 0 || signal.aborted) return;
    if (tries++ === MOST_TRIES) return giveUp();
    clearTimeout(timer);
    timer = setTimeout(() => {
      queue = [...asked.values()];
      flush();
    }, AGAIN_MS * tries);
  };
  atEnd(signal, () => clearTimeout(timer));

  return {
    viewOf: (key) => views.get(key),
    learn,
    doubt(keys) {
      for (const key of keys) {
        const view = views.get(key);
        if (view) doubtful.add(view);
        // What is on its way may have been answered before: it does not stand for an answer.
        asked.delete(key);
      }
    },
    refresh(query) {
      void options.refresh([query]).then(learn, () => undefined);
    },
    want(products, about, post) {
      for (const link of products) {
        const { key } = link;
        const view = views.get(key);
        const isTold = view && (!post || view.feet?.[post]);
        // No answer is no knowledge: such a product is asked again when it comes into view again.
        if (isTold && view.reason !== 'offline' && !doubtful.has(view)) continue;
        // Of another post it has been asked, not of this one.
        if (asked.get(key)?.post === post) continue;
        const question = { link, post, about };
        asked.set(key, question);
        queue.push(question);
        // A timer that runs is one that will send it.
        timer ??= setTimeout(flush, now() - sentAt < SCROLLING_MS ? GATHER_SCROLLING_MS : GATHER_MS);
      }
    },
  };
}
