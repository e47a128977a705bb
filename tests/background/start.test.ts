import { IDBKeyRange } from 'fake-indexeddb';
import { beforeAll, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startBackground } from '../../entrypoints/background/start-background.ts';
import { listen } from '../../entrypoints/background/wakes.ts';
import { fillBrowser } from './fill-browser.ts';

/* A background as it starts after a browser that forgot its alarms, in a window that has no database. */
beforeAll(() => {
  fillBrowser();
  vi.stubGlobal('IDBKeyRange', IDBKeyRange);
  vi.stubGlobal('indexedDB', {
    open: () => {
      throw new DOMException('A mutation operation was attempted', 'InvalidStateError');
    },
  });
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  listen(async () => undefined);
  startBackground();
});

/** What a page of Bluesky is told when it asks. */
async function ask(type: string, data?: unknown): Promise<unknown> {
  const url = 'https://bsky.app/';
  const sender = { id: fakeBrowser.runtime.id, url, frameId: 0, tab: { id: 1, url } };
  return new Promise((resolve) => {
    void fakeBrowser.runtime.onMessage.trigger({ id: 1, type, data, timestamp: 0 }, sender as never, resolve);
  });
}

test('alarms are made at every start, and the start of the browser wakes the background', async () => {
  expect(await fakeBrowser.alarms.get('sync')).toBeDefined();
  expect(fakeBrowser.runtime.onStartup.hasListeners()).toBe(true);
});

test('without a database a page has its settings, and its cards are answered for', async () => {
  expect(await ask('pageSettings', true)).toMatchObject({ res: { allowedHosts: [], shortLinks: 'never' } });
  const url = 'https://item.jd.com/100012043978.html';
  const asked = { product: { merchant: 'jd.com', id: '100012043978', url }, certain: true, post: '1' };
  for (const posted of [url, 'https://u.jd.com/abcdef'])
    expect(await ask('lookUp', [{ ...asked, posted }])).toMatchObject({
      res: [{ key: 'jd.com:100012043978' }],
    });
  expect(
    await ask('save', {
      product: asked.product,
      posted: url,
      post: { site: 'bluesky', id: '1', url: 'https://bsky.app/' },
    }),
  ).toMatchObject({ res: { saved: false } });
});
