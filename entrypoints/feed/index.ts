import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { atEnd } from '../../utils/feed/at-end.ts';
import { startFeed } from '../../utils/feed/start-feed.ts';
import { replaceTable } from '../../utils/links/index.ts';
import { onMessage, sendMessage } from '../../utils/messages/page-end.ts';
import { answered } from '../../utils/messages/patience.ts';
import type { PageSettings, ProtocolMap } from '../../utils/messages/protocol.ts';
import type { Site } from '../../utils/sites/index.ts';

declare global {
  /** Set by the site's own script, which runs before this one in the same isolated world (wxt.config.ts). */
  var feedcartSite: Site | undefined;
  /** The life of the feed in this page, for whoever would start another one. */
  var feedcartLife: AbortController | undefined;
}

/** Longer than the background takes to answer `settled`: only a browser that has lost the question is late. */
const SETTLED_MS = 90_000;

/**
 * The content script, on social sites. It is no content script to WXT, because WXT's announces itself to the page with
 * an event that names the extension, and ends when the page sends the same; wxt.config.ts puts it into the manifest.
 */
export default defineUnlistedScript(() => {
  /** @param isNew the page has only just been loaded: it is told of rules newer than its own scripts'. */
  const start = (site: Site, isNew: boolean): void => {
    const life = new AbortController();
    globalThis.feedcartLife = life;

    /** An answer of the background; when the extension was updated or removed, the cards of this script go. */
    const ask = async <T>(question: () => Promise<T>, longest?: number): Promise<T> => {
      try {
        return await answered(question(), longest);
      } catch (error) {
        if (!browser.runtime?.id) life.abort();
        throw error;
      }
    };

    const asking =
      <N extends keyof ProtocolMap>(name: N) =>
      (...data: Parameters<ProtocolMap[N]>) =>
        ask(() => sendMessage(name, ...data));

    /** The first cards don't wait for newer rules; those are read by in the same task, so that nothing moves in between. */
    const startAnew = ({
      site: newer = site,
      selectors,
      table,
    }: NonNullable<PageSettings['rules']>): void => {
      try {
        new DocumentFragment().querySelector(selectors);
      } catch {
        // Not in this browser: what the page carries is read by, as before.
        return;
      }
      life.abort();
      replaceTable(table);
      start(newer, false);
    };

    const hear = startFeed({
      site,
      document,
      location,
      companions: globalThis.feedcartCompanions,
      now: () => Date.now(),
      signal: life.signal,
      port: {
        lookUp: asking('lookUp'),
        refresh: asking('refresh'),
        details: asking('details'),
        settled: () => ask(() => sendMessage('settled'), SETTLED_MS),
        save: asking('save'),
        openSettings: (shop) => void sendMessage('openSettings', shop),
        pageSettings: async (isFirst) => {
          const settings = await ask(() => sendMessage('pageSettings', isFirst && isNew));
          if (!settings) life.abort();
          else if (settings.rules) startAnew(settings.rules);
          return settings;
        },
        mute: asking('mute'),
        lookBehind: (mode, onKnown) =>
          globalThis.feedcartLookBehind?.({
            mode,
            resolve: asking('resolve'),
            onKnown,
            signal: life.signal,
          }),
      },
    });
    const deafen = onMessage('changed', (data) => {
      hear(data);
      return true;
    });
    atEnd(life.signal, deafen);
  };

  const { feedcartSite } = globalThis;
  if (feedcartSite) start(feedcartSite, true);
});
