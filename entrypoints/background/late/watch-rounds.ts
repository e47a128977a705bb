import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { noticeWords } from '../../../components/watch-words.ts';
import { merchantFor } from '../../../utils/merchants/index.ts';
import type { ProductRef } from '../../../utils/model/product.ts';
import type { WatchNotice } from '../../../utils/model/watch.ts';
import type { Offers } from '../../../utils/offers/index.ts';
import { originOf } from '../../../utils/offers/may-fetch.ts';
import type { Store } from '../../../utils/store/index.ts';
import { createWatches, type Watches } from '../../../utils/watches/index.ts';
import { permitted } from '../network.ts';
import { NOTICE } from '../watches-here.ts';

/** Rounds through what is watched, with this browser's clock, shops and notifications. */
export function watchRounds(store: Store, offers: Offers): Watches {
  return createWatches({
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
}

/** What a walled shop shows only its visitors, and what the user has not allowed, is never asked for. */
async function answers(product: ProductRef): Promise<boolean> {
  if (merchantFor(product)?.access === 'wall') return false;
  return permitted([originOf(new URL(product.url))]);
}

async function show(notice: WatchNotice): Promise<boolean> {
  if (!(await browser.permissions.contains({ permissions: ['notifications'] })) || !browser.notifications)
    return false;
  await browser.notifications.create(`${NOTICE}${notice.id}`, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icons/128.png'),
    title: notice.title || i18n.t('extName'),
    message: noticeWords(notice),
  });
  return true;
}
