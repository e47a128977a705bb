import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startFeed } from '../../utils/feed/start-feed.ts';
import { answered, onMessage, sendMessage } from '../../utils/messages/index.ts';
import type { Site } from '../../utils/sites/index.ts';

declare global {
  /** Set by the site's own script, which runs before this one in the same isolated world (wxt.config.ts). */
  var feedcartSite: Site | undefined;
}

/**
 * The content script, on social sites. It is no content script to WXT, because WXT's announces itself to the page with
 * an event that names the extension, and ends when the page sends the same; wxt.config.ts puts it into the manifest.
 */
export default defineUnlistedScript(async () => {
  const site = globalThis.feedcartSite;
  if (!site) return;
  const life = new AbortController();

  /** An answer of the background; when the extension was updated or removed, the cards of this script go. */
  const ask = async <T>(question: () => Promise<T>): Promise<T> => {
    try {
      return await answered(question());
    } catch (error) {
      if (!browser.runtime?.id) life.abort();
      throw error;
    }
  };

  const start = (allowed: readonly string[], signal: AbortSignal) =>
    startFeed({
      site,
      document,
      location,
      allowed: new Set(allowed),
      now: () => Date.now(),
      signal,
      port: {
        lookUp: (queries) => ask(() => sendMessage('lookUp', queries)),
        save: (request) => ask(() => sendMessage('save', request)),
        openSettings: (shop) => void sendMessage('openSettings', shop),
        onChanged(listener) {
          const end = onMessage('changed', ({ data }) => listener(data));
          signal.addEventListener('abort', end);
        },
      },
    });

  // The shops we know need no answer: their cards don't wait for the background to wake.
  const first = new AbortController();
  start([], AbortSignal.any([first.signal, life.signal]));
  const allowed = await ask(() => sendMessage('allowedHosts')).catch(() => []);
  if (allowed.length === 0 || life.signal.aborted) return;
  first.abort();
  start(allowed, life.signal);
});
