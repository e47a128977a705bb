import { PGlite } from '@electric-sql/pglite';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../server/app.ts';
import type { OpenDatabase } from '../../server/database.ts';
import { openPglite } from '../../server/open-pglite.ts';
import { click, type } from '../../tools/browsers/hand.ts';
import type { Session } from '../../tools/browsers/session.ts';
import { winterNine } from '../../tools/demo/goods.ts';
import { htmlResponse } from '../../tools/demo/html.ts';
import { createAccount, openOptions } from '../../tools/extension/options.ts';
import { until } from '../../tools/run/until.ts';
import { blueskyHome, type Posted } from './pages/bluesky-home.ts';
import { browsersUnderTest, openWorld, type World } from './world.ts';

const ENDPOINT = 'https://sync.feedcart.example';
const ANN = 'ann.example.com';
/** With an affiliate id and an escape that must stay as they are. */
const LINKS = winterNine.map(({ url }, index) => `${url}&spider_token=ab%2Fc${index}&wfr=c`);
const PAGE = `https://bsky.app/profile/${ANN}/post/3kwinter1`;

let database: OpenDatabase;
beforeAll(async () => {
  database = await openPglite(new PGlite());
});
afterAll(() => database.close());

// One story of a creator and a follower, with the real endpoint between them: each step stands on those before it.
describe.each(browsersUnderTest)('a product post and its card, in %s', (browser) => {
  let world: World;
  let compose: Page;
  let home: Page;
  let follower: Session;
  const posted: Posted[] = [];
  /** What Ann's profile says to whoever looks. */
  const profile = { handle: ANN, did: `did:plc:ann${browser}`, followersCount: 12_000, description: '' };
  /** False while the endpoint can't be reached. */
  let isUp = true;

  beforeAll(async () => {
    world = await openWorld(browser);
    const app = createApp({
      db: database.db,
      now: () => Date.now(),
      programme: { followers: 0 },
      askPage: async () => JSON.stringify(profile),
    });
    world.loopback.serve(new URL(ENDPOINT).hostname, async (request) =>
      isUp ? app.fetch(request) : new Response('away', { status: 502 }),
    );
    world.loopback.serve('bsky.app', async (request) => {
      if (request.method === 'POST')
        posted.unshift({ by: ANN, id: `3kwinter${posted.length + 1}`, text: await request.text() });
      return htmlResponse(blueskyHome(posted));
    });
    home = await world.session.open('https://bsky.app/');
  });
  afterAll(() => world.close());

  const states = () =>
    compose.$$eval('.publish .own-card', (all) => all.map((line) => line.getAttribute('data-state')));
  const stateIs = (state: string) =>
    until(`a card that is ${state}`, async () => (await states())[0] === state);
  const drawn = async (page: Page) =>
    (await page.$$eval('feedcart-card', (all) => all.map((card) => card.shadowRoot?.textContent ?? ''))).join(
      '\n',
    );
  /** What a follower sees under the post. */
  const cardSays = async (words: string) => {
    const page = await follower.open('https://bsky.app/');
    await until(`a card with "${words}"`, async () => (await drawn(page)).includes(words));
    await page.close();
  };

  test('a name is claimed, and proven by its code in the profile', async () => {
    const options = await openOptions(world.session);
    await createAccount(options, ENDPOINT);
    await options.waitForSelector('#handle-site');
    await options.select('#handle-site', 'bluesky');
    await type(options, '#handle-author', `@${ANN}`);
    await click(options, '#claim-handle');
    profile.description = await until('a code', () =>
      options.$$eval('#handles input.code', ([field]) =>
        field instanceof HTMLInputElement ? `Pots. ${field.value}` : undefined,
      ),
    );
    await click(options, '#handles button');
    await until('the proof', async () =>
      (await options.$eval('#handles', (list) => list.textContent ?? '')).includes('Verified'),
    );
    await options.close();
  });

  test('nine products are composed, inserted, posted, and the post is recognised', async () => {
    compose = await world.session.openExtensionPage('compose.html', '.compose #words');
    await click(compose, '#add');
    await compose.waitForSelector('#add-link');
    await compose.evaluate((text) => {
      document.querySelector<HTMLElement>('#add-link')?.focus();
      document.execCommand('insertText', false, text);
    }, LINKS.join('\n'));
    await click(compose, '#add-links');
    await compose.waitForSelector('.listing:nth-child(9)');
    await compose.keyboard.press('Escape');
    await compose.waitForSelector('dialog', { hidden: true });
    await click(compose, '[data-platform="bluesky"]');
    await compose.waitForSelector('[data-platform="bluesky"][aria-pressed="true"]');
    await click(compose, '#insert-label');
    await type(compose, '#words', 'Nine things for a long winter');
    await until('the words', async () =>
      (await compose.$eval('.part-text', (part) => part.textContent ?? '')).startsWith('#ad Nine things'),
    );
    await click(compose, '.part:first-child .part-insert');
    await compose.waitForSelector('.part:first-child .part-good');
    await click(home, '#send');
    await until('the post', async () => (await home.$$('[data-testid^="feedItem-by-"]')).length === 1);
    await compose.bringToFront();
    // Headless browsers don't always say that a tab came back: a person's does.
    await compose.evaluate(() => window.dispatchEvent(new Event('focus')));
    await until('its address', () =>
      compose.$eval('#permalink', (field) => field instanceof HTMLInputElement && field.value),
    );
    expect(
      await compose.$eval('#permalink', (field) => field instanceof HTMLInputElement && field.value),
    ).toBe(PAGE);
  });

  test('one click signs and publishes its card; while the endpoint is away it is kept, and goes there later', async () => {
    isUp = false;
    await click(compose, '#publish-card');
    await stateIs('waiting');
    isUp = true;
    await click(compose, '.card-retry');
    await stateIs('published');
  });

  test('a follower with a profile of their own sees all nine under the post, from whom, and verified', async () => {
    follower = await world.another('e2e');
    const options = await openOptions(follower);
    await click(options, '#creators-on');
    await type(options, '#creators-url', ENDPOINT);
    await click(options, '#creators-use');
    await options.waitForFunction(
      (host) => document.querySelector('#creators-asked')?.textContent?.includes(host),
      {},
      new URL(ENDPOINT).host,
    );
    await options.close();
    await cardSays('9 products');
  });

  test('a change is published from the draft, and followers see it', async () => {
    await click(compose, '.listing:last-child .listing-remove');
    await stateIs('changed');
    await click(compose, '.card-update');
    await stateIs('published');
    await follower.killBackground();
    await cardSays('8 products');
  });

  test('withdrawn from the record of the post, it is gone for everybody', async () => {
    await click(compose, '#open-posts');
    await click(compose, '.posted .card-withdraw');
    await compose.waitForSelector('.posted [data-state="withdrawn"]');
    await follower.killBackground();
    const asked = lookUps();
    const page = await follower.open('https://bsky.app/');
    await until('the endpoint to be asked', async () => lookUps() > asked);
    await page.waitForSelector('feedcart-card');
    expect(await drawn(page)).not.toContain('8 products');
  });

  const lookUps = () =>
    world.loopback.visits.filter(({ url }) => url.startsWith(`${ENDPOINT}/v1/cards/bluesky/`)).length;
});
