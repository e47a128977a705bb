import { browser } from 'wxt/browser';
import { isOwnPage } from '../../utils/messages/senders.ts';
import { keepRates, readRates, readSettings, type Store, watchCommits } from '../../utils/store/index.ts';
import { atLeisure } from './at-leisure.ts';
import { onMessage, wakes } from './wakes.ts';

const ALARM = 'rates';
/** How often it is looked whether it is time to ask: the day's waiting is kept on the disk. */
const EVERY_MINUTES = 60;

/**
 * Keeps exchange rates of the day, from the endpoint that the user has connected and from nobody else: asked at start,
 * from time to time, when an endpoint was connected, and when one of our own pages asks. `onNewer` is called when others are in use.
 */
export function ratesHere(store: Store, onNewer: () => void, report: (error: unknown) => void): void {
  let asking: Promise<boolean> | undefined;
  const ask = async (force: boolean): Promise<boolean> => {
    const { endpoint, shopper } = await readSettings(store);
    // Who counts nothing at their door needs no rates.
    if (!endpoint || (shopper.country === undefined && !force)) return false;
    const before = await readRates(store);
    const state = before && { ...before, ...(force && { nextAt: 0 }) };
    const { renewRatesHere } = await import('./late/renew-rates-here.ts');
    const after = await renewRatesHere(state, endpoint.url);
    if (after !== state) await keepRates(store, after);
    const isNewer = after.table?.on !== before?.table?.on;
    if (isNewer) onNewer();
    return isNewer;
  };
  /** One at a time: who asks meanwhile hears what the first one hears. */
  const renew = (force = false): Promise<boolean> => {
    asking ??= ask(force).finally(() => {
      asking = undefined;
    });
    return asking;
  };
  const look = () => void renew().catch(report);

  wakes.alarm.addListener(({ name }) => {
    if (name === ALARM) look();
  });
  onMessage('renewRates', ({ sender }) => {
    if (!isOwnPage(sender, browser.runtime.getURL('/'))) throw new Error('only our own pages may ask');
    return renew(true);
  });
  watchCommits(store, ({ settings }) => {
    if (settings) look();
  });
  const keepAlarm = async () => {
    // Made anew at each start it would never ring: a worker starts more often.
    if (!(await browser.alarms.get(ALARM)))
      await browser.alarms.create(ALARM, { periodInMinutes: EVERY_MINUTES });
  };
  atLeisure(() => {
    keepAlarm().catch(report);
    look();
  });
}
