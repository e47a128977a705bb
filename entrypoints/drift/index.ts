import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { driftWatch } from '../../utils/feed/drift-watch.ts';

/** Beside the feed, on sites that can change without us: it runs first, and the feed asks it to join. */
export default defineUnlistedScript(() => {
  globalThis.feedcartCompanions ??= [];
  globalThis.feedcartCompanions.push(driftWatch);
});
