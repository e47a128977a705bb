import { readSettings, type Store } from '../../utils/store/index.ts';
import { SYNC_ALARM } from './keep-in-sync.ts';
import { wakes } from './wakes.ts';

/**
 * Brings to the endpoint what the user has signed while it was away: with each regular round of sync, and when the network
 * comes back.
 */
export function ownCardsHere(store: Store, report: (error: unknown) => void): void {
  let isUnderWay = false;
  const bring = async (): Promise<void> => {
    const { endpoint } = await readSettings(store);
    if (endpoint?.secret === undefined) return;
    const { bringOwnCards } = await import('./late/bring-own-cards.ts');
    await bringOwnCards(store, { url: endpoint.url, secret: endpoint.secret });
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
  wakes.alarm.addListener(({ name }) => {
    if (name === SYNC_ALARM) soon();
  });
  wakes.online.addListener(soon);
}
