import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createCodes } from '../../utils/feed/codes.ts';

/** Beside the feed, on sites whose posts hold words of their own: it runs first, and the feed asks it to join. */
export default defineUnlistedScript(() => {
  globalThis.feedcartCompanions ??= [];
  globalThis.feedcartCompanions.push(createCodes);
});
