import { browser } from 'wxt/browser';
import { z } from 'zod';
import { createErrorLog } from '../../utils/diagnostics/index.ts';
import { createStore } from '../../utils/store/index.ts';
import { addAnywhere } from './add-anywhere.ts';
import { answerPages } from './answer-pages.ts';
import { attachedScriptHere } from './attached-script-here.ts';
import { composeHere } from './compose-here.ts';
import { creatorsWhenWanted } from './creators-when-wanted.ts';
import { doorHere } from './door-here.ts';
import { driftHere } from './drift-here.ts';
import { followersHere } from './followers-here.ts';
import { keepInSync } from './keep-in-sync.ts';
import { offersHere } from './offers-here.ts';
import { ownCardsHere } from './own-cards-here.ts';
import { ratesHere } from './rates-here.ts';
import { rulesHere } from './rules-here.ts';
import { settingsHere } from './settings-here.ts';
import { ledToHere, shortLinksHere } from './short-links-here.ts';
import { userSitesHere } from './user-sites-here.ts';
import { visitsHere } from './visits-here.ts';
import { wakes } from './wakes.ts';
import { watchesHere } from './watches-here.ts';
import { welcomeHere } from './welcome-here.ts';

/** Everything is wired at once: what has woken the worker is told to whoever listens when this returns (wakes.ts). */
export function startBackground(): void {
  // zod compiles schemas with new Function where it may; under the extension's policy it may not, so it never tries.
  z.config({ jitless: true });
  const store = createStore();
  const note = createErrorLog(browser.storage.local, 'background', Date.now);
  const report = (error: unknown) => {
    console.warn('Feedcart:', error);
    note(error);
  };
  wakes.failed.addListener(({ error }) => note(error));
  wakes.rejected.addListener(({ reason }) => note(reason));
  welcomeHere(report);
  const soon = keepInSync(store, report);
  const settings = settingsHere(store, report);
  const followers = followersHere({ store, settings, report });
  userSitesHere(store, report);
  attachedScriptHere(store, report);
  // What was said of any price may be another one at another door.
  const door = doorHere(store, () => followers.doubt(() => true), report);
  const offers = offersHere({ store, settings, door, report });
  const rules = rulesHere(store, report);
  ratesHere(store, () => door.reload(), report);
  visitsHere({ store, offers, rules, report });
  addAnywhere({ store, rules, saved: soon, report });
  composeHere(offers);
  ownCardsHere(store, report);
  watchesHere({ store, offers, rules, report });
  answerPages({
    store,
    settings,
    offers,
    followers,
    rules,
    drifts: driftHere(store, report),
    door,
    creators: creatorsWhenWanted({ store, doubt: (isDoubtful) => followers.doubt(isDoubtful), report }),
    ledTo: ledToHere(store, report),
    resolve: shortLinksHere(store, report),
    saved: soon,
    report,
  });
}
