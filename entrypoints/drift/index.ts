import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { driftWatch } from '../../utils/feed/drift-watch.ts';
import { sendMessage } from '../../utils/messages/page-end.ts';

/** Beside the feed, on sites that can change without us: it runs first, and the feed asks it to join. */
export default defineUnlistedScript(() => {
  globalThis.feedcartCompanions ??= [];
  // A background that is not there has nothing to count with; the page goes on as it is.
  globalThis.feedcartCompanions.push(
    driftWatch((structure) => void sendMessage('drift', structure).catch(() => undefined)),
  );
});
