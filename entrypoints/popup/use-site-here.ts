import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { SiteHere } from '../../components/site-switch.tsx';
import { nameIn } from '../../utils/merchants/shop-name.ts';
import type { Site } from '../../utils/sites/index.ts';
import { type Store, watchSettings } from '../../utils/store/index.ts';
import { mute } from '../options/mute.ts';

/** What the popup says of the page it was opened over; undefined where no cards could show anyway. */
export function useSiteHere(
  store: Store | undefined | null,
): (SiteHere & { readonly onCards: (shown: boolean) => void }) | undefined {
  const [site, setSite] = useState<Site>();
  const [off, setOff] = useState<readonly string[]>();
  useEffect(() => {
    siteOfTab().then(setSite, reportError);
  }, []);
  useEffect(() => {
    if (!store || !site) return;
    return watchSettings(store, ({ quiet }) => setOff(quiet.sitesOff), reportError);
  }, [store, site]);
  if (!store || !site || !off) return undefined;
  return {
    name: nameIn(site.name, i18n.t('lang')),
    shown: !off.includes(site.id),
    onCards: (shown) => mute(store, { kind: 'site', id: site.id }, !shown),
  };
}

/** The browser tells a tab's address because its user has just pressed the extension's button over it (activeTab). */
async function siteOfTab(): Promise<Site | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const url = tab?.url && URL.parse(tab.url);
  if (!url) return undefined;
  // All sites' data is much to read before the list is there, so it comes after.
  const { siteAt } = await import('../../utils/sites/index.ts');
  return siteAt(url);
}
