import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { click } from '../../tools/browsers/hand.ts';
import { mugs, teapot, winterNine } from '../../tools/demo/goods.ts';
import { htmlResponse } from '../../tools/demo/html.ts';
import { liveRoom, OTHER_ROOM, ROOM } from '../../tools/demo/live-room.ts';
import { openPopup, wishesWhen } from '../../tools/extension/popup.ts';
import { until } from '../../tools/run/until.ts';
import { browsersUnderTest, openWorld, type World } from './world.ts';

/** A rail as a person sees it. */
interface RailReading {
  readonly form: string;
  readonly head: string;
  /** What is said of each good, newest first. */
  readonly rows: readonly string[];
  readonly more: string;
  readonly spoken: string;
  /** Whether any of it stands over the player. */
  readonly covers: boolean;
}

function readRail(page: Page): Promise<RailReading | undefined> {
  return page.evaluate(() => {
    const host = document.querySelector<HTMLElement>('feedcart-rail');
    const root = host?.shadowRoot;
    if (!host || !root) return undefined;
    const text = (element: Element | null | undefined): string =>
      (element && !element.closest('[hidden]') && element.textContent?.trim()) || '';
    const box = host.getBoundingClientRect();
    const player = document.querySelector('#live-player')?.getBoundingClientRect();
    return {
      form: host.dataset.form ?? '',
      head: text(root.querySelector('.count')),
      rows: [...root.querySelectorAll('li')].map((row) => {
        const card = row.querySelector('feedcart-card')?.shadowRoot;
        return card
          ? `${text(card.querySelector('.title'))} ${text(card.querySelector('.price b'))}`
          : text(row);
      }),
      more: text(root.querySelector('.more')),
      spoken: text(root.querySelector('[role="status"]')),
      covers:
        player !== undefined &&
        box.width > 0 &&
        box.left < player.right &&
        box.right > player.left &&
        box.top < player.bottom &&
        box.bottom > player.top,
    };
  });
}

async function railWhen(page: Page, condition: (rail: RailReading) => boolean): Promise<RailReading> {
  let last: RailReading | undefined;
  try {
    return await until('the rail', async () => {
      last = await readRail(page);
      return last && condition(last) && last;
    });
  } catch (error) {
    throw new Error(`${String(error)}; it shows ${JSON.stringify(last)}`);
  }
}

const offer = (page: Page, url: string): Promise<void> =>
  page.evaluate((href) => Reflect.get(window, 'offer')(href), url);

/** Where everything of the page stands. */
const places = (page: Page): Promise<string> =>
  page.$$eval('body *:not(feedcart-rail)', (all) =>
    all.map((one) => JSON.stringify(one.getBoundingClientRect())).join(),
  );

