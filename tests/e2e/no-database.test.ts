import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseFolder } from '../../tools/browsers/database-folder.ts';
import { click, found } from '../../tools/browsers/hand.ts';
import { launch } from '../../tools/browsers/launch.ts';
import { openProfile } from '../../tools/browsers/profile.ts';
import type { Session } from '../../tools/browsers/session.ts';
import { htmlResponse } from '../../tools/demo/html.ts';
import { outbound } from '../../tools/demo/weibo-markup.ts';
import { weiboPage } from '../../tools/demo/weibo-page.ts';
import { extensionDir } from '../../tools/extension/build.ts';
import { cardOf } from '../../tools/extension/cards.ts';
import { type Loopback, startLoopback } from '../../tools/loopback/loopback.ts';
import { browsersUnderTest } from './world.ts';

const POST = 'Rnodata001';

// A file stands where the browser keeps databases: each that is opened is refused, by the browser itself.
describe.each(browsersUnderTest)('a %s that opens no database', (browser) => {
  let loopback: Loopback;
  let session: Session;
  const profile = openProfile();
  beforeAll(async () => {
    loopback = await startLoopback();
    const text = outbound('https://weidian.com/item.html?itemID=4930000001');
    loopback.serve('weibo.com', () =>
      htmlResponse(weiboPage([{ uid: '6600000073', author: '没有地方', id: POST, time: '刚刚', text }])),
    );
    const folder = databaseFolder(browser, profile.dir);
    mkdirSync(dirname(folder), { recursive: true });
    writeFileSync(folder, 'no folder');
    session = await launch({
      browser,
      profileDir: profile.dir,
      extensionDir: extensionDir(browser, 'e2e'),
      proxyPort: loopback.port,
      language: 'en-US',
      viewport: { width: 900, height: 1000 },
    });
  });
  afterAll(async () => {
    await session?.close();
    await loopback.close();
    profile.discard();
  });

  test.each(['popup.html', 'options.html'])(
    '%s says so in words, also when it is tried again',
    async (path) => {
      const page = await session.openExtensionPage(path, '[role=alert]');
      for (const _ of ['opened', 'tried again']) {
        const alert = await found(page, '[role=alert]');
        expect(await alert.evaluate((words) => words.textContent)).toContain(
          'The wishlist could not be opened.',
        );
        await click(page, '[role=alert] button');
        // Another one says it of the next time.
        await page.waitForFunction((one) => !one.isConnected, {}, alert);
      }
      await page.close();
    },
  );

  test('a post has its card all the same, and what can’t be saved is not said to be', async () => {
    const page = await session.open('https://weibo.com/');
    await cardOf(page, POST);
    await click(page, `feedcart-card[data-post="${POST}"] >>> .row .save-no`);
    await found(page, `feedcart-card[data-post="${POST}"] >>> .row .save-failed`);
    await page.close();
  });

  test('the settings offer to begin anew: they say so where that fails, too, and the wishlist is empty where it does not', async () => {
    const page = await session.openExtensionPage('options.html', '#begin-anew');
    const begin = async () => {
      await click(page, '#begin-anew');
      await click(page, '#begin-anew-confirm');
    };
    await begin();
    await found(page, '#not-begun');
    rmSync(databaseFolder(browser, profile.dir));
    await begin();
    await found(page, '#shops');
    await page.close();
  });
});
