import { IDBKeyRange, indexedDB } from 'fake-indexeddb';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startBackground } from '../../entrypoints/background/start-background.ts';
import { listen } from '../../entrypoints/background/wakes.ts';
import { fillBrowser } from './fill-browser.ts';

/* Who runs code in a page's process speaks as our script in that page: it is told what that page may know, no more. */

/** What only the extension's own pages ask for; with what would be answered if they did. */
const OWN: Readonly<Record<string, unknown>> = {
  recheck: [],
  renewRates: undefined,
  renewRules: true,
  saveLink: 'https://weidian.com/item.html?itemID=4382711096',
  synchronise: {},
  hideOn: 'bsky.app',
  showOn: { tabId: 1, host: 'bsky.app' },
};
/** What no message is for. */
const NOBODYS = [
  'getAll',
  'wishlist.getAll',
  'account.exportSecret',
  'settings.setEndpoint',
  'export',
  'words',
];

const SENDERS: Readonly<Record<string, () => object>> = {
  'a script in a page of a site': () => inTab('https://bsky.app/'),
  'a script in a page of no site': () => inTab('https://evil.example/'),
  'a script that stands in a page which says it is ours': () => ({
    ...inTab('https://evil.example/options.html'),
    origin: fakeBrowser.runtime.getURL('/').slice(0, -1),
  }),
  'another extension': () => ({ id: 'another', url: 'chrome-extension://another/options.html' }),
  'a page whose address begins like ours': () => ({
    id: fakeBrowser.runtime.id,
    url: `${fakeBrowser.runtime.getURL('/').slice(0, -1)}.evil.example/options.html`,
  }),
};

const fetched = vi.fn(() => Promise.reject(new Error('no network')));

beforeAll(() => {
  fillBrowser();
  vi.stubGlobal('IDBKeyRange', IDBKeyRange);
  vi.stubGlobal('indexedDB', indexedDB);
  vi.stubGlobal('fetch', fetched);
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  listen(async () => undefined);
  startBackground();
});

function inTab(url: string): object {
  return { id: fakeBrowser.runtime.id, url, frameId: 0, tab: { id: 1, url } };
}

/** What each listener says to a message at once: true where an answer follows, which `answer` gets. */
function send(sender: object, type: string, data: unknown, answer: (given: unknown) => void) {
  const message = { id: 1, type, data, timestamp: 0 };
  return fakeBrowser.runtime.onMessage.trigger(message, sender as never, answer);
}

describe.each(Object.keys(SENDERS))('%s', (name) => {
  const sender = () => SENDERS[name]?.() ?? {};

  test.each(Object.entries(OWN))('is refused what only our own pages ask for: %s', async (type, data) => {
    const answer = await new Promise((resolve) => void send(sender(), type, data, resolve));
    expect(answer).toMatchObject({ err: { message: expect.any(String) } });
  });

  test.each(NOBODYS)('hears nothing of what no message is for: %s', async (type) => {
    const answer = vi.fn<(given: unknown) => void>();
    const said = await send(sender(), type, undefined, answer);
    expect(said).not.toContain(true);
    expect(answer).not.toHaveBeenCalled();
  });
});

test('and nothing was asked for over the network for any of them', () => {
  expect(fetched).not.toHaveBeenCalled();
});
