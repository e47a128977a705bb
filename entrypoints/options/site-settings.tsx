import type { JSX } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { SitesPanel } from '../../components/sites-panel.tsx';
import { nameIn } from '../../utils/merchants/shop-name.ts';
import { sites } from '../../utils/sites/index.ts';
import type { Settings, Store } from '../../utils/store/index.ts';
import { mute } from './mute.ts';
import { usePermissions } from './use-permissions.ts';

/** What is turned on page by page has no host to allow here. */
const HOSTED = sites.filter(({ matches }) => matches.length > 0);
const ORIGINS = Object.fromEntries(HOSTED.map(({ id, matches }) => [id, matches]));

/** Sites, as the browser lets us in: Firefox users can take that back at any time. */
export function SiteSettings({ store, settings }: { store: Store; settings: Settings }): JSX.Element {
  const granted = usePermissions(ORIGINS);
  const choices = HOSTED.map(({ id, name, matches }) => ({
    id,
    name: nameIn(name, i18n.t('lang')),
    hosts: matches.map((match) => match.replace(/^https:\/\//, '').replace(/\/\*$/, '')).join(', '),
    allowed: granted.has(id),
    shown: !settings.quiet.sitesOff.includes(id),
  }));
  const onAllow = (id: string): void => {
    browser.permissions.request({ origins: [...(ORIGINS[id] ?? [])] }).catch(reportError);
  };
  return (
    <SitesPanel
      sites={choices}
      onAllow={onAllow}
      onCards={(id, shown) => mute(store, { kind: 'site', id }, !shown)}
    />
  );
}
