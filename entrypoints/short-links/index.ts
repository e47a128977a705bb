import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createShortLinks } from '../../utils/feed/short-links.ts';

/** Beside the feed, on every site: it runs first, and sleeps until the user wants to know where short links lead. */
export default defineUnlistedScript(() => {
  globalThis.feedcartLookBehind = createShortLinks(document);
});
