import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { click } from '../../tools/browsers/hand.ts';
import type { Session } from '../../tools/browsers/session.ts';
import { htmlResponse } from '../../tools/demo/html.ts';
import { outbound } from '../../tools/demo/weibo-markup.ts';
import { weiboPage } from '../../tools/demo/weibo-page.ts';
import { recordsOf } from '../../tools/extension/account.ts';
import { cardOf, saveShown } from '../../tools/extension/cards.ts';
import { createAccount, joinAccount, openOptions, readAccountWords } from '../../tools/extension/options.ts';
import { footWhen, openPopup, wishesWhen } from '../../tools/extension/popup.ts';
import { syncNow } from '../../tools/extension/sync-now.ts';
import { forwardTo } from '../../tools/loopback/forward.ts';
import { type Endpoint, startEndpoint } from '../../tools/run/endpoint.ts';
import { until } from '../../tools/run/until.ts';
import { browsersUnderTest, openWorld, type World } from './world.ts';

const HOST = 'sync.feedcart.example';
const ENDPOINT = `https://${HOST}`;
/** One more than goes without a question. */
const ITEMS = 11;

const postAt = (n: number): string => `Rsecret${String(n).padStart(3, '0')}`;

const timeline = () =>
  htmlResponse(
    weiboPage(
      Array.from({ length: ITEMS }, (_, n) => ({
        uid: '6600000071',
        author: '手机和电脑',
        id: postAt(n),
        time: '刚刚',
        text: outbound(`https://weidian.com/item.html?itemID=${4_930_000_000 + n}`),
      })),
    ),
  );

let endpoint: Endpoint;
beforeAll(async () => {
  endpoint = await startEndpoint();
});
afterAll(() => endpoint.stop());

// One story: a step stands on those before it.
describe.each(browsersUnderTest)('two browsers of one person, both %s', (browser) => {
  let world: World;
  let first: Session;
  let second: Session;
  let words: string;

  const inList = async (session: Session, count: number): Promise<void> => {
    const popup = await openPopup(session);
    await popup.setViewport({ width: 400, height: 1600 });
    expect(await wishesWhen(popup, count)).toHaveLength(count);
    await popup.close();
  };
  const inSettings = async (session: Session, work: (options: Page) => Promise<void>): Promise<void> => {
    const options = await openOptions(session);
    await work(options);
    await options.close();
  };

  beforeAll(async () => {
    world = await openWorld(browser);
    world.loopback.serve(HOST, forwardTo(endpoint.origin));
    world.loopback.serve('weibo.com', timeline);
    first = world.session;
    second = await world.another('e2e');
  });
  afterAll(() => world?.close());

  test('sync is off until it is turned on; the second joins by the words', async () => {
    const page = await first.open('https://weibo.com/');
    for (let n = 0; n < ITEMS; n++) {
      await cardOf(page, postAt(n));
      await saveShown(page, postAt(n));
    }
    await page.close();
    await inSettings(first, async (options) => {
      expect(await options.$('#connected-endpoint')).toBeNull();
      await createAccount(options, ENDPOINT);
      words = await readAccountWords(options);
    });
    await syncNow(first);
    await inSettings(second, (options) => joinAccount(options, ENDPOINT, words));
    await syncNow(second);
    await inList(second, ITEMS);
  });

  test('what one removes of more than ten items waits in the other for a word, and can be kept', async () => {
    const popup = await openPopup(second);
    await popup.setViewport({ width: 400, height: 1600 });
    for (let left = ITEMS; left > 0; left--) {
      await wishesWhen(popup, left);
      await popup.hover('.wish');
      await click(popup, '.wish .wish-remove');
    }
    await popup.waitForFunction(() => !document.querySelector('.wish'));
    await popup.close();
    await syncNow(second);
    await inSettings(first, async (options) => {
      await click(options, '#sync-now');
      await options.waitForSelector('#removals', { timeout: 20_000 });
      await inList(first, ITEMS);
      await click(options, '#keep-items');
      await options.waitForFunction(() => !document.querySelector('#removals'));
    });
    await syncNow(first);
    await syncNow(second);
    await inList(second, ITEMS);
  });

  test('a new secret takes everything along and shuts the other out, until it joins by the new words', async () => {
    let renewed = words;
    await inSettings(first, async (options) => {
      await click(options, '#renew');
      await click(options, '#renew-confirm');
      await until('another secret', async () => {
        await inSettings(first, async (anew) => {
          renewed = await readAccountWords(anew);
        });
        return renewed !== words;
      });
    });
    await syncNow(first);
    expect(await recordsOf(endpoint.origin, renewed)).toHaveLength(ITEMS);
    // An open popup asks by itself. Once it has been refused, its button leads to the settings: it is not pressed here.
    const refused = await openPopup(second);
    await footWhen(refused, /was removed/, 20_000);
    await refused.close();
    await inList(second, ITEMS);
    await inSettings(second, async (options) => {
      await click(options, '#disconnect');
      await options.waitForSelector('#use-secret');
      await joinAccount(options, ENDPOINT, renewed);
    });
    await syncNow(second);
    await inList(second, ITEMS);
  });
});
