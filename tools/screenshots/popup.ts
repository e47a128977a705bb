import { click, type } from '../browsers/hand.ts';
import { BLOG } from '../demo/serve-demo.ts';
import { hostLineWhen, openPopup, untilSynced } from '../extension/popup.ts';
import type { Scene } from './camera.ts';

const FOOT = { of: '.below' } as const;

/** The popup with a wishlist in it, and what it says when something is in its way. */
export async function shootPopup({ stage, session, camera }: Scene): Promise<void> {
  const blog = await session.open(`https://${BLOG}/pots`);
  const popup = await openPopup(session);
  await hostLineWhen(popup, 'on');
  await untilSynced(popup);
  await camera.shoot('popup', popup);

  await popup.hover('.wish:nth-child(2)');
  await camera.shoot('popup-row', popup, { of: '.wish-box', height: 280, pointed: true });
  await popup.evaluate(rememberMore);
  await click(popup, '.wish:nth-child(2) .wish-open');
  await popup.waitForSelector('.chart-figure canvas');
  await camera.shoot('popup-history', popup);
  await click(popup, '#history-table');
  await camera.shoot('popup-history-table', popup);
  await click(popup, '#back');
  await type(popup, '#search', 'samovar');
  await popup.waitForSelector('.notice');
  await camera.shoot('popup-no-match', popup);
  await click(popup, '#notice-action');

  await click(blog, 'feedcart-card >>> .row .actions > :last-child');
  await click(blog, 'feedcart-card >>> .panel button:nth-last-of-type(2)');
  await popup.waitForSelector('#site-here');
  await camera.shoot('popup-site-off', popup, FOOT);
  await click(popup, '#site-here button');
  await hostLineWhen(popup, 'on');

  stage.endpointDown();
  await popup.hover('.wish:nth-child(2)');
  await click(popup, '.wish:nth-child(2) .wish-remove');
  await popup.waitForSelector('.foot-problem');
  await camera.shoot('popup-offline', popup);
  stage.endpointUp();
  await click(popup, '#sync-action');
  await untilSynced(popup);

  await popup.evaluate(refuseWrites);
  await popup.hover('.wish:nth-child(2)');
  await click(popup, '.wish:nth-child(2) .wish-remove');
  await popup.waitForSelector('.bar-warn');
  await camera.shoot('popup-write-failed', popup);
  await popup.close();
  await blog.close();
  // In Firefox no driver is in an extension's page before the page's own scripts.
  if (session.name === 'firefox') return;

  const held = await openPopup(session);
  await held.evaluateOnNewDocument(neverOpen);
  await held.reload();
  await held.waitForSelector('.wish-skeleton');
  await camera.shoot('popup-loading', held);
  await held.close();

  const failed = await openPopup(session);
  await failed.evaluateOnNewDocument(refuseToOpen);
  await failed.reload();
  await failed.waitForSelector('.notice-alert', { timeout: 10_000 });
  await camera.shoot('popup-failed', failed);
  await failed.close();
}

/** Runs in the page: every price that is remembered has a past of a hundred days. */
async function rememberMore(): Promise<void> {
  /** So many days ago it cost so much more. */
  const past = [
    [100, 1.5],
    [61, 1.2],
    [40, 1.3],
    [12, 1.1],
  ] as const;
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await done(indexedDB.open('feedcart'));
  const table = database.transaction('observations', 'readwrite').objectStore('observations');
  for (const row of await done(table.getAll())) {
    const { minor, currency } = row.price?.amount ?? {};
    for (const [days, factor] of minor === undefined ? [] : past) {
      const amount = { minor: Math.round((minor * factor) / 100) * 100, currency };
      const at = row.at - days * 86_400_000;
      await done(table.put({ ...row, at, lastSeen: at + 86_400_000, price: { ...row.price, amount } }));
    }
  }
  database.close();
}

/** Runs in the page: a disk that takes nothing more. */
function refuseWrites(): void {
  IDBObjectStore.prototype.put = () => {
    throw new DOMException('no space', 'QuotaExceededError');
  };
}

/** Runs in the page: a database that takes its time. */
function neverOpen(): void {
  IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
}

/** Runs in the page: a database that is broken. */
function refuseToOpen(): void {
  IDBFactory.prototype.open = () => {
    throw new DOMException('broken', 'UnknownError');
  };
}
