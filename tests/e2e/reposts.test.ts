import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { click, type } from '../../tools/browsers/hand.ts';
import { camera, teapot } from '../../tools/demo/goods.ts';
import { createAccount, joinAccount, openOptions, readCode } from '../../tools/extension/options.ts';
import { syncNow } from '../../tools/extension/sync-now.ts';
import { forwardTo } from '../../tools/loopback/forward.ts';
import { type Endpoint, startEndpoint } from '../../tools/run/endpoint.ts';
import { until } from '../../tools/run/until.ts';
import { givenFile } from './given-file.ts';
import { browsersUnderTest, openWorld, type World } from './world.ts';

const ENDPOINT = 'https://sync.feedcart.example';
const POSTS = {
  teapot: 'https://bsky.app/profile/tea.example/post/3kteapot1',
  camera: 'https://bsky.app/profile/tea.example/post/3kcamera1',
};

let endpoint: Endpoint;
beforeAll(async () => {
  endpoint = await startEndpoint();
});
afterAll(() => endpoint.stop());

// One story: a step stands on those before it. Where only one browser is tried, it meets another one of its kind.
const [first = 'chromium', second = first] = browsersUnderTest;
describe(`the record of what one creator posted, in ${first} and ${second}`, () => {
  let one: World;
  let two: World;
  beforeAll(async () => {
    one = await openWorld(first);
    two = await openWorld(second);
    for (const { loopback } of [one, two])
      loopback.serve(new URL(ENDPOINT).hostname, forwardTo(endpoint.origin));
    const options = await openOptions(one.session);
    await createAccount(options, ENDPOINT);
    const theirs = await openOptions(two.session);
    await joinAccount(theirs, ENDPOINT, await readCode(options));
    await theirs.close();
    await options.close();
  });
  afterAll(() => Promise.all([one?.close(), two?.close()]));

  /** Composes a post of one product, with a text, for Bluesky, and says where it was posted. */
  const post = async ({ session }: World, link: string, words: string, address: string) => {
    const page = await session.openExtensionPage('compose.html', '.compose #words');
    await click(page, '[data-platform="bluesky"]');
    await page.waitForSelector('[data-platform="bluesky"][aria-pressed="true"]');
    await click(page, '#add');
    await type(page, '#add-link', link);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.listing');
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog', { hidden: true });
    await type(page, '#words', words);
    await type(page, '#permalink', address);
    await page.keyboard.press('Enter');
    // Else the other browser goes on with this one: drafts are synced.
    await click(page, '#new-post');
    await page.waitForSelector('.listing', { hidden: true });
    await page.close();
  };
  const openRecord = async ({ session }: World) => {
    const page = await session.openExtensionPage('compose.html', '.compose #words');
    await click(page, '#open-posts');
    await page.waitForSelector('.posted');
    return page;
  };
  const addresses = (page: Page) =>
    page.$$eval('.posted a[href]', (all) => all.map((link) => link.getAttribute('href')));
  /** Until exactly these are shown. */
  const shows = (page: Page, wanted: readonly string[]) =>
    until(wanted.join(), async () => (await addresses(page)).join() === wanted.join());

  test('one made in either is there in both, the newest first, and is found by a word of its text', async () => {
    await post(one, teapot.url, 'Winter tea', POSTS.teapot);
    await syncNow(one.session);
    await syncNow(two.session);
    await post(two, camera.url, 'An old camera', POSTS.camera);
    await syncNow(two.session);
    await syncNow(one.session);
    for (const world of [one, two]) {
      const page = await openRecord(world);
      await shows(page, [POSTS.camera, POSTS.teapot]);
      await type(page, '#posts-search', 'winter');
      await shows(page, [POSTS.teapot]);
      await page.close();
    }
  });

  test('its file says what was posted where, when and with what, and is the same from both', async () => {
    const files = [];
    for (const world of [one, two]) {
      const page = await openRecord(world);
      files.push(JSON.parse(await givenFile(page, '#posts-export')));
      await page.close();
    }
    expect(files[1]).toEqual(files[0]);
    expect(files[0]).toMatchObject([
      { platform: 'bluesky', permalink: POSTS.camera, listings: [{ link: camera.url }] },
      { platform: 'bluesky', permalink: POSTS.teapot, listings: [{ link: teapot.url }] },
    ]);
    for (const { at, texts } of files[0]) {
      expect(Math.abs(Date.parse(at) - Date.now())).toBeLessThan(3_600_000);
      expect(texts.join()).toMatch(/Winter tea|An old camera/);
    }
  });
});
