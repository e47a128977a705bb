import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { click } from '../../tools/browsers/hand.ts';
import { htmlResponse } from '../../tools/demo/html.ts';
import { outbound } from '../../tools/demo/weibo-markup.ts';
import { weiboPage } from '../../tools/demo/weibo-page.ts';
import { recordsOf } from '../../tools/extension/account.ts';
import { cardOf, saveShown } from '../../tools/extension/cards.ts';
import { createAccount, joinAccount, openOptions, readAccountWords } from '../../tools/extension/options.ts';
import { openPopup, wishesWhen } from '../../tools/extension/popup.ts';
import { syncNow } from '../../tools/extension/sync-now.ts';
import { forwardTo } from '../../tools/loopback/forward.ts';
import { type RunningServer, runServer } from '../server/run-server.ts';
import { browsersUnderTest, openWorld, type World } from './world.ts';

const HOST = 'sync.feedcart.example';

const idAt = (n: number): string => String(4_910_000_000 + n);
const postAt = (n: number): string => `Rrestore0${n}`;

const timeline = () =>
  htmlResponse(
    weiboPage(
      Array.from({ length: 4 }, (_, n) => ({
        uid: '6600000061',
        author: '昨天的备份',
        id: postAt(n),
        time: '刚刚',
        text: outbound(`https://weidian.com/item.html?itemID=${idAt(n)}`),
      })),
    ),
  );

// One story: a step stands on those before it.
describe.each(browsersUnderTest)('what is lost at the endpoint, or in %s', (browser) => {
  const folder = mkdtempSync(join(tmpdir(), 'feedcart-restored-'));
  const [data, backup] = [join(folder, 'data'), join(folder, 'backup')];
  let world: World;
  let server: RunningServer;
  let words: string;

  const start = async (...args: string[]): Promise<void> => {
    server = runServer({ DATA_DIR: data, RATES: 'none' }, { args, cwd: folder });
    world.loopback.serve(HOST, forwardTo(await server.ready));
  };
  const save = async (...posts: readonly number[]): Promise<void> => {
    const page = await world.session.open('https://weibo.com/');
    for (const n of posts) {
      await cardOf(page, postAt(n));
      await saveShown(page, postAt(n));
    }
    await page.close();
  };
  const productsThere = async (): Promise<string[]> => {
    const cores = await recordsOf(await server.ready, words);
    return cores.map((core): string => JSON.parse(core).product.id).toSorted();
  };

  beforeAll(async () => {
    world = await openWorld(browser);
    world.loopback.serve('weibo.com', timeline);
    await start();
  });
  afterAll(async () => {
    await world?.close();
    await server?.end('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  });

  test('two items are saved and backed up, then two more are saved and one of the first is removed', async () => {
    const options = await openOptions(world.session);
    await createAccount(options, `https://${HOST}`);
    words = await readAccountWords(options);
    await options.close();
    await save(0, 1);
    await syncNow(world.session);
    await server.end('SIGTERM');
    cpSync(data, backup, { recursive: true });

    await start();
    await save(2, 3);
    const popup = await openPopup(world.session);
    const wishes = await wishesWhen(popup, 4);
    const first = wishes.findIndex(({ href }) => href?.includes(idAt(0)));
    const row = (await popup.$$('.wish'))[first];
    await row?.hover();
    const remove = await row?.$('.wish-remove');
    if (remove) await click(popup, remove);
    await wishesWhen(popup, 3);
    await popup.close();
    await syncNow(world.session);
    expect(await productsThere()).toEqual([1, 2, 3].map(idAt));
  });

  test('the backup is restored, and after one round everything is at the endpoint again', async () => {
    await server.end('SIGTERM');
    rmSync(data, { recursive: true });
    cpSync(backup, data, { recursive: true });
    await start('--restored');
    expect(await productsThere()).toEqual([0, 1].map(idAt));

    await syncNow(world.session);
    expect(await productsThere()).toEqual([1, 2, 3].map(idAt));
    const popup = await openPopup(world.session);
    expect(await wishesWhen(popup, 3)).toHaveLength(3);
    await popup.close();
  });

  test('the browser loses its database: that removes nothing at the endpoint, and by the words all is there again', async () => {
    const losing = await openOptions(world.session);
    await losing.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const deleted = indexedDB.deleteDatabase('feedcart');
          deleted.onsuccess = () => resolve();
          deleted.onerror = () => reject(new Error(String(deleted.error)));
        }),
    );
    await losing.close();
    const options = await openOptions(world.session);
    await options.waitForSelector('#use-secret');
    expect(await options.$('#connected-endpoint')).toBeNull();
    await save(0);
    expect(await productsThere()).toEqual([1, 2, 3].map(idAt));

    await joinAccount(options, `https://${HOST}`, words);
    await options.close();
    await syncNow(world.session);
    expect(await productsThere()).toEqual([0, 1, 2, 3].map(idAt));
    const popup = await openPopup(world.session);
    expect(await wishesWhen(popup, 4)).toHaveLength(4);
    await popup.close();
  });
});
