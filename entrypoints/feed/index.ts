import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startFeed } from '../../utils/feed/start-feed.ts';
import { onMessage, sendMessage } from '../../utils/messages/page-end.ts';
import { answered } from '../../utils/messages/patience.ts';
import type { Site } from '../../utils/sites/index.ts';

declare global {
  /** Set by the site's own script, which runs before this one in the same isolated world (wxt.config.ts). */
  var feedcartSite: Site | undefined;
}

/** Longer than the background takes to answer `settled`: only a browser that has lost the question is late. */
const SETTLED_MS = 90_000;

/**
 * The content script, on social sites. It is no content script to WXT, because WXT's announces itself to the page with
 * an event that names the extension, and ends when the page sends the same; wxt.config.ts puts it into the manifest.
 */
export default defineUnlistedScript(() => {
  const site = globalThis.feedcartSite;
  if (!site) return;
  const life = new AbortController();

  /** An answer of the background; when the extension was updated or removed, the cards of this script go. */
  const ask = async <T>(question: () => Promise<T>, longest?: number): Promise<T> => {
    try {
      return await answered(question(), longest);
    } catch (error) {
      if (!browser.runtime?.id) life.abort();
      throw error;
    }
  };

  const hear = startFeed({
    site,
    document,
    location,
    now: () => Date.now(),
    signal: life.signal,
    port: {
      lookUp: (queries) => ask(() => sendMessage('lookUp', queries)),
      settled: () => ask(() => sendMessage('settled'), SETTLED_MS),
      save: (request) => ask(() => sendMessage('save', request)),
      openSettings: (shop) => void sendMessage('openSettings', shop),
      pageSettings: (isNew) => ask(() => sendMessage('pageSettings', isNew)),
      mute: (request) => ask(() => sendMessage('mute', request)),
    },
  });
  const deafen = onMessage('changed', (data) => {
    hear(data);
    return true;
  });
  life.signal.addEventListener('abort', deafen);
});
