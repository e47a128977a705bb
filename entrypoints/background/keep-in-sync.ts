import { browser } from 'wxt/browser';
import { isOwnPage } from '../../utils/messages/senders.ts';
import { readSettings, type Store } from '../../utils/store/index.ts';
import { atLeisure } from './at-leisure.ts';
import { onMessage, wakes } from './wakes.ts';
import { whenWanted } from './when-wanted.ts';

/** The name of the alarm that rings every five minutes or so. */
export const SYNC_ALARM = 'sync';
const SOON = 'sync-soon';
/** The browser's least; the worker may be stopped before a timer of its own fires. */
const SOON_MINUTES = 0.5;
/** Saves that follow one another go in one push. */
const GATHER_MS = 1500;
const EVERY_MINUTES = 5;
const JITTER = 0.2;

/**
 * Runs rounds of sync: at start, every five minutes or so, soon after a change, when the network comes back, and when
 * one of our own pages asks. Answers with the function that tells of a change.
 */
export function keepInSync(store: Store, report: (error: unknown) => void): () => void {
  const engine = whenWanted(async () => (await import('./late/sync-engine.ts')).syncEngine(store));
  const run = async (force: boolean) => {
    // Most browsers are linked to no endpoint, and start no engine to find that out.
    if ((await readSettings(store)).endpoint) await (await engine()).round({ force });
  };
  const round = (force = false) => void run(force).catch(report);

  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    // The alarm is for a worker that dies before the timer.
    void browser.alarms.create(SOON, { delayInMinutes: SOON_MINUTES });
    clearTimeout(timer);
    timer = setTimeout(() => round(), GATHER_MS);
  };

  wakes.alarm.addListener(({ name }) => {
    if (name === SYNC_ALARM || name === SOON) round();
  });
  onMessage('synchronise', ({ sender, data }) => {
    if (!isOwnPage(sender, browser.runtime.getURL('/'))) throw new Error('only our own pages may ask');
    if (data.now === true) round(true);
    else soon();
  });
  wakes.online.addListener(() => round());
  // Alarms may be lost when the browser restarts: this wakes us then, and they are made anew at every start.
  wakes.startup.addListener(() => round());
  const spread = 1 + JITTER * (2 * Math.random() - 1);
  void browser.alarms.create(SYNC_ALARM, { periodInMinutes: EVERY_MINUTES * spread });
  atLeisure(() => round());
  return soon;
}
