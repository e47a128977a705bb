import type { JSX } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { SitesPanel } from '../../components/sites-panel.tsx';
import { nameIn } from '../../utils/merchants/shop-name.ts';
import { sendMessage } from '../../utils/messages/index.ts';
import { originOf } from '../../utils/model/user-site.ts';
import { sites } from '../../utils/sites/index.ts';
import { forgetDrift, type Settings, type Store } from '../../utils/store/index.ts';
import { mute } from './mute.ts';
import { useDrifts } from './use-drifts.ts';
import { usePermissions } from './use-permissions.ts';

/** What is turned on page by page has no host to allow here. */
const HOSTED = sites.filter(({ matches }) => matches.length > 0);
const ORIGINS = Object.fromEntries(HOSTED.map(({ id, matches }) => [id, matches]));

/** Sites, as the browser lets us in: Firefox users can take that back at any time. */
export function SiteSettings({ store, settings }: { store: Store; settings: Settings }): JSX.Element {
  const { userSites, quiet } = settings;
  const granted = usePermissions({
    ...ORIGINS,
    ...Object.fromEntries(userSites.map(({ host }) => [originOf(host), [originOf(host)]])),
  });
  const drifts = useDrifts(store);
  const locale = i18n.t('lang');
  const choices = HOSTED.map(({ id, name, matches }) => ({
    id,
    name: nameIn(name, locale),
    hosts: matches.map((match) => match.replace(/^https:\/\//, '').replace(/\/\*$/, '')).join(', '),
    allowed: granted.has(id),
    shown: !quiet.sitesOff.includes(id),
    drift: drifts.get(id),
  }));
  const hosts = userSites.map(({ host, site: id }) => {
    const site = HOSTED.find((one) => one.id === id);
    return {
      host,
      readAs: site && nameIn(site.name, locale),
      allowed: granted.has(originOf(host)),
      shown: !quiet.sitesOff.includes(host),
    };
  });
  const request = (origins: readonly string[] = []): void => {
    browser.permissions.request({ origins: [...origins] }).catch(reportError);
  };
  const onCards = (id: string, shown: boolean): void => mute(store, { kind: 'site', id }, !shown);
  return (
    <SitesPanel
      sites={choices}
      own={{
        hosts,
        onAllow: (host) => request([originOf(host)]),
        onStop: (host) => {
          sendMessage('hideOn', host).catch(reportError);
        },
        onCards,
      }}
      onAllow={(id) => request(ORIGINS[id])}
      onCards={onCards}
      onCopy={(text) => navigator.clipboard.writeText(text)}
      onForget={(id) => {
        forgetDrift(store, id).catch(reportError);
      }}
    />
  );
}
