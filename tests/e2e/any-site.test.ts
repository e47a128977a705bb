import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerPrompt, pressButtonOver } from '../../tools/browsers/firefox-prompt.ts';
import { click } from '../../tools/browsers/hand.ts';
import { teapot } from '../../tools/demo/goods.ts';
import { type CardReading, cardWhen } from '../../tools/extension/cards.ts';
import { openOptions } from '../../tools/extension/options.ts';
import { hostLineWhen, openPopup } from '../../tools/extension/popup.ts';
import { until } from '../../tools/run/until.ts';
import {
  BLOG,
  blogPage,
  changedTimeline,
  chatFrame,
  INSTANCE,
  instancePage,
  liveVideo,
} from './pages/instance.ts';
import { browsersUnderTest, openWorld, readDocument, type World } from './world.ts';

const WEIDIAN = 'https://weidian.com/*';
/** What of the browser's API the popup uses for it. */
interface ExtensionApi {
  readonly tabs: { query(filter: { currentWindow: boolean }): Promise<readonly { readonly id?: number }[]> };
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
}

const originOf = (host: string) => `https://${host}/*`;
const isPriced = ({ price }: CardReading) => price === '¥420.00';

describe.each(browsersUnderTest)('a site that the reader turns on, in %s', (browser) => {
  let world: World;
  let page: Page;
  beforeAll(async () => {
    world = await openWorld(browser);
    world.loopback.serve(INSTANCE, () => instancePage('1101', teapot.url));
    world.loopback.serve(BLOG, () => blogPage('pots', teapot.url));
    // As after the browser's question: the popup that is a tab of its own is told no address of others without it.
    await world.session.allowOnly([WEIDIAN, originOf(INSTANCE), originOf(BLOG)]);
    page = await world.session.open(`https://${INSTANCE}/`);
  });
  afterAll(() => world.close());

  const cardIs = (there: boolean) =>
    until(`a card: ${there}`, async () => ((await page.$('feedcart-card')) !== null) === there);
  /** Opens the popup over the page. */
  const overPage = async () => {
    await page.bringToFront();
    return openPopup(world.session);
  };

  test('shows nothing until it is turned on', async () => {
    expect(await page.$('feedcart-card')).toBeNull();
  });

  test('has its card in the open tab at once, and the page is otherwise as it was', async () => {
    const before = await readDocument(page);
    const popup = await overPage();
    expect(await hostLineWhen(popup, 'off')).toContain(INSTANCE);
    await click(popup, '#host-here button');
    expect(await hostLineWhen(popup, 'on')).toContain(`Products show on ${INSTANCE}`);
    await popup.close();
    await cardWhen(page, '1101', isPriced);
    expect(await readDocument(page)).toBe(before);
  });

  test('has it in every page that is loaded from then on, once, whatever became of the background', async () => {
    await world.session.killBackground();
    await page.reload();
    await cardWhen(page, '1101', isPriced);
    expect(await page.$$eval('feedcart-card', (cards) => cards.length)).toBe(1);
  });

  test('is turned off in the popup and on again, without loading the page anew', async () => {
    const popup = await overPage();
    await hostLineWhen(popup, 'on');
    await click(popup, '#host-here button');
    await hostLineWhen(popup, 'off');
    await cardIs(false);
    // The browser has been told to forget it, too, so that it is asked again.
    await world.session.allowOnly([WEIDIAN, originOf(BLOG)]);
    await world.session.allowOnly([WEIDIAN, originOf(INSTANCE), originOf(BLOG)]);
    await click(popup, '#host-here button');
    await hostLineWhen(popup, 'on');
    await popup.close();
    await cardWhen(page, '1101', isPriced);
  });

  test('loses its card when the browser takes the permission back, and gets it again with it', async () => {
    const options = await openOptions(world.session);
    await options.waitForSelector(`[data-host="${INSTANCE}"][data-allowed="true"]`);
    await world.session.allowOnly([WEIDIAN, originOf(BLOG)]);
    await cardIs(false);
    await options.waitForSelector(`[data-host="${INSTANCE}"][data-allowed="false"]`);
    await world.session.killBackground();
    await world.session.allowOnly([WEIDIAN, originOf(INSTANCE), originOf(BLOG)]);
    await options.waitForSelector(`[data-host="${INSTANCE}"][data-allowed="true"]`);
    await page.bringToFront();
    await cardWhen(page, '1101', isPriced);
    await options.close();
  }, 60_000);

  test('is turned off in the settings, and the next page is left alone', async () => {
    const options = await openOptions(world.session);
    await click(options, `[data-host="${INSTANCE}"] button:last-of-type`);
    await options.waitForSelector(`[data-host="${INSTANCE}"]`, { hidden: true });
    await cardIs(false);
    await options.close();
    await page.reload();
    expect(await page.$('feedcart-card')).toBeNull();
  });

  test('is turned on without the popup, if the browser’s question has closed it', async () => {
    await world.session.allowOnly([WEIDIAN, originOf(BLOG)]);
    const options = await openOptions(world.session);
    // What the popup says beside the question.
    const answer = await options.evaluate(async (host): Promise<unknown> => {
      const api: ExtensionApi = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
      const tabs = await api.tabs.query({ currentWindow: true });
      const data = { tabId: tabs.at(-2)?.id, host };
      return api.runtime.sendMessage({ id: 0, type: 'showOn', data, timestamp: 0 });
    }, INSTANCE);
    expect(answer).toMatchObject({ res: 'waiting' });
    await options.close();
    expect(await page.$('feedcart-card')).toBeNull();
    await world.session.killBackground();
    await world.session.allowOnly([WEIDIAN, originOf(INSTANCE), originOf(BLOG)]);
    await page.bringToFront();
    await cardWhen(page, '1101', isPriced);
  }, 60_000);

  test('may be a page of any kind', async () => {
    const blog = await world.session.open(`https://${BLOG}/pots`);
    const popup = await openPopup(world.session);
    await hostLineWhen(popup, 'off');
    await click(popup, '#host-here button');
    await hostLineWhen(popup, 'on');
    await popup.close();
    await cardWhen(blog, 'pots', isPriced);
    const options = await openOptions(world.session);
    expect(await options.$eval(`[data-host="${BLOG}"]`, (row) => row.textContent)).toContain(
      'Read like any web page',
    );
    await options.close();
    await blog.close();
  });
});

