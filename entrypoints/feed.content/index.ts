import { defineContentScript } from 'wxt/utils/define-content-script';
import { startFeed } from '../../utils/feed/index.ts';
import { answered, onMessage, sendMessage } from '../../utils/messages/index.ts';
import type { Site } from '../../utils/sites/index.ts';

declare global {
  /** Set by the site's own script, which runs before this one in the same isolated world (wxt.config.ts). */
  var feedcartSite: Site | undefined;
}

export default defineContentScript({
  // Which sites, and with which data, the build writes into the manifest (wxt.config.ts).
  matches: ['https://*/*'],
  runAt: 'document_end',
  async main(ctx) {
    const site = globalThis.feedcartSite;
    if (!site) return;
    const start = (allowed: readonly string[], signal: AbortSignal) =>
      startFeed({
        site,
        document,
        location,
        allowed: new Set(allowed),
        now: () => Date.now(),
        signal,
        port: {
          lookUp: (queries) => answered(sendMessage('lookUp', queries)),
          save: (request) => answered(sendMessage('save', request)),
          openSettings: (shop) => void sendMessage('openSettings', shop),
          onChanged(listener) {
            signal.addEventListener(
              'abort',
              onMessage('changed', ({ data }) => listener(data)),
            );
          },
        },
      });
    // The shops we know need no answer: their cards don't wait for the background to wake.
    const first = new AbortController();
    start([], AbortSignal.any([first.signal, ctx.signal]));
    const allowed = await answered(sendMessage('allowedHosts')).catch(() => []);
    if (allowed.length === 0 || ctx.signal.aborted) return;
    first.abort();
    start(allowed, ctx.signal);
  },
});
