import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';

/** The height of a row in CSS pixels: the list counts with it. */
export const ROW_HEIGHT = 62;

/** Rows drawn beyond the visible ones on either side, so that a flick shows no gap. */
const OVERSCAN = 6;
/** However tall the window: more rows than this in the document cost more than they show. */
const MOST_ROWS = 40;

/** Rows a popup shows, until it has been measured. Those beyond come after the first paint. */
const FIRST_ROWS = 8;

/** Rows out of sight are drawn by then, however busy the browser is: milliseconds after the first paint. */
const PATIENCE_MS = 300;

/** First and one past the last of the rows to draw. */
export interface RowRange {
  readonly first: number;
  readonly end: number;
}

/** Which rows of a list are drawn in a box of `height` px that is scrolled to `top` px. */
export function rowsIn(
  top: number,
  height: number,
  rowHeight: number,
  count: number,
  beyond = OVERSCAN,
): RowRange {
  const first = Math.max(0, Math.floor(top / rowHeight) - beyond);
  const end = Math.ceil((top + height) / rowHeight) + beyond;
  return { first, end: Math.min(count, end, first + MOST_ROWS) };
}

/** The rows to draw now; follows the scrolling and the size of `box`. */
export function useRowWindow(box: RefObject<HTMLElement | null>, rowHeight: number, count: number): RowRange {
  const [view, setView] = useState({ top: 0, height: FIRST_ROWS * rowHeight });
  const [beyond, setBeyond] = useState(0);
  // A popup is judged by when its rows are there: nobody has scrolled by then.
  useEffect(() => {
    const idle = requestIdleCallback(() => setBeyond(OVERSCAN), { timeout: PATIENCE_MS });
    return () => cancelIdleCallback(idle);
  }, []);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const follow = (): void => {
      const top = Math.floor(element.scrollTop / rowHeight) * rowHeight;
      // In whole rows, like the guess for the first drawing: which is then seldom wrong, and drawn once.
      const height = Math.ceil(element.clientHeight / rowHeight || FIRST_ROWS) * rowHeight;
      setView((was) => (was.top === top && was.height === height ? was : { top, height }));
    };
    follow();
    const sizes = new ResizeObserver(follow);
    sizes.observe(element);
    element.addEventListener('scroll', follow, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', follow);
    };
  }, [box, rowHeight]);
  return rowsIn(view.top, view.height, rowHeight, count, beyond);
}
