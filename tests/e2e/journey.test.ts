import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { click, press, type } from '../../tools/browsers/hand.ts';
import { htmlResponse } from '../../tools/demo/html.ts';
import { recordsOf } from '../../tools/extension/account.ts';
import {
  type CardReading,
  cardOf,
  cardWhen,
  lookThrough,
  readCards,
  saveShown,
} from '../../tools/extension/cards.ts';
import { createAccount, joinAccount, openOptions, readAccountWords } from '../../tools/extension/options.ts';
import { footWhen, openPopup, wishesWhen } from '../../tools/extension/popup.ts';
import { forwardTo } from '../../tools/loopback/forward.ts';
import { type Endpoint, startEndpoint } from '../../tools/run/endpoint.ts';
import { until } from '../../tools/run/until.ts';
import { expectCard } from './expect-card.ts';
import { blueskyThread } from './pages/bluesky-thread.ts';
import { weiboDesktop } from './pages/weibo-desktop.ts';
import { weiboH5 } from './pages/weibo-h5.ts';
import { xTimeline } from './pages/x-timeline.ts';
import { browsersUnderTest, openWorld, readHrefs, type World } from './world.ts';

const TIMELINES = [weiboDesktop, weiboH5, blueskyThread, xTimeline];
const ENDPOINT_HOST = 'sync.feedcart.example';
const NINE = 'Rn1neThngs';
const QUOTED = 'Rq0teInner';
const AMAZON = 'RamazonTag';

let endpoint: Endpoint;
beforeAll(async () => {
  endpoint = await startEndpoint();
});
afterAll(() => endpoint.stop());

