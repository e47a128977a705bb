import { browser } from 'wxt/browser';
import { attachedRegistrations, isOfAttached } from '../../utils/sites/attached-registrations.ts';
import { changesTo } from '../../utils/sites/registrations.ts';
import { readSettings, type Store, watchCommits } from '../../utils/store/index.ts';
import { atLeisure } from './at-leisure.ts';

/**
 * Keeps the browser running the script that tells of posts while the reader wants to see what creators attach, and in
 * nobody else's pages. Looked at again at every start, and whenever the settings change.
 */
export function attachedScriptHere(store: Store, report: (error: unknown) => void): void {
  let turn: Promise<unknown> = Promise.resolve();
  const register = async () => {
    const { creators, userSites } = await readSettings(store);
    const registered = (await browser.scripting.getRegisteredContentScripts()).filter(isOfAttached);
    const { remove, add } = changesTo(attachedRegistrations(creators.on, userSites), registered);
    if (remove.length > 0) await browser.scripting.unregisterContentScripts({ ids: remove });
    if (add.length > 0) await browser.scripting.registerContentScripts(add);
  };
  const keep = () => {
    turn = turn.then(register).catch(report);
  };
  watchCommits(store, ({ settings }) => {
    if (settings) keep();
  });
  atLeisure(keep);
}
