import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { HostSwitch } from '../../components/host-switch.tsx';
import type { SiteSwitch } from '../../components/site-switch.tsx';
import { nameIn } from '../../utils/merchants/shop-name.ts';
import { originOf, userHostOf } from '../../utils/model/user-site.ts';
import type { Site } from '../../utils/sites/index.ts';
import { type Settings, type Store, watchSettings } from '../../utils/store/index.ts';
import { mute } from '../options/mute.ts';
import { useKnownPermissions } from '../options/use-permissions.ts';
import { type TabHere, tabHere } from './tab-here.ts';
import { useHostSwitching } from './use-host-switch.ts';

/** What the popup says of the page it was opened over: of a site's cards, or of a host's permission. */
export interface Here {
  readonly site?: Parameters<typeof SiteSwitch>[0];
  readonly host?: Parameters<typeof HostSwitch>[0];
}

/** Nothing where no cards could show anyway, or while it is not known. */
export function useSiteHere(store: Store | undefined | null): Here {
  const [tab, setTab] = useState<TabHere & { readonly site: Site | undefined }>();
  const [settings, setSettings] = useState<Settings>();
  const switching = useHostSwitching();
  useEffect(() => {
    pageHere().then(setTab, reportError);
  }, []);
  useEffect(() => {
    if (store && tab) return watchSettings(store, setSettings, reportError);
  }, [store, tab]);
  const host = userHostOf(tab?.url.href);
  const origins = tab?.site?.matches ?? (host === undefined ? [] : [originOf(host)]);
  // Undefined until the browser has answered: "needs your permission" is not said of a guess.
  const granted = useKnownPermissions(origins.length > 0 ? { here: origins } : {});

  if (!store || !tab || !settings || !granted) return {};
  const { site, url } = tab;
  const isGranted = granted.has('here');
  const isListed = settings.userSites.some((one) => one.host === url.hostname);
  // What the switch goes by: a site, or a host of its own.
  const key = site?.id ?? host;
  if (key === undefined) return {};
  const name = site ? nameIn(site.name, i18n.t('lang')) : key;
  const isShown = !settings.quiet.sitesOff.includes(key);
  if (isGranted && (site || (isListed && !isShown)))
    return {
      site: { name, shown: isShown, onCards: (shown) => mute(store, { kind: 'site', id: key }, !shown) },
    };
  if (site) {
    const onShow = (): void => void browser.permissions.request({ origins: [...origins] }).catch(reportError);
    return { host: { name, state: 'missing', onShow, onStop: onShow } };
  }
  const { step, show, stop } = switching;
  const listed = isGranted ? 'on' : 'missing';
  const state = step !== 'none' ? step : isListed ? listed : 'off';
  return { host: { name, state, onShow: () => show(tab), onStop: () => stop(key) } };
}

async function pageHere(): Promise<(TabHere & { readonly site: Site | undefined }) | undefined> {
  const tab = await tabHere();
  if (!tab) return undefined;
  // All sites' data is much to read before the list is there, so it comes after.
  const { siteAt } = await import('../../utils/sites/index.ts');
  return { ...tab, site: siteAt(tab.url) };
}
