import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createRail } from '../../utils/feed/rail.ts';

/** Beside the feed, on sites whose videos and live rooms list goods: it runs first, and the feed asks it to join. */
export default defineUnlistedScript(() => {
  globalThis.feedcartCompanions ??= [];
  globalThis.feedcartCompanions.push(createRail);
});
