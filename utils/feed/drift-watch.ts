import type { Companion } from './companion.ts';
import { watchDrift } from './watch-drift.ts';

/** Tells how a page is built that the site's file does not fit any more; it keeps nothing of what is told of posts. */
export const driftWatch =
  (tell: (structure: string) => void): Companion =>
  (feed) => {
    watchDrift({ ...feed, onDrift: ({ structure }) => tell(structure) });
    return feed.lives;
  };