// One story a browser: a step stands on those before it, as for a person.
describe.each(browsersUnderTest)('the journey in %s', (browser) => {
  let world: World;
  let words: string;
  beforeAll(async () => {
    world = await openWorld(browser);
    for (const { url, html } of TIMELINES)
      world.loopback.serve(new URL(url).hostname, () => htmlResponse(html));
    endpointUp();
  });
  afterAll(() => world.close());

  const endpointUp = (): void => world.loopback.serve(ENDPOINT_HOST, forwardTo(endpoint.origin));
  const endpointDown = (): void => world.loopback.remove(ENDPOINT_HOST);
  const titles = async (): Promise<string[]> =>
    (await recordsOf(endpoint.origin, words)).map((core): string => JSON.parse(core).title);

  describe.each(TIMELINES)('on $name', ({ url, cards }) => {
    let page: Page;
    beforeAll(async () => {
      page = await world.session.open(url);
      for (const post of Object.keys(cards)) await cardOf(page, post);
      await lookThrough(page);
    });
    afterAll(() => page.close());

    test('posts with products have a card, and no other', async () => {
      const found = (await readCards(page)).map(({ post }) => post);
      expect(found.toSorted()).toEqual(Object.keys(cards).toSorted());
    });

    test.each(Object.entries(cards))('%s: title, price and stock, or why not', async (post, expected) => {
      await expectCard(page, post, expected);
    });

    test('every link of the page is as the page wrote it', async () => {
      const bare = await plain(world).then((session) => session.open(url));
      expect(await readHrefs(page)).toEqual(await readHrefs(bare));
      await bare.close();
    });
  });

  test('one product is asked for once, however many cards show it', () => {
    const asked = world.loopback.visits.filter(({ url }) => url.includes('4810271188'));
    expect(asked.map(({ url }) => url)).toHaveLength(1);
  });

  test('shops are asked without a cookie and without a word of where the link was seen', () => {
    for (const { url, referer, cookie } of world.loopback.visits.filter(({ host }) => host === 'weidian.com'))
      expect({ url, referer, cookie }).toEqual({ url, referer: undefined, cookie: undefined });
  });

  test('all nine prices stand under their pictures', async () => {
    const page = await world.session.open(weiboDesktop.url);
    const { prices } = await cardWhen(page, NINE, allKnown);
    expect(prices).toEqual(['¥68', '¥159', '¥238', '¥89', '¥36.50', '¥215', '¥45', '¥129', '?']);
    await page.close();
  });

  test('a tap on a picture shows that product in full', async () => {
    const page = await world.session.open(weiboDesktop.url);
    const card = await cardOf(page, NINE);
    await cardWhen(page, NINE, allKnown);
    await press(page, card, '美利奴羊毛围巾 砖红格纹');
    const shown = await cardWhen(page, NINE, ({ title }) => title.startsWith('美利奴'));
    expect(shown).toMatchObject({ price: '¥238.00', meta: expect.stringContaining('3 left') });
    await page.close();
  });

  test.each([
    ['a Weibo post', AMAZON, weiboDesktop],
    ['a quoted Weibo post', QUOTED, weiboDesktop],
    ['a tweet', '1990000000000000001', xTimeline],
  ])('Buy opens the link exactly as posted, in %s', async (_, post, { url, cards }) => {
    const page = await world.session.open(url);
    await cardWhen(page, post, ({ price }) => price !== '');
    const before = world.loopback.visits.length;
    const buy = await cardOf(page, post);
    const tab = await world.session.tabOpenedBy(() => press(page, buy, 'Buy'));
    const { host } = new URL(cards[post]?.posted ?? '');
    const visit = await until('the shop to be asked', () =>
      world.loopback.visits.slice(before).find((candidate) => candidate.host === host),
    );
    expect(visit).toMatchObject({ url: cards[post]?.posted, method: 'GET', referer: undefined });
    expect(await tab.evaluate(() => ({ opener: window.opener, referrer: document.referrer }))).toEqual({
      opener: null,
      referrer: '',
    });
    await tab.close();
    await page.close();
  });

  test('without an endpoint an item is saved in this browser only, and the popup says so', async () => {
    const page = await world.session.open(weiboDesktop.url);
    await cardWhen(page, QUOTED, ({ price }) => price !== '');
    await saveShown(page, QUOTED);
    await page.close();
    const popup = await openPopup(world.session);
    const [wish] = await wishesWhen(popup, 1);
    expect(wish).toEqual({
      title: '柴烧侧把茶壶 景德镇 180 ml',
      price: expect.stringContaining('¥420.00'),
      says: expect.stringContaining('2 left'),
      href: weiboDesktop.cards[QUOTED]?.posted,
    });
    await footWhen(popup, /this browser only/);
    await popup.close();
  });

  test('a server that is no endpoint is told from none, though a browser hides what it answers', async () => {
    const options = await openOptions(world.session);
    const connect = async (host: string, words: RegExp) => {
      await type(options, '#endpoint-url', `https://${host}`);
      await click(options, '#create-account');
      await until(`the words about ${host}`, () =>
        options.$eval(
          '#connect-problem',
          (line, source) => new RegExp(source).test(line.textContent),
          words.source,
        ),
      );
    };
    world.loopback.serve('other.feedcart.example', () => new Response('Not found', { status: 404 }));
    await connect('other.feedcart.example', /answers at this address, but not as a Feedcart endpoint/);
    world.loopback.remove('other.feedcart.example');
    await connect('other.feedcart.example', /does not answer/);
    await options.close();
  });

  test('an account is made in the settings, and what was saved before reaches the endpoint', async () => {
    const options = await openOptions(world.session);
    await createAccount(options, `https://${ENDPOINT_HOST}`);
    words = await readAccountWords(options);
    await until('the endpoint to have it', async () => (await titles()).length === 1, 20_000);
    await options.close();
    expect(await titles()).toEqual(['柴烧侧把茶壶 景德镇 180 ml']);
  });

  test('the background may end at any time: the next save is kept and sent', async () => {
    const page = await world.session.open(weiboDesktop.url);
    await cardWhen(page, AMAZON, ({ price }) => price !== '');
    await world.session.killBackground();
    await saveShown(page, AMAZON);
    await world.session.killBackground();
    const popup = await openPopup(world.session);
    expect((await wishesWhen(popup, 2))[0]?.title).toMatch(/headphones/);
    await click(popup, '#sync-action');
    await until('the endpoint to have both', async () => (await titles()).length === 2, 20_000);
    await footWhen(popup, /^Synced/, 20_000);
    await popup.close();
    await page.close();
  });

  test('a saved product is marked on every card, also after the page was loaded again', async () => {
    const page = await world.session.open(weiboDesktop.url);
    const card = await cardOf(page, AMAZON);
    await cardWhen(page, AMAZON, ({ price }) => price !== '');
    await until('the mark', () =>
      card.evaluate((host) => host.shadowRoot?.querySelector('[aria-label^="Saved:"]') !== null),
    );
    await page.close();
  });

  test('cards that stand there take on the colours the page changes to', async () => {
    const page = await world.session.open(weiboDesktop.url);
    await cardWhen(page, AMAZON, ({ price }) => price !== '');
    const card = await cardOf(page, AMAZON);
    const isDark = () =>
      card.evaluate((host) => host.shadowRoot?.querySelector('.card')?.classList.contains('dark') === true);
    expect(await isDark()).toBe(false);
    // As a page's own switch does.
    await page.evaluate(() => {
      for (const post of document.querySelectorAll('article')) post.style.background = '#101418';
      document.body.click();
    });
    await until('the other colours', isDark);
    await page.close();
  });

  test('removed from the popup it goes, and Undo brings it back', async () => {
    const popup = await openPopup(world.session);
    const [first] = await wishesWhen(popup, 2);
    await popup.bringToFront();
    await popup.hover('.wish');
    await click(popup, '.wish .wish-remove');
    const left = await wishesWhen(popup, 1);
    expect(left[0]?.title).not.toBe(first?.title);
    await click(popup, '.undo-button');
    expect((await wishesWhen(popup, 2))[0]).toEqual(first);
    await popup.close();
  });

  test('with the endpoint down saving works, the popup says it will sync, and then it does', async () => {
    endpointDown();
    const page = await world.session.open(weiboDesktop.url);
    await cardWhen(page, NINE, ({ price }) => price !== '');
    await saveShown(page, NINE);
    const popup = await openPopup(world.session);
    await wishesWhen(popup, 3);
    await footWhen(popup, /will sync/, 20_000);
    endpointUp();
    await click(popup, '#sync-action');
    await footWhen(popup, /^Synced/, 20_000);
    expect(await titles()).toHaveLength(3);
    await popup.close();
    await page.close();
  });

  describe('another browser with the same account', () => {
    let other: Awaited<ReturnType<World['another']>>;
    let own: Page;
    afterAll(() => other.close());

    test('sees the same list', async () => {
      other = await world.another('e2e');
      const options = await openOptions(other);
      await joinAccount(options, `https://${ENDPOINT_HOST}`, words);
      const popup = await openPopup(other);
      const theirs = (await wishesWhen(popup, 3)).map(({ title, href }) => ({ title, href }));
      own = await openPopup(world.session);
      expect(theirs).toEqual((await wishesWhen(own, 3)).map(({ title, href }) => ({ title, href })));
      await popup.close();
    });

    test('sees what was removed here as soon as its popup is opened, not at the next alarm', async () => {
      await own.bringToFront();
      await own.focus('.wish-active .wish-open');
      await own.keyboard.press('Delete');
      await footWhen(own, /will sync/);
      await footWhen(own, /^Synced/, 20_000);
      await wishesWhen(await openPopup(other), 2);
      await own.close();
    });
  });
});

/** The browser without the extension, started once a world. */
function plain(world: World): Promise<Awaited<ReturnType<World['another']>>> {
  let session = withoutExtension.get(world);
  if (!session) {
    session = world.another('no extension');
    withoutExtension.set(world, session);
  }
  return session;
}
const withoutExtension = new WeakMap<World, ReturnType<World['another']>>();

/** True when no shop of the nine is still being asked. */
function allKnown({ prices }: CardReading): boolean {
  return prices.length === 9 && !prices.includes('…');
}
