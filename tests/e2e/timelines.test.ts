import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { htmlResponse } from '../../tools/demo/html.ts';
import { isDoneAsking, readCards } from '../../tools/extension/cards.ts';
import { until } from '../../tools/run/until.ts';
import { siteAt } from '../../utils/sites/index.ts';
import { fixtureFolders, fixturesOf } from '../sites/fixture.ts';
import type { WrittenPage } from './in-page/check-page.ts';
import { bringInPage } from './in-page.ts';
import { browsersUnderTest, openWorld, type World } from './world.ts';

interface Case extends WrittenPage {
  readonly name: string;
  /** Where one may go from there without a load. */
  readonly next: WrittenPage;
}

/** Every case of a site that the extension runs on by itself. */
const CASES: readonly Case[] = fixtureFolders().flatMap((site) => {
  const pages = fixturesOf(site).filter(({ url }) => siteAt(new URL(url)));
  return pages.map((here, index) => {
    const others = [...pages.slice(index + 1), ...pages.slice(0, index + 1)];
    const { url, html } = others.find((other) => originOf(other) === originOf(here)) ?? here;
    return { name: `${site}/${here.name}`, url: here.url, html: here.html, next: { url, html } };
  });
});

/** Frames that a site's posts stand in. */
const FRAMES = [
  {
    name: 'the chat beside a live video',
    url: 'https://www.youtube.com/watch?v=liveRoom001',
    frame: caseOf('youtube/chat'),
  },
  {
    name: 'the one message of a page',
    url: 'https://t.me/dealsroom/11',
    frame: { ...caseOf('telegram/channel'), url: 'https://t.me/dealsroom/11?embed=1&mode=tme' },
  },
];
/** Of ten ways back to a page that is no longer answered, eight or so find it as it was. */
const MOST_WAYS_BACK = 8;
const STRANGER = 'https://news.ycombinator.com/feedcart/around-another';

describe.each(browsersUnderTest)('the timelines of all sites in %s', (browser) => {
  let world: World;
  let page: Page;
  beforeAll(async () => {
    world = await openWorld(browser);
    const pages = new Map(CASES.map(({ url, html }) => [withoutHash(url), html]));
    for (const { url, frame } of FRAMES) {
      pages.set(url, around(frame.url));
      pages.set(frame.url, frame.html);
    }
    pages.set(STRANGER, around(caseOf('reddit/new').url));
    for (const url of pages.keys())
      world.loopback.serve(new URL(url).hostname, (request) => {
        const html = pages.get(request.url);
        return html === undefined ? new Response('', { status: 404 }) : htmlResponse(html);
      });
    page = await world.session.open('about:blank');
  });
  afterAll(() => world.close());

  const wrongIn = async (where: Page | Frame, written: WrittenPage): Promise<string[]> => {
    await bringInPage(where);
    return where.evaluate((it) => inPage.checkCards(it), written);
  };
  const frameIn = (outer: Page, url: string) =>
    until('the frame', () => outer.frames().find((frame) => frame.url() === url));

  test.each(CASES)(
    '$name: a card for each post with products, whatever the page does',
    async ({ url, html, next }) => {
      await page.goto(url);
      await bringInPage(page);
      const wrong = await page.evaluate((from, to) => inPage.checkPage(from, to), { url, html }, next);
      expect(wrong).toEqual([]);
    },
  );

  test('a page that comes back as it was left has its cards, and none of the next page', async () => {
    const [first, second] = [caseOf('bluesky/feed'), caseOf('bluesky/thread')];
    // In a tab of its own, which the driver then has lost sight of: only the page itself knows which one it is.
    const tab = await world.session.open('about:blank');
    await tab.evaluateOnNewDocument(() => {
      addEventListener('pageshow', ({ persisted }) => {
        Reflect.set(globalThis, 'shown', `${persisted ? 'kept' : 'new'} ${location.pathname}`);
      });
    });
    const shown = (): Promise<string> =>
      tab.evaluate(() => String(Reflect.get(globalThis, 'shown'))).catch(() => '');
    const { pathname } = new URL(first.url);
    let isKept = false;
    // A browser keeps no page that somebody talks to while it is away, be it the driver: it may take several ways back.
    for (let turn = 0; turn < MOST_WAYS_BACK && !isKept; turn++) {
      await tab.goto(first.url);
      await until('all to be answered', async () => (await readCards(tab)).every(isDoneAsking));
      await tab.goto(second.url);
      expect(await wrongIn(tab, second)).toEqual([]);
      await tab.evaluate(() => void setTimeout(() => history.back()));
      await until('the page to be back', async () => (await shown()).endsWith(` ${pathname}`));
      isKept = (await shown()).startsWith('kept');
      expect(await wrongIn(tab, first)).toEqual([]);
    }
    expect(isKept).toBe(true);
    await tab.close();
  });

  test.each(FRAMES)('in a frame: $name', async ({ url, frame }) => {
    await page.goto(url);
    expect(await wrongIn(await frameIn(page, frame.url), frame)).toEqual([]);
  });

  test('in a frame that is not a part of its site there is no card', async () => {
    const { url } = caseOf('reddit/new');
    await page.goto(STRANGER);
    const frame = await frameIn(page, url);
    expect(await frame.evaluate(() => document.querySelectorAll('shreddit-post').length)).toBeGreaterThan(0);
    expect(await frame.$$('feedcart-card')).toEqual([]);
  });
});

function caseOf(name: string): WrittenPage {
  const found = CASES.find((one) => one.name === name);
  if (!found) throw new Error(`no case ${name}`);
  return { url: found.url, html: found.html };
}

function around(frame: string): string {
  return `<!doctype html><html><body><iframe src="${frame}"></iframe></body></html>`;
}

function originOf({ url }: WrittenPage): string {
  return new URL(url).origin;
}

function withoutHash(href: string): string {
  return href.replace(/#.*/, '');
}
