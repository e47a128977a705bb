import { beforeAll, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { listen } from '../../entrypoints/background/wakes.ts';
import { welcomeHere } from '../../entrypoints/background/welcome-here.ts';
import { fillBrowser } from './fill-browser.ts';

/** What is opened when the extension is installed over a tab that was turned to so many milliseconds ago. */
async function opened(age: number | undefined) {
  const lastAccessed = age === undefined ? undefined : Date.now() - age;
  Reflect.set(fakeBrowser.tabs, 'query', async () => [{ lastAccessed }]);
  const create = vi.spyOn(fakeBrowser.tabs, 'create').mockClear();
  await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' });
  await vi.waitFor(() => expect(create).toHaveBeenCalled());
  return create.mock.lastCall?.[0];
}

beforeAll(() => {
  fillBrowser();
  listen(async () => undefined);
  welcomeHere((error) => expect.unreachable(String(error)));
});

test('the first page stands in front of the shop where the extension was added', async () => {
  expect(await opened(60_000)).toMatchObject({ url: expect.stringContaining('/welcome.html'), active: true });
  expect(await opened(undefined)).toMatchObject({ active: true });
});

test('it waits behind a page that was turned to while the extension was still starting', async () => {
  expect(await opened(200)).toMatchObject({ active: false });
});

test('an update opens nothing', async () => {
  const create = vi.spyOn(fakeBrowser.tabs, 'create').mockClear();
  await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update', previousVersion: '0.0.9' });
  expect(create).not.toHaveBeenCalled();
});
