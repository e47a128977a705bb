import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { click, found } from '../../tools/browsers/hand.ts';
import type { Session } from '../../tools/browsers/session.ts';
import { camera, headphones, soldOutBowl, teapot } from '../../tools/demo/goods.ts';
import { htmlResponse } from '../../tools/demo/html.ts';
import { outbound } from '../../tools/demo/weibo-markup.ts';
import { weiboPage } from '../../tools/demo/weibo-page.ts';
import { recordsOf } from '../../tools/extension/account.ts';
import { cardOf, saveShown } from '../../tools/extension/cards.ts';
import {
  createAccount,
  joinAccount,
  openOptions,
  readAccountWords,
  readCode,
} from '../../tools/extension/options.ts';
import { footWhen, openPopup, readWishes, wishesWhen } from '../../tools/extension/popup.ts';
import { readTable } from '../../tools/extension/read-table.ts';
import { syncNow } from '../../tools/extension/sync-now.ts';
import { forwardTo } from '../../tools/loopback/forward.ts';
import { type Endpoint, startEndpoint } from '../../tools/run/endpoint.ts';
import { until } from '../../tools/run/until.ts';
import type { RecordRow } from '../../utils/store/record.ts';
import { browsersUnderTest, openWorld, type World } from './world.ts';

const HOST = 'sync.feedcart.example';
const GOODS = { RmeetTeapt: teapot, RmeetBowl1: soldOutBowl, RmeetHeadp: headphones, RmeetCamer: camera };

/** Saves of the worker's story; a thousand with fifty kills: FEEDCART_SAVES=1000, some five minutes a browser. */
const SAVES = Number(process.env.FEEDCART_SAVES ?? 24);
const KILL_EVERY = SAVES >= 1000 ? SAVES / 50 : 5;
/** Saves in whose middle the background ends. */
const HURRIED = 6;
/** Posts of one page. */
const PAGE = 12;

const timeline = (posts: Readonly<Record<string, string>>) =>
  htmlResponse(
    weiboPage(
      Object.entries(posts).map(([id, url]) => ({
        uid: '6600000051',
        author: '两台电脑',
        id,
        time: '刚刚',
        text: outbound(url),
      })),
    ),
  );

let endpoint: Endpoint;
beforeAll(async () => {
  endpoint = await startEndpoint();
});
afterAll(() => endpoint.stop());

