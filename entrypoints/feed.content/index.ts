import { startFeed } from '../../utils/feed/index.ts';
import { answered, onMessage, sendMessage } from '../../utils/messages/index.ts';
import { siteAt, sites } from '../../utils/sites/index.ts';

export default defineContentScript({
  matches: sites.flatMap((site) => [...site.matches]),
  runAt: 'document_end',
  async main(ctx) {
    const site = siteAt(location);
    if (!site) return;
    const allowed = new Set(await answered(sendMessage('allowedHosts')).catch(() => []));
    if (ctx.signal.aborted) return;
    startFeed({
      site,
      document,
      location,
      allowed,
      now: () => Date.now(),
      signal: ctx.signal,
      port: {
        lookUp: (queries) => answered(sendMessage('lookUp', queries)),
        save: (request) => answered(sendMessage('save', request)),
        openSettings: (shop) => void sendMessage('openSettings', shop),
        onChanged(listener) {
          ctx.signal.addEventListener('abort', onMessage('changed', ({ data }) => listener(data)));
        },
      },
    });
  },
});
