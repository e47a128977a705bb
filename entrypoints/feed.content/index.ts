import { defineContentScript } from 'wxt/utils/define-content-script';
import { startFeed } from '../../utils/feed/index.ts';
import { answered, onMessage, sendMessage } from '../../utils/messages/index.ts';
import { siteAt, sites } from '../../utils/sites/index.ts';

export default defineContentScript({
  matches: sites.flatMap((site) => [...site.matches]),
  runAt: 'document_end',
  async main(ctx) {
    const site = siteAt(location);
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
