import { browser } from 'wxt/browser';
import type { Offers } from '../../utils/offers/index.ts';
import type { Rules } from '../../utils/rules/index.ts';
import { type Store, watchCommits } from '../../utils/store/index.ts';
import { isAnyWatched } from '../../utils/watches/index.ts';
import { atLeisure } from './at-leisure.ts';
import { wakes } from './wakes.ts';
import { whenWanted } from './when-wanted.ts';

const ALARM = 'watches';
/** Between two rounds, in minutes; spread, so that no shop sees a browser at the same minute of every quarter. */
const EVERY_MINUTES = 15;
const JITTER = 0.2;
/** What the names of our notifications begin with; the wish follows. */
export const NOTICE = 'watch ';

interface WatchPorts {
  readonly store: Store;
  readonly offers: Offers;
  readonly rules: Rules;
  readonly report: (error: unknown) => void;
}

/** Looks after watched wishes by alarm, as long as there are any, and opens the wish of a notification. */
export function watchesHere({ store, offers, rules, report }: WatchPorts): void {
  const rounds = whenWanted(async () => (await import('./late/watch-rounds.ts')).watchRounds(store, offers));

  const next = () => {
    const delayInMinutes = EVERY_MINUTES * (1 + JITTER * (2 * Math.random() - 1));
    return browser.alarms.create(ALARM, { delayInMinutes });
  };
  const round = async () => {
    await rules.ready();
    if (await (await rounds()).round()) await next();
  };
  /** An alarm may be lost when the browser restarts; one that stands is not put off. */
  const keep = async () => {
    if (!(await browser.alarms.get(ALARM)) && (await isAnyWatched(store))) await next();
  };

  wakes.alarm.addListener(({ name }) => {
    // Whatever becomes of this round, there is another one.
    if (name !== ALARM) return;
    const again = (error: unknown) => {
      report(error);
      return next();
    };
    round().catch(again).catch(report);
  });
  watchCommits(store, ({ items }) => {
    if (items) keep().catch(report);
  });
  wakes.notice.addListener((id) => {
    if (!id.startsWith(NOTICE)) return;
    const [item = ''] = id.slice(NOTICE.length).split(' ');
    const url = `${browser.runtime.getURL('/popup.html')}#${item}`;
    Promise.all([browser.tabs.create({ url }), browser.notifications.clear(id)]).catch(report);
  });
  atLeisure(() => void keep().catch(report));
}