// One visit to a live room: a step stands on those before it.
describe.each(browsersUnderTest)('a live room in %s', (browser) => {
  let world: World;
  let page: Page;
  beforeAll(async () => {
    world = await openWorld(browser);
    world.loopback.serve('live.bilibili.com', () => htmlResponse(liveRoom));
    page = await world.session.open(ROOM);
  });
  afterAll(() => world.close());

  test('a good that the host shows comes up beside the player with price and stock, and nothing moves', async () => {
    await page.evaluate(() => Reflect.get(window, 'chat')());
    await offer(page, 'about:blank');
    const before = await places(page);
    await offer(page, teapot.url);
    const rail = await railWhen(page, ({ rows }) => rows[0]?.includes('420') === true);
    expect(rail).toMatchObject({
      form: 'open',
      head: '1 product',
      rows: [`${teapot.title} ¥420.00`],
      covers: false,
    });
    expect(rail.spoken).toBe('1 new product beside the video');
    expect(await places(page)).toBe(before);
  });

  test('the next one stands above it, and one that is shown again stands where it stood', async () => {
    const [cup, lamp] = winterNine;
    for (const one of [cup, teapot, lamp, cup]) {
      await offer(page, one?.url ?? '');
      await railWhen(page, ({ rows }) => rows.some((row) => row.includes(one?.title ?? '-')));
    }
    const { rows, head } = await railWhen(page, (rail) => rail.rows.every((row) => row.includes('¥')));
    expect(head).toBe('3 products');
    expect(rows.map((row) => row.split(' ¥')[0])).toEqual([lamp?.title, cup?.title, teapot.title]);
  });

  test('it is a labelled region in the order of the page, and its list is one', async () => {
    const found = await page.$eval('feedcart-rail', (host) => ({
      label: host.shadowRoot?.querySelector('section')?.getAttribute('aria-label'),
      after: host.previousElementSibling?.className,
      expanded: host.shadowRoot?.querySelector('.head')?.getAttribute('aria-expanded'),
    }));
    expect(found).toEqual({
      label: 'Products beside this video',
      after: 'player-and-aside-area',
      expanded: 'true',
    });
  });

  test('Save puts the good on the wishlist with the room', async () => {
    await click(page, 'feedcart-rail >>> li:last-child feedcart-card >>> .save-no');
    await page.waitForSelector('feedcart-rail >>> li:last-child feedcart-card >>> .save-saved');
    const popup = await openPopup(world.session);
    const [wish] = await wishesWhen(popup, 1);
    expect(wish).toMatchObject({ title: teapot.title, href: teapot.url });
    await popup.close();
  });

  test('of many goods nine are drawn, and the rest is one click away', async () => {
    for (let id = 1; id <= 9; id++) {
      await offer(page, `https://weidian.com/item.html?itemID=48102999${id}1`);
      await railWhen(page, ({ head }) => head === `${3 + id} products`);
    }
    const rail = await railWhen(page, ({ rows }) => rows.length === 9);
    expect(rail).toMatchObject({ more: 'Show 3 older ones', covers: false });
    await page.$eval('feedcart-rail', (host) => host.shadowRoot?.querySelector('.more')?.scrollIntoView());
    await click(page, 'feedcart-rail >>> .more');
    const all = await railWhen(page, ({ rows }) => rows.length === 12);
    expect(all.more).toBe('');
    // What was never in sight is not drawn.
    await page.$eval('feedcart-rail', (host) =>
      host.shadowRoot?.querySelector('li:last-child')?.scrollIntoView(),
    );
    await railWhen(page, ({ rows }) => rows.at(-1)?.includes(teapot.title) === true);
  });

  test('in fullscreen it is gone, and after it back', async () => {
    await click(page, '#full');
    await railWhen(page, ({ form }) => form === 'none');
    expect(await page.$eval('feedcart-rail', (host) => host.getBoundingClientRect().width)).toBe(0);
    await page.evaluate(() => document.exitFullscreen());
    await railWhen(page, ({ form, covers }) => form === 'open' && !covers);
  });

  test('in a theatre it is gone, and after it back', async () => {
    await page.evaluate(() => Reflect.get(window, 'theatre')(true));
    await railWhen(page, ({ form }) => form === 'none');
    await page.evaluate(() => Reflect.get(window, 'theatre')(false));
    await railWhen(page, ({ form, covers }) => form === 'open' && !covers);
  });

  test('closed it is a thin tab, in a narrow window too, and opens below the player there', async () => {
    await click(page, 'feedcart-rail >>> .head');
    const tab = await railWhen(page, ({ form }) => form === 'tab');
    expect(tab).toMatchObject({ head: '12', covers: false });
    await page.setViewport({ width: 560, height: 800 });
    await railWhen(page, ({ form, covers }) => form === 'flat' && !covers);
    await click(page, 'feedcart-rail >>> .head');
    await railWhen(page, ({ form, covers }) => form === 'open' && !covers);
    await page.setViewport({ width: 900, height: 1000 });
    await railWhen(page, ({ form, covers }) => form === 'open' && !covers);
  });

  test('it never stands over the player while the page is scrolled', async () => {
    for (const y of [40, 120, 260]) {
      await page.evaluate((top) => window.scrollTo(0, top), y);
      const rail = await railWhen(page, ({ covers }) => !covers);
      expect(['open', 'tab', 'flat', 'none']).toContain(rail.form);
    }
    await page.evaluate(() => window.scrollTo(0, 700));
    await railWhen(page, ({ form }) => form === 'none');
    await page.evaluate(() => window.scrollTo(0, 0));
    await railWhen(page, ({ form }) => form === 'open');
  });

  test('in another room nothing of this one is left', async () => {
    await page.evaluate((room) => Reflect.get(window, 'move')(room), OTHER_ROOM);
    await until('the rail to go', async () => !(await page.$('feedcart-rail')));
    await offer(page, mugs.url);
    await offer(page, teapot.url);
    const { head } = await railWhen(page, ({ rows }) => rows.length > 0);
    expect(head).toBe('1 product');
  });
});