// Of the two, only this one's question can be answered by a test; the other's is no part of any page.
describe.each(browsersUnderTest.filter((name) => name === 'firefox'))('the question of %s', (browser) => {
  const URL_OF_PAGE = `https://${INSTANCE}/`;
  let world: World;
  let page: Page;
  beforeAll(async () => {
    world = await openWorld(browser);
    world.loopback.serve(INSTANCE, () => instancePage('1101', teapot.url));
    await world.session.allowOnly([WEIDIAN]);
    page = await world.session.open(URL_OF_PAGE);
  });
  afterAll(() => world.close());

  const overPage = async () => {
    await page.bringToFront();
    await pressButtonOver(world.session, URL_OF_PAGE);
    return openPopup(world.session);
  };

  test('comes with the click and, refused, leaves everything as it was', async () => {
    const popup = await overPage();
    await hostLineWhen(popup, 'off');
    await click(popup, '#host-here button');
    await answerPrompt(world.session, 'refuse');
    expect(await hostLineWhen(popup, 'refused')).toContain('Nothing has changed');
    expect(await page.$('feedcart-card')).toBeNull();
    await popup.close();
  });

  test('that is answered with yes has the card in the open tab at once', async () => {
    const popup = await overPage();
    await hostLineWhen(popup, 'off');
    await click(popup, '#host-here button');
    await answerPrompt(world.session, 'allow');
    await hostLineWhen(popup, 'on');
    await popup.close();
    await cardWhen(page, '1101', isPriced);
  });
});

describe.each(browsersUnderTest)('a frame of a page, in %s', (browser) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(browser);
    world.loopback.serve('www.youtube.com', (request) =>
      new URL(request.url).pathname === '/watch' ? liveVideo() : chatFrame('Chat1', teapot.url),
    );
  });
  afterAll(() => world.close());

  test('has cards with prices where its site lists it, and none where it does not', async () => {
    const page = await world.session.open('https://www.youtube.com/watch?v=abc');
    const frame = (name: string): Promise<Frame> =>
      until(`frame ${name}`, () => page.frames().find((one) => one.url().includes(name)));
    const listed = await frame('/live_chat');
    await until('a price in the frame', () =>
      listed.evaluate(
        () =>
          document.querySelector('feedcart-card')?.shadowRoot?.querySelector('.row .price b')?.textContent ===
          '¥420.00',
      ),
    );
    const other = await frame('/embed_chat');
    expect(await other.evaluate(() => document.querySelectorAll('feedcart-card').length)).toBe(0);
  });
});

describe.each(browsersUnderTest)('a site that has changed, in %s', (browser) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(browser);
    world.loopback.serve('weibo.com', changedTimeline);
  });
  afterAll(() => world.close());

  /** Adds batches until the page is said to be unknown: each look at it is two seconds after the last. */
  const scrollOn = async (page: Page, done: () => Promise<unknown>) =>
    until(
      'the page to be counted',
      async () => {
        await page.evaluate(() => document.querySelector<HTMLElement>('#more')?.click());
        return done();
      },
      25_000,
    );

  test('is counted and shown in the settings with its structure and nothing it says, and can be forgotten', async () => {
    const options = await openOptions(world.session);
    const words = () =>
      options.$eval('[data-site="weibo"] .drift-words', (line) => line.textContent).catch(() => undefined);
    const page = await world.session.open('https://weibo.com/');
    await scrollOn(page, async () => (await words()) === 'Weibo: nothing recognised on the last page');
    await page.reload();
    await scrollOn(page, async () => (await words()) === 'Weibo: nothing recognised on the last 2 pages');
    const report = await options.$eval('.drift-report', (field) =>
      field instanceof HTMLTextAreaElement ? field.value : '',
    );
    expect(report).toMatch(/^Feedcart \S+ · weibo · 2 × · \d{4}-\d\d-\d\d\n\nmain\n div\[role=feed\]/);
    expect(report).toContain('section[data-testid=rowCard][class] ×');
    expect(report).not.toContain('secretname');
    expect(await page.$('feedcart-card, feedcart-rail')).toBeNull();
    await page.close();
    await click(options, '[data-site="weibo"] .drift-head button:last-of-type');
    await until('the line to go', async () => (await words()) === undefined);
    await options.close();
  }, 90_000);
});
