import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { SitesPanel } from '../../components/sites-panel.tsx';
import { nameIn } from '../../utils/merchants/shop-name.ts';
import { sendMessage } from '../../utils/messages/index.ts';
import { originOf } from '../../utils/model/user-site.ts';
import { forgetDrift, type Settings, type Store } from '../../utils/store/index.ts';
import { mute } from './mute.ts';
import { useDrifts } from './use-drifts.ts';
import { HOSTED, requestOrigins, useSites } from './use-sites.ts';

/** Where cards show, with what the browser lets us into and what has drifted. */
export function SiteSettings({ store, settings }: { store: Store; settings: Settings }): JSX.Element {
  const { userSites, quiet } = settings;
  const { choices, isAllowed, allow } = useSites(settings);
  const drifts = useDrifts(store);
  const locale = i18n.t('lang');
  const hosts = userSites.map((userSite) => {
    const { host, site: id } = userSite;
    const site = HOSTED.find((one) => one.id === id);
    return {
      host,
      readAs: site && nameIn(site.name, locale),
      allowed: isAllowed(userSite),
      shown: !quiet.sitesOff.includes(host),
    };
  });
  const onCards = (id: string, shown: boolean): void => mute(store, { kind: 'site', id }, !shown);
  return (
    <SitesPanel
      sites={choices.map((site) => ({ ...site, drift: drifts.get(site.id) }))}
      own={{
        hosts,
        onAllow: (host) => requestOrigins([originOf(host)]),
        onStop: (host) => {
          sendMessage('hideOn', host).catch(reportError);
        },
        onCards,
      }}
      onAllow={allow}
      onCards={onCards}
      onCopy={(text) => navigator.clipboard.writeText(text)}
      onForget={(id) => {
        forgetDrift(store, id).catch(reportError);
      }}
    />
  );
}
