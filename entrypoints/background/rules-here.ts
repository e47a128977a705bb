import { browser } from 'wxt/browser';
import { isOwnPage } from '../../utils/messages/senders.ts';
import { createRules, PUBLIC_KEYS, type Rules } from '../../utils/rules/index.ts';
import type { Store } from '../../utils/store/index.ts';
import { atLeisure } from './at-leisure.ts';
import { onMessage, wakes } from './wakes.ts';

declare global {
  interface ImportMetaEnv {
    /** Public keys of this build, by commas, where it was made with others than the tree's (wxt.config.ts). */
    readonly RULES_KEYS: string;
  }
}

const ALARM = 'rules';
/** How often it is looked whether it is time to ask: the day's waiting is kept on the disk. */
const EVERY_MINUTES = 60;

/** Rules as they count in this context, with this browser's network and clock. */
export function createRulesHere(store: Store, report: (error: unknown) => void): Rules {
  const keys = import.meta.env.RULES_KEYS;
  return createRules({
    store,
    fetch: (url, init) => fetch(url, init),
    now: () => Date.now(),
    random: () => Math.random(),
    keys: keys ? keys.split(',').filter((key) => key !== 'none') : PUBLIC_KEYS,
    build: `${browser.runtime.getManifest().version} ${keys}`,
    report,
  });
}

/** Keeps rules fresh, if the user wants that: asks at start, from time to time, and when one of our own pages asks. */
export function rulesHere(store: Store, report: (error: unknown) => void): Rules {
  const rules = createRulesHere(store, report);
  const renew = () => void rules.renew().catch(report);
  wakes.alarm.addListener(({ name }) => {
    if (name === ALARM) renew();
  });
  onMessage('renewRules', async ({ sender, data }) => {
    if (!isOwnPage(sender, browser.runtime.getURL('/'))) throw new Error('only our own pages may ask');
    await rules.renew({ force: data.now === true });
    return true;
  });
  const keepAlarm = async () => {
    // Made anew at each start it would never ring: a worker starts more often.
    if (!(await browser.alarms.get(ALARM)))
      await browser.alarms.create(ALARM, { periodInMinutes: EVERY_MINUTES });
  };
  atLeisure(() => {
    keepAlarm().catch(report);
    renew();
  });
  return rules;
}
