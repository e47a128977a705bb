import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createAttached } from '../../utils/feed/attached.ts';

/**
 * Beside the feed, for readers who want to see what creators attach to their posts, and in no other's pages: the browser
 * is told to run it when that is turned on. Scripts that are told later run later, so the feed may have started.
 */
export default defineUnlistedScript(() => {
  globalThis.feedcartCompanions ??= [];
  globalThis.feedcartCompanions.push(createAttached);
  const { feedcartLoan } = globalThis;
  if (!feedcartLoan) return;
  const { lives } = feedcartLoan;
  // Whoever tells of posts looks these up each time.
  Object.assign(lives, createAttached({ ...feedcartLoan, lives: { ...lives } }));
});
