import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { sendMessage } from '../../utils/messages/page-end.ts';
import { watchVisit } from '../../utils/visit/watch-visit.ts';

declare global {
  var feedcartVisit: AbortController | undefined;
}

/** On the pages of shops that the user has allowed, once they stand still: reads the product that was opened. */
export default defineUnlistedScript(() => {
  // One that an earlier version left behind can't reach anybody any more.
  globalThis.feedcartVisit?.abort();
  const visit = new AbortController();
  globalThis.feedcartVisit = visit;
  const orEnd = (error: unknown): never => {
    visit.abort();
    throw error;
  };
  watchVisit(document, {
    visiting: (href) => sendMessage('visiting', href).catch(orEnd),
    visited: (href, page) => sendMessage('visited', { href, page }).catch(orEnd),
    signal: visit.signal,
  });
});
