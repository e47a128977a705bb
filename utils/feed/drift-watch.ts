import type { Companion } from './companion.ts';
import { watchDrift } from './watch-drift.ts';

/** Tells how a page is built that the site's file does not fit any more; it keeps nothing of what is told of posts. */
export const driftWatch: Companion = (feed) => {
  // On every site with hosts of its own, so that whoever comes later finds it. "self" is four of a timeline's bytes.
  self.feedcartLoan = feed;
  watchDrift({
    ...feed,
    // A background that is not there has nothing to count with; the page goes on as it is.
    onDrift: (structure) => void feed.sendMessage('drift', structure).catch(() => undefined),
  });
  return feed.lives;
};
