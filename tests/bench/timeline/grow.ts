import { createCell } from './cell.ts';
import type { Ledger } from './ledger.ts';
import { type PostTruth, postAt } from './post-at.ts';

/** A timeline that can be scrolled to its end. */
export interface Growth {
  readonly feed: HTMLElement;
  readonly ledger: Ledger;
  readonly posts: number;
  /** Of them, how many link to a product: 0 to 1. */
  readonly share: number;
}

/** What the page does in one frame, once it is scrolled; true when the last post is there. */
export type Step = () => boolean;

const BATCH = 20;

/** Adds batches of posts before the end comes into view; none ever goes. */
export function growByBatches({ feed, ledger, posts, share }: Growth): Step {
  let next = 0;
  return () => {
    // Asked before anything is added, so that the page's own layout is no part of how long a card takes.
    if (next === posts || feed.getBoundingClientRect().bottom > innerHeight * 3) return next === posts;
    const batch = new Map<HTMLElement, PostTruth>();
    for (const end = Math.min(posts, next + BATCH); next < end; next++) {
      const post = postAt(next, share);
      const cell = createCell();
      cell.show(post);
      // What a post lacks is not there, unlike in a cell that is used again.
      for (const lacking of cell.element.querySelectorAll('[hidden]')) lacking.remove();
      batch.set(cell.element, post);
    }
    feed.append(...batch.keys());
    for (const [element, post] of batch) ledger.came(element, post);
    return false;
  };
}

/** Cells stand ready so far above and below the window. */
const READY = 1200;

/** Moves the cells that were scrolled past to the end, where they show other posts: nodes come only at the start. */
export function growByRecycling({ feed, ledger, posts, share }: Growth): Step {
  const row: ReturnType<typeof createCell>[] = [];
  const parked: typeof row = [];
  let top = 0;
  let next = 0;

  const place = ({ element }: { element: HTMLElement }, y: number): number => {
    element.style.transform = `translateY(${y}px)`;
    return y + element.offsetHeight;
  };

  return () => {
    for (let first = row[0]; first && top + first.element.offsetHeight < scrollY - READY; first = row[0]) {
      top += first.element.offsetHeight;
      parked.push(...row.splice(0, 1));
    }
    let bottom = row.reduce((y, cell) => place(cell, y), top);
    while (next < posts && bottom < scrollY + innerHeight + READY) {
      const post = postAt(next++, share);
      const cell = parked.pop() ?? createCell();
      ledger.goes(cell.element);
      cell.show(post);
      if (!cell.element.isConnected) feed.append(cell.element);
      ledger.came(cell.element, post);
      row.push(cell);
      bottom = place(cell, bottom);
    }
    feed.style.height = `${bottom}px`;
    return next === posts;
  };
}