// One story: a step stands on those before it. Where only one browser is tried, it meets another one of its kind.
const [first = 'chromium', second = first] = browsersUnderTest;
describe(`${first} and ${second} of one person`, () => {
  let one: World;
  let two: World;
  let words: string;
  const worlds = () => [one, two];
  beforeAll(async () => {
    one = await openWorld(first);
    two = await openWorld(second);
    const posts = Object.fromEntries(Object.entries(GOODS).map(([id, { url }]) => [id, url]));
    for (const { loopback } of worlds()) loopback.serve('weibo.com', () => timeline(posts));
    online();
  });
  afterAll(() => Promise.all([one?.close(), two?.close()]));

  const online = (): void => {
    for (const { loopback } of worlds()) loopback.serve(HOST, forwardTo(endpoint.origin));
  };
  const offline = (): void => {
    for (const { loopback } of worlds()) loopback.remove(HOST);
  };
  const saveIn = async ({ session }: World, post: string): Promise<void> => {
    const page = await session.open('https://weibo.com/');
    await cardOf(page, post);
    await saveShown(page, post);
    await page.close();
  };
  const linksOf = async ({ session }: World, count: number): Promise<(string | undefined)[]> => {
    const popup = await openPopup(session);
    const links = (await wishesWhen(popup, count)).map(({ href }) => href);
    await popup.close();
    return links;
  };

  test('the second joins by a code, and has the list of the first', async () => {
    await saveIn(one, 'RmeetTeapt');
    await saveIn(one, 'RmeetBowl1');
    const options = await openOptions(one.session);
    await createAccount(options, `https://${HOST}`);
    words = await readAccountWords(options);
    await syncNow(one.session);
    const code = await readCode(options);
    const theirs = await openOptions(two.session);
    await joinAccount(theirs, `https://${HOST}`, code);
    await theirs.close();
    await options.close();
    expect(await linksOf(two, 2)).toEqual(await linksOf(one, 2));
  });

  test('edited offline in both, they end the same when they meet, with all of it', async () => {
    offline();
    await saveIn(one, 'RmeetHeadp');
    await saveIn(two, 'RmeetCamer');
    const popup = await openPopup(two.session);
    const before = await wishesWhen(popup, 3);
    const bowl = before.findIndex(({ href }) => leadsTo(soldOutBowl.url, href));
    await popup.bringToFront();
    const row = (await popup.$$('.wish'))[bowl];
    await row?.hover();
    const remove = await row?.$('.wish-remove');
    if (remove) await click(popup, remove);
    await wishesWhen(popup, 2);
    await popup.close();

    online();
    for (const world of [one, two, one]) await syncNow(world.session);
    const list = await linksOf(one, 3);
    expect(await linksOf(two, 3)).toEqual(list);
    for (const { url } of [teapot, headphones, camera])
      expect(list.some((href) => leadsTo(url, href))).toBe(true);
    expect(await recordsOf(endpoint.origin, words)).toHaveLength(3);
  });

  test('an item saved in one is there in the other after its background was ended', async () => {
    await one.session.killBackground();
    await saveIn(one, 'RmeetBowl1');
    await one.session.killBackground();
    await syncNow(one.session);
    await two.session.killBackground();
    await syncNow(two.session);
    expect(await linksOf(two, 4)).toEqual(await linksOf(one, 4));
  });

  test('a name that is given to one of them stands in the list of the other', async () => {
    const theirs = await openOptions(two.session);
    await click(theirs, 'li[data-this="true"] button');
    const field = 'li[data-device] input';
    await found(theirs, field);
    await theirs.$eval(field, (input) => input instanceof HTMLInputElement && input.select());
    await theirs.keyboard.type('Kitchen tablet');
    await theirs.keyboard.press('Enter');
    const isNamed = (page: Page, whose: 'true' | 'false') =>
      until('its name', async () =>
        (
          await page.$$eval(`li[data-this="${whose}"] .choice-name`, (all) =>
            all.map((one) => one.textContent),
          )
        ).includes('Kitchen tablet'),
      );
    await isNamed(theirs, 'true');
    await theirs.close();
    const options = await openOptions(one.session);
    await isNamed(options, 'false');
    await options.close();
  });

  test('one that is removed from the account says so, keeps its list, and sends nothing more', async () => {
    const options = await openOptions(one.session);
    const revoke = 'li[data-this="false"] button[id^="revoke-"]';
    await until('the other browser to be listed', async () => (await options.$(revoke)) !== null);
    // Beside it the tools of this test, which are a device too: it is named by what it runs in.
    const ids = await options.$$eval('li[data-this="false"]', (rows) =>
      rows
        .filter((row) => !row.textContent?.includes('Feedcart tools'))
        .map((row) => row.getAttribute('data-device') ?? ''),
    );
    expect(ids).toHaveLength(1);
    await click(options, `#revoke-${ids[0]}`);
    await click(options, `#revoke-${ids[0]}-confirm`);
    await options.waitForFunction((id) => !document.querySelector(`[data-device="${id}"]`), {}, ids[0]);
    await options.close();

    const popup = await openPopup(two.session);
    // An open popup asks by itself. Once it has been refused, its button leads to the settings: it is not pressed here.
    await footWhen(popup, /was removed/, 20_000);
    expect(await readWishes(popup)).toHaveLength(4);
    await popup.hover('.wish');
    await click(popup, '.wish .wish-remove');
    await wishesWhen(popup, 3);
    await popup.close();
    expect(await recordsOf(endpoint.origin, words)).toHaveLength(4);
  });
});

