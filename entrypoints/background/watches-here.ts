import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { noticeWords } from '../../components/watch-words.ts';
import { merchantFor } from '../../utils/merchants/index.ts';
import type { ProductRef } from '../../utils/model/product.ts';
import type { WatchNotice } from '../../utils/model/watch.ts';
import type { Offers } from '../../utils/offers/index.ts';
import { originOf } from '../../utils/offers/may-fetch.ts';
import type { Rules } from '../../utils/rules/index.ts';
import { type Store, watchCommits } from '../../utils/store/index.ts';
import { createWatches, isAnyWatched } from '../../utils/watches/index.ts';
import { permitted } from './network.ts';

const ALARM = 'watches';
/** Between two rounds, in minutes; spread, so that no shop sees a browser at the same minute of every quarter. */
const EVERY_MINUTES = 15;
const JITTER = 0.2;
const SHOWN = 'watch ';

interface WatchPorts {
  readonly store: Store;
  readonly offers: Offers;
  readonly rules: Rules;
  readonly report: (error: unknown) => void;
}

/** Looks after watched wishes by alarm, as long as there are any, and opens the wish of a notification. */
export function watchesHere({ store, offers, rules, report }: WatchPorts): void {
  const watches = createWatches({
    store,
    answers,
    async ask(products, longest) {
      await offers.lookUp(
        products.map((product) => ({ product })),
        () => undefined,
        { longest },
      );
      await offers.settled();
    },
    show,
    now: () => Date.now(),
    random: () => Math.random(),
    hourOf: (moment) => new Date(moment).getHours(),
  });

  const next = () => {
    const delayInMinutes = EVERY_MINUTES * (1 + JITTER * (2 * Math.random() - 1));
    return browser.alarms.create(ALARM, { delayInMinutes });
  };
  const round = async () => {
    await rules.ready();
    if (await watches.round()) await next();
  };
  /** An alarm may be lost when the browser restarts; one that stands is not put off. */
  const keep = async () => {
    if (!(await browser.alarms.get(ALARM)) && (await isAnyWatched(store))) await next();
  };

  browser.alarms.onAlarm.addListener(({ name }) => {
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
  const listen = () => browser.notifications?.onClicked.addListener(open);
  const open = (id: string) => {
    if (!id.startsWith(SHOWN)) return;
    const [item = ''] = id.slice(SHOWN.length).split(' ');
    const url = `${browser.runtime.getURL('/popup.html')}#${item}`;
    Promise.all([browser.tabs.create({ url }), browser.notifications.clear(id)]).catch(report);
  };
  listen();
  browser.permissions.onAdded.addListener(({ permissions = [] }) => {
    if (permissions.includes('notifications')) listen();
  });
  keep().catch(report);
}

/** What a walled shop shows only its visitors, and what the user has not allowed, is never asked for. */
async function answers(product: ProductRef): Promise<boolean> {
  if (merchantFor(product)?.access === 'wall') return false;
  return permitted([originOf(new URL(product.url))]);
}

async function show(notice: WatchNotice): Promise<boolean> {
  if (!(await browser.permissions.contains({ permissions: ['notifications'] })) || !browser.notifications)
    return false;
  await browser.notifications.create(`${SHOWN}${notice.id}`, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icons/128.png'),
    title: notice.title || i18n.t('extName'),
    message: noticeWords(notice),
  });
  return true;
}
