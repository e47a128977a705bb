import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { click, type } from '../../tools/browsers/hand.ts';
import { goods } from '../../tools/demo/goods.ts';
import { ROOM } from '../../tools/demo/live-room.ts';
import { posts } from '../../tools/demo/posts.ts';
import { serveDemo } from '../../tools/demo/serve-demo.ts';
import { saveShown } from '../../tools/extension/cards.ts';
import { openOptions } from '../../tools/extension/options.ts';
import { openPopup } from '../../tools/extension/popup.ts';
import { readTimeline } from '../../tools/start/stage.ts';
import { fill } from '../bench/popup/fill.ts';
import { chooseFile } from './choose-file.ts';
import { findViolations } from './find-violations.ts';
import { browsersUnderTest, openWorld, type World } from './world.ts';

const NINE = posts[0]?.id ?? '';
const REPOST = posts[1]?.quoted?.id ?? '';
const cardOf = (post: string) => `feedcart-card[data-post="${post}"]`;

describe.each(browsersUnderTest)('WCAG 2.2 AA in %s', (browser) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(browser);
    serveDemo(world.loopback);
    await world.session.setColorScheme('light');
  });
  afterAll(() => world.close());
  const violations = (page: Page, within?: string) => findViolations(world.session, page, within);

  describe('in a timeline', () => {
    let page: Page;
    beforeAll(async () => {
      ({ page } = await readTimeline(world.session));
    });
    afterAll(() => page.close());

    test('every card', async () => {
      expect(await violations(page, 'feedcart-card')).toEqual([]);
    });

    test('the grid of nine', async () => {
      await click(page, `${cardOf(NINE)} >>> .foot .quiet:last-child`);
      await page.waitForSelector(`${cardOf(NINE)} >>> .grid`);
      expect(await violations(page, cardOf(NINE))).toEqual([]);
    });

    test('the details of a product', async () => {
      await click(page, `${cardOf(REPOST)} >>> .foot [aria-haspopup]`);
      await page.waitForSelector(`${cardOf(REPOST)} >>> .details`);
      expect(await violations(page, cardOf(REPOST))).toEqual([]);
      await page.keyboard.press('Escape');
    });

    test('what a card offers against too many of its like, and a saved product', async () => {
      await saveShown(page, REPOST);
      await click(page, `${cardOf(REPOST)} >>> .row .actions > :last-child`);
      await page.waitForSelector(`${cardOf(REPOST)} >>> .panel`);
      expect(await violations(page, cardOf(REPOST))).toEqual([]);
    });

    test('the products beside a live room', async () => {
      const room = await world.session.open(ROOM);
      for (const [index, { url }] of goods.slice(-2).entries()) {
        await room.evaluate((href) => Reflect.get(window, 'offer')(href), url);
        await room.waitForSelector(`feedcart-rail >>> li:nth-child(${index + 1}) feedcart-card`);
      }
      expect(await violations(room, 'feedcart-rail')).toEqual([]);
      await room.close();
    });
  });

  describe('in the wishlist', () => {
    let popup: Page;
    const closeSheet = async () => {
      await popup.keyboard.press('Escape');
      await popup.waitForSelector('dialog', { hidden: true });
    };
    const menu = async (item: string) => {
      await click(popup, '#open-menu');
      await click(popup, item);
    };
    beforeAll(async () => {
      const first = await openPopup(world.session);
      expect(await violations(first)).toEqual([]);
      await fill(first, 60, Date.now());
      await first.evaluate(putNotice, Date.now() - 60_000);
      await first.close();
      popup = await openPopup(world.session);
      await popup.waitForSelector('.wish');
    });

    test('the list', async () => {
      expect(await violations(popup)).toEqual([]);
    });

    test('what the day brought', async () => {
      await click(popup, '#digest summary');
      await popup.waitForSelector('#digest[open] .digest-row');
      expect(await violations(popup)).toEqual([]);
      await click(popup, '#digest summary');
      await popup.waitForSelector('#digest:not([open])');
    });

    // Nothing can be said to a page of Firefox's before its own scripts; what is drawn is the same.
    if (browser === 'chromium') {
      test('a list that the browser does not give', async () => {
        const page = await world.session.browser.newPage();
        await page.evaluateOnNewDocument(() => {
          IDBFactory.prototype.open = () => {
            throw new DOMException('not here', 'SecurityError');
          };
        });
        await page.goto(`${world.session.origin}/popup.html`);
        await page.waitForSelector('.notice[role=alert] #notice-action');
        expect(await violations(page)).toEqual([]);
        await page.close();
      });
    }

    test('a wish with its past, its cost at the door and a watch', async () => {
      await click(popup, '.wish:nth-child(2) .wish-open');
      await popup.waitForSelector('#watch-amount');
      await popup.type('#watch-amount', '1');
      await popup.keyboard.press('Enter');
      await popup.waitForSelector('.watch-rule');
      expect(await violations(popup)).toEqual([]);
      await click(popup, '#back');
      await popup.waitForSelector('.detail', { hidden: true });
    });

    test('the filters', async () => {
      await click(popup, '#more-filters');
      await popup.waitForSelector('dialog');
      expect(await violations(popup)).toEqual([]);
      await closeSheet();
    });

    test('some that are selected, and where they can go', async () => {
      await popup.focus('.wish-active .wish-open');
      await popup.keyboard.press(' ');
      await popup.waitForSelector('.bulk');
      expect(await violations(popup)).toEqual([]);
      for (const opens of ['#bulk-move', '#bulk-tag']) {
        await click(popup, opens);
        await popup.waitForSelector('dialog');
        expect(await violations(popup)).toEqual([]);
        await closeSheet();
      }
      await click(popup, '#bulk-remove');
      await popup.waitForSelector('.undo');
      expect(await violations(popup)).toEqual([]);
    });

    test.each(['#open-menu', '#menu-collections', '#menu-keys'])('the sheet of %s', async (opens) => {
      await click(popup, '#open-menu');
      if (opens !== '#open-menu') await click(popup, opens);
      await popup.waitForSelector('dialog');
      expect(await violations(popup)).toEqual([]);
      await closeSheet();
    });

    test('the trash', async () => {
      await menu('#menu-trash');
      await popup.waitForSelector('.trash-restore');
      expect(await violations(popup)).toEqual([]);
      await click(popup, '#back');
      await popup.waitForSelector('.trash-restore', { hidden: true });
    });

    test('nothing that is found', async () => {
      await type(popup, '#search', 'samovar');
      await popup.waitForSelector('.notice');
      expect(await violations(popup)).toEqual([]);
      await popup.close();
    });

    test.each(['wishlist.html', 'sidepanel.html'])('%s', async (path) => {
      const page = await world.session.openExtensionPage(path, '.wish');
      expect(await violations(page)).toEqual([]);
      await page.close();
    });
  });

  describe('in the composer', () => {
    let page: Page;
    beforeAll(async () => {
      page = await world.session.openExtensionPage('compose.html', '.compose #words');
    });
    afterAll(() => page.close());

    test('nothing yet', async () => {
      expect(await violations(page)).toEqual([]);
    });

    test.each(['#add', '#open-drafts', '#open-posts', '#open-followers'])(
      'the sheet of %s',
      async (opens) => {
        await click(page, opens);
        await page.waitForSelector('dialog');
        expect(await violations(page)).toEqual([]);
        await page.keyboard.press('Escape');
        await page.waitForSelector('dialog', { hidden: true });
      },
    );

    test('goods of one’s own with a problem, what will be posted and its card', async () => {
      await click(page, '#add');
      await click(page, '#add-own');
      await click(page, '.listing .listing-title');
      await type(page, '[id^="pay-"]', 'javascript:alert(1)');
      await page.waitForSelector('.field-problem');
      await page.waitForSelector('.finding-missing');
      expect(await violations(page)).toEqual([]);
    });
  });

  test('in every panel of the settings', async () => {
    const options = await openOptions(world.session);
    await options.select('#country', 'CN');
    await options.waitForSelector('#quota');
    // Two hundred rows are no different from these.
    await type(options, '#find-shop', 'amazon');
    expect(await violations(options)).toEqual([]);
    await options.close();
  });

  test('in the report of an import, and where there was nothing to import', async () => {
    const options = await openOptions(world.session);
    await type(
      options,
      '#import-links',
      'Teapot https://weidian.com/item.html?itemID=4810271188 and https://example.com/hello',
    );
    await click(options, '#import-paste');
    await options.waitForSelector('#import-outcome');
    expect(await violations(options, '#import')).toEqual([]);
    await chooseFile(options, 'nothing.json', '{}');
    await options.waitForSelector('#import-refused');
    expect(await violations(options, '#import')).toEqual([]);
    await options.close();
  });
});

/** Runs in a page of the extension: a price that has fallen, as a round of watching leaves it. */
async function putNotice(at: number): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('feedcart');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const writing = database.transaction('notices', 'readwrite');
  writing.objectStore('notices').put({
    id: 'fallen',
    item: '0'.padStart(32, '0'),
    rule: 'target sale CNY 4000',
    on: 'target',
    title: 'brass lamp vintage',
    kind: 'sale',
    was: { minor: 5900, currency: 'CNY' },
    is: { minor: 3900, currency: 'CNY' },
    at,
  });
  await new Promise((resolve, reject) => {
    writing.oncomplete = resolve;
    writing.onerror = () => reject(writing.error);
  });
  database.close();
}
