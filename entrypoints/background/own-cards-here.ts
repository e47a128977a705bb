import { browser } from 'wxt/browser';
import { sendWaiting } from '../../utils/creators/index.ts';
import { exchangeOf } from '../../utils/endpoint/request.ts';
import { readSettings, type Store } from '../../utils/store/index.ts';
import { SYNC_ALARM } from './keep-in-sync.ts';

/**
 * Brings to the endpoint what the user has signed while it was away: with each regular round of sync, and when the network
 * comes back.
 */
export function ownCardsHere(store: Store, report: (error: unknown) => void): void {
  let isUnderWay = false;
  const bring = async (): Promise<void> => {
    const { endpoint } = await readSettings(store);
    if (endpoint?.secret === undefined) return;
    const account = { url: endpoint.url, secret: endpoint.secret };
    await sendWaiting({ store, account, exchange: exchangeOf((url, init) => fetch(url, init)) });
  };
  const soon = (): void => {
    if (isUnderWay) return;
    isUnderWay = true;
    bring()
      .catch(report)
      .finally(() => {
        isUnderWay = false;
      });
  };
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === SYNC_ALARM) soon();
  });
  globalThis.addEventListener('online', soon);
}
