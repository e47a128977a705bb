import { type Growth, growByBatches, growByRecycling } from './grow.ts';
import { openLedger } from './ledger.ts';
import { BEGINS, ENDS } from './report.ts';

const params = new URLSearchParams(location.search);

/** Frames after the end: answers that were asked for on the way come in, and their cards are drawn. */
const AT_REST = 90;

// Nothing is here before the driver says so: what a page without posts costs is seen apart.
globalThis.beginTimeline = () => {
  const feed = document.getElementById('feed') ?? document.body;
  const ledger = openLedger();
  const growth: Growth = {
    feed,
    ledger,
    posts: Number(params.get('posts')),
    share: Number(params.get('share')),
  };
  const recycles = params.get('mode') === 'recycle';
  feed.className = recycles ? 'recycling' : '';
  const step = (recycles ? growByRecycling : growByBatches)(growth);
  const shifts = new PerformanceObserver(addShifts);
  let shift = 0;
  function addShifts(list: { getEntries(): PerformanceEntryList }) {
    for (const entry of list.getEntries()) shift += (entry as PerformanceEntry & { value: number }).value;
  }
  shifts.observe({ type: 'layout-shift' });

  let rested = 0;
  const frame = () => {
    ledger.frame();
    const before = scrollY;
    // A window a frame: as fast as anyone can fling.
    scrollBy(0, innerHeight);
    if (step() && scrollY === before) rested += 1;
    if (rested < AT_REST) return requestAnimationFrame(frame);
    performance.mark(ENDS);
    addShifts({ getEntries: () => shifts.takeRecords() });
    globalThis.timelineEnded?.({ ...ledger.close(), shift, nodesPerPost: nodesPerPost(feed) });
  };
  performance.mark(BEGINS);
  requestAnimationFrame(frame);
};

function nodesPerPost(feed: Element): number {
  const nodes = document.createTreeWalker(feed, NodeFilter.SHOW_ALL, (node) =>
    node.nodeName === 'FEEDCART-CARD' ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  let count = 0;
  while (nodes.nextNode()) count += 1;
  return count / feed.childElementCount;
}
