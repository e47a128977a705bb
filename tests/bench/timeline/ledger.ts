import type { PostTruth } from './post-at.ts';
import type { TimelineReport } from './report.ts';

type Verdict = 'covered' | 'fine' | 'missed' | 'falsely' | 'stale';

/** Holds cards to the truth: at the first frame after a post came, and again when it goes. */
export interface Ledger {
  /** This element has come to show this post. Called in the task that made it so. */
  came(cell: Element, post: PostTruth): void;
  /** What this element shows is about to go. */
  goes(cell: Element): void;
  /** A frame has been painted since the last call. */
  frame(): void;
  /** All posts that are still there go. */
  close(): Omit<TimelineReport, 'shift' | 'nodesPerPost'>;
}

const CARD = 'feedcart-card';

/** Starts watching the document for cards. */
export function openLedger(): Ledger {
  const posts = new Map<Element, PostTruth>();
  const fresh = new Set<Element>();
  const since = new Map<Element, number>();
  const waits: number[] = [];
  const verdicts = new Map<Verdict, Set<string>>();
  let bound = 0;
  let wanted = 0;

  const note = (cell: Element) => {
    const post = posts.get(cell);
    if (!post) return;
    const verdict = judge(cell, post);
    const those = verdicts.get(verdict) ?? new Set();
    verdicts.set(verdict, those.add(post.id));
  };

  const arrived = (card: Element) => {
    const cell = card.closest('[data-testid="cellInnerDiv"]');
    if (!cell) return;
    const post = posts.get(cell);
    const start = since.get(cell);
    if (!post || start === undefined || !names(card, post)) return;
    waits.push(performance.now() - start);
    since.delete(cell);
  };
  new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      if (target instanceof Element && target.localName === CARD) arrived(target);
      for (const node of addedNodes) if (node instanceof Element && node.localName === CARD) arrived(node);
    }
  }).observe(document, { childList: true, subtree: true, attributeFilter: ['data-post', 'data-key'] });

  return {
    came(cell, post) {
      posts.set(cell, post);
      fresh.add(cell);
      bound += 1;
      if (!needsCard(post)) return;
      wanted += 1;
      since.set(cell, performance.now());
    },
    goes(cell) {
      note(cell);
      posts.delete(cell);
      since.delete(cell);
    },
    frame() {
      for (const cell of fresh) note(cell);
      fresh.clear();
    },
    close() {
      for (const cell of posts.keys()) note(cell);
      const of = (verdict: Verdict) => verdicts.get(verdict) ?? new Set<string>();
      const [missed, falsely, stale] = [of('missed'), of('falsely'), of('stale')];
      const wrong = new Set([...missed, ...stale]);
      return {
        posts: bound,
        wanted,
        covered: [...of('covered')].filter((id) => !wrong.has(id)).length,
        missed: missed.size,
        falsely: falsely.size,
        stale: stale.size,
        waits,
      };
    },
  };
}

/** A short link tells nothing by itself: such a post may have a card and need not. */
const needsCard = ({ product }: PostTruth): boolean => product?.tells === true;

const names = (card: Element, { id, product }: PostTruth): boolean =>
  card.getAttribute('data-post') === id && card.getAttribute('data-key') === product?.href;

function judge(cell: Element, post: PostTruth): Verdict {
  const [card, second] = cell.getElementsByTagName(CARD);
  if (!card) return needsCard(post) ? 'missed' : 'fine';
  if (!post.product) return 'falsely';
  if (second || !names(card, post)) return 'stale';
  return needsCard(post) ? 'covered' : 'fine';
}
