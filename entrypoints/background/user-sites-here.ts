import { browser } from 'wxt/browser';
import { z } from 'zod';
import { merchantByHost } from '../../utils/merchants/index.ts';
import type { ShowAnswer, ShowRequest } from '../../utils/messages/index.ts';
import { hostName, showRequest } from '../../utils/messages/schemas.ts';
import { isOwnPage } from '../../utils/messages/senders.ts';
import { originOf, withoutUserSite, withUserSite } from '../../utils/model/user-site.ts';
import { siteAt, sites } from '../../utils/sites/index.ts';
import { changesTo, isOfUserSite, registrationsOf } from '../../utils/sites/registrations.ts';
import { changeSettings, readSettings, type Store, watchCommits } from '../../utils/store/index.ts';
import { atLeisure } from './at-leisure.ts';
import { onMessage, wakes } from './wakes.ts';

/** What waits for the browser's permission, in `storage.session`: the worker may be stopped meanwhile. */
const WISH = 'wanted site';
/** So long the browser's question may stand open, in milliseconds; a later permission was given for something else. */
const WISH_LASTS = 5 * 60_000;
const wishSchema = showRequest.extend({ at: z.number() });

export function permitted(host: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [originOf(host)] });
}

/**
 * Sites that the user turns on: keeps the browser running the feed on those in the settings, and on no other. Looked at
 * again at every start, and whenever the settings or the permissions change, whoever changed them.
 */
export function userSitesHere(store: Store, report: (error: unknown) => void): void {
  const { session } = browser.storage;
  let turn: Promise<unknown> = Promise.resolve();
  /** One after the other: what is registered is compared with what should be. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work);
    turn = mine.catch(() => undefined);
    return mine;
  };

  const register = async () => {
    const { userSites } = await readSettings(store);
    const registered = await browser.scripting.getRegisteredContentScripts();
    const { remove, add } = changesTo(registrationsOf(userSites), registered.filter(isOfUserSite));
    if (remove.length > 0) await browser.scripting.unregisterContentScripts({ ids: remove });
    if (add.length > 0) await browser.scripting.registerContentScripts(add);
  };

  /** The host's permission goes back, unless something else of ours needs it. */
  const giveBack = async (host: string) => {
    const { userSites, allowedHosts } = await readSettings(store);
    const isShop = merchantByHost(host) || allowedHosts.includes(host.replace(/^www\./, ''));
    if (isShop || siteAt(new URL(originOf(host))) || userSites.some((one) => one.host === host)) return;
    await browser.permissions.remove({ origins: [originOf(host)] }).catch(report);
  };
  const giveUp = async (host: string): Promise<ShowAnswer> => {
    await giveBack(host);
    return 'failed';
  };

  const show = async ({ tabId, host }: ShowRequest): Promise<ShowAnswer> => {
    if (!(await permitted(host))) {
      await session.set({ [WISH]: { tabId, host, at: Date.now() } });
      return 'waiting';
    }
    await session.remove(WISH);
    const { recogniseTab, runFeed } = await import('./late/run-feed.ts');
    const id = siteAt(new URL(originOf(host)))
      ? undefined
      : await recogniseTab(tabId, host).catch((error: unknown) => report(error));
    const site = sites.find((one) => one.id === id);
    if (!site) return giveUp(host);
    let isKept = false;
    await changeSettings(store, ({ userSites, quiet }) => {
      const changed = withUserSite(userSites, { host, site: site.id });
      isKept = changed !== undefined;
      // Whoever had the host's cards hidden wants them now.
      const sitesOff = quiet.sitesOff.filter((one) => one !== host);
      return changed ? { userSites: changed, quiet: { ...quiet, sitesOff } } : {};
    });
    if (!isKept) return giveUp(host);
    await register();
    await runFeed(host, site);
    return 'shown';
  };

  const hide = async (host: string): Promise<boolean> => {
    await session.remove(WISH);
    // Open pages hear of the settings, ask what is set for them, and end.
    await changeSettings(store, ({ userSites }) => ({ userSites: withoutUserSite(userSites, host) }));
    await register();
    await giveBack(host);
    return true;
  };

  const onAdded = async () => {
    const wish = wishSchema.safeParse((await session.get(WISH))[WISH]).data;
    if (wish && Math.abs(Date.now() - wish.at) < WISH_LASTS && (await permitted(wish.host))) {
      await show(wish);
      return;
    }
    // Turned on before, here or in another browser, and permitted only now.
    const { userSites } = await readSettings(store);
    for (const { host, site: id } of userSites) {
      const site = sites.find((one) => one.id === id);
      if (!site || !(await permitted(host))) continue;
      const { runFeed } = await import('./late/run-feed.ts');
      await runFeed(host, site);
    }
  };

  const fromOwnPage = (sender: Parameters<typeof isOwnPage>[0]) => {
    if (!isOwnPage(sender, browser.runtime.getURL('/'))) throw new Error('only our own pages may ask');
  };
  onMessage('showOn', ({ data, sender }) => {
    fromOwnPage(sender);
    const request = showRequest.parse(data);
    return inTurn(() =>
      show(request).catch((error: unknown): ShowAnswer => {
        report(error);
        return 'failed';
      }),
    );
  });
  onMessage('hideOn', ({ data, sender }) => {
    fromOwnPage(sender);
    const host = hostName.parse(data);
    return inTurn(() => hide(host));
  });
  wakes.allowed.addListener(() => void inTurn(onAdded).catch(report));
  const keep = () => void inTurn(register).catch(report);
  watchCommits(store, ({ settings }) => {
    if (settings) keep();
  });
  atLeisure(keep);
}
