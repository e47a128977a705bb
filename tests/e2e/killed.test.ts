import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from '../../tools/browsers/launch.ts';
import { openProfile } from '../../tools/browsers/profile.ts';
import type { Session } from '../../tools/browsers/session.ts';
import { htmlResponse } from '../../tools/demo/html.ts';
import { outbound } from '../../tools/demo/weibo-markup.ts';
import { weiboPage } from '../../tools/demo/weibo-page.ts';
import { extensionDir } from '../../tools/extension/build.ts';
import { cardOf, saveShown } from '../../tools/extension/cards.ts';
import { openPopup } from '../../tools/extension/popup.ts';
import { readTable } from '../../tools/extension/read-table.ts';
import { type Loopback, startLoopback } from '../../tools/loopback/loopback.ts';
import { until } from '../../tools/run/until.ts';
import type { RecordRow } from '../../utils/store/record.ts';
import { browsersUnderTest } from './world.ts';

/** How often the whole browser is killed; fifty times: FEEDCART_KILLS=50, some five minutes. */
const KILLS = Number(process.env.FEEDCART_KILLS ?? 3);

const idAt = (n: number): string => String(4_830_000_000 + n);
const postAt = (n: number): string => `Rkilled${String(n).padStart(4, '0')}`;

describe.each(browsersUnderTest)('%s, killed as a whole', (browser) => {
  let loopback: Loopback;
  const profile = openProfile();
  beforeAll(async () => {
    loopback = await startLoopback();
    loopback.serve('weibo.com', ({ url }) => {
      const n = Number(new URL(url).searchParams.get('n'));
      const text = outbound(`https://weidian.com/item.html?itemID=${idAt(n)}`);
      return htmlResponse(
        weiboPage([{ uid: '6600000071', author: '断电', id: postAt(n), time: '刚刚', text }]),
      );
    });
  });
  afterAll(async () => {
    await loopback.close();
    profile.discard();
  });

  const start = (): Promise<Session> =>
    launch({
      browser,
      profileDir: profile.dir,
      extensionDir: extensionDir(browser, 'e2e'),
      proxyPort: loopback.port,
      language: 'en-US',
      viewport: { width: 900, height: 1000 },
    });

  test(
    `right after each of ${KILLS} saves it said was saved, has them all when it is started again`,
    async () => {
      for (let n = 0; n < KILLS; n++) {
        const session = await start();
        const page = await session.open(`https://weibo.com/?n=${n}`);
        await cardOf(page, postAt(n));
        await saveShown(page, postAt(n));
        const running = session.browser.process();
        if (!running) throw new Error('no process');
        const ended = once(running, 'exit');
        running.kill('SIGKILL');
        await ended;
        // The driver puts the profile's settings back as they were; a start in the middle of that fails.
        const isPutBack = () => !readdirSync(profile.dir).some((file) => file.endsWith('.puppeteer'));
        await until('the settings as they were', isPutBack);
      }
      const session = await start();
      const popup = await openPopup(session);
      const rows = await readTable<RecordRow>(popup, 'recs', '[savedAt+id]');
      const saved = rows.map(({ cells }): string => JSON.parse(cells.core?.v ?? '').product.id);
      expect(saved.toSorted()).toEqual(Array.from({ length: KILLS }, (_, n) => idAt(n)).toSorted());
      await session.close();
    },
    60_000 + KILLS * 15_000,
  );
});