describe.each(browsersUnderTest)('the background of %s', (browser) => {
  let world: World;
  let words: string;
  beforeAll(async () => {
    world = await openWorld(browser);
    world.loopback.serve(HOST, forwardTo(endpoint.origin));
    world.loopback.serve('weibo.com', ({ url }) => {
      const from = Number(new URL(url).searchParams.get('from') ?? 0);
      return timeline(Object.fromEntries(Array.from({ length: PAGE }, (_, at) => itemAt(from + at))));
    });
    const options = await openOptions(world.session);
    await createAccount(options, `https://${HOST}`);
    words = await readAccountWords(options);
    await options.close();
  });
  afterAll(() => world.close());

  test(
    `ends again and again during ${SAVES} saves: each that was said to be saved is there, here and at the endpoint, once`,
    async () => {
      let page: Page | undefined;
      for (let n = 0; n < SAVES; n++) {
        if (n % PAGE === 0) {
          await page?.close();
          page = await world.session.open(`https://weibo.com/?from=${n}`);
        }
        const [post] = itemAt(n);
        if (!page) continue;
        await cardOf(page, post);
        await saveShown(page, post);
        // At another moment after each: while it syncs, while it asks shops, or at rest.
        if (n % KILL_EVERY === KILL_EVERY - 1) await world.session.killBackground();
      }
      await page?.close();
      await syncNow(world.session, 60_000);
      const wanted = Array.from({ length: SAVES }, (_, n) => idAt(n)).toSorted();
      expect(productsOf(await keptBy(world.session))).toEqual(wanted);
      expect(productsOf(await recordsOf(endpoint.origin, words))).toEqual(wanted);
    },
    60_000 + SAVES * 3000,
  );

  test('ends while it saves: what a card says is saved is there, and what is there the card says at the next look', async () => {
    const posts = Array.from({ length: HURRIED }, (_, n) => 100_000 + n);
    const address = `https://weibo.com/?from=${posts[0]}`;
    const saveButton = (n: number, state: string): string =>
      `feedcart-card[data-post="${itemAt(n)[0]}"] >>> .row .save-${state}`;
    const kept = async (): Promise<string[]> =>
      productsOf(await keptBy(world.session)).filter((id) => id >= idAt(posts[0] ?? 0));
    /** Whether the card says so, once it says anything but that it is saving. */
    const isSaid = async (page: Page, n: number): Promise<boolean> => {
      await found(page, `${saveButton(n, 'saved')}, ${saveButton(n, 'failed')}, ${saveButton(n, 'no')}`);
      return (await page.$(saveButton(n, 'saved'))) !== null;
    };

    const page = await world.session.open(address);
    const said: string[] = [];
    for (const n of posts) {
      await cardOf(page, itemAt(n)[0]);
      await found(page, saveButton(n, 'no'));
      await click(page, saveButton(n, 'no'));
      await world.session.killBackground();
      if (await isSaid(page, n)) said.push(idAt(n));
    }
    await page.close();
    const before = await kept();
    expect(before).toEqual(expect.arrayContaining(said));

    const again = await world.session.open(address);
    for (const n of posts) {
      await cardOf(again, itemAt(n)[0]);
      if (before.includes(idAt(n))) await found(again, saveButton(n, 'saved'));
      else await saveShown(again, itemAt(n)[0]);
    }
    await again.close();
    expect(await kept()).toEqual(posts.map(idAt));
  }, 180_000);
});

/** The items that this browser's list shows, read from where it keeps them. */
async function keptBy(session: Session): Promise<string[]> {
  const popup = await openPopup(session);
  const rows = await readTable<RecordRow>(popup, 'recs', '[savedAt+id]');
  await popup.close();
  return rows.map(({ cells }) => cells.core?.v ?? '');
}

const productsOf = (cores: readonly string[]): string[] =>
  cores.map((core): string => JSON.parse(core).product.id).toSorted();

/** Whether a link of the list is that of a product, as its post had it. */
function leadsTo(url: string, href: string | undefined): boolean {
  return href?.includes(encodeURIComponent(url)) ?? false;
}

function idAt(n: number): string {
  return String(4_820_000_000 + n);
}

/** The nth post and the product in it. */
function itemAt(n: number): [post: string, url: string] {
  return [`Rk${String(n).padStart(8, '0')}`, `https://weidian.com/item.html?itemID=${idAt(n)}`];
}
