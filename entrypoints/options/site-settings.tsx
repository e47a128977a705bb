import type { JSX } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { SitesPanel } from '../../components/sites-panel.tsx';
import { nameIn } from '../../utils/merchants/shop-name.ts';
import { sites } from '../../utils/sites/index.ts';
import { usePermissions } from './use-permissions.ts';

const ORIGINS = Object.fromEntries(sites.map(({ id, matches }) => [id, matches]));

/** Sites, as the browser lets us in: Firefox users can take that back at any time. */
export function SiteSettings(): JSX.Element {
  const granted = usePermissions(ORIGINS);
  const choices = sites.map(({ id, name, matches }) => ({
    id,
    name: nameIn(name, i18n.t('lang')),
    hosts: matches.map((match) => match.replace(/^https:\/\//, '').replace(/\/\*$/, '')).join(', '),
    allowed: granted.has(id),
  }));
  const onAllow = (id: string): void => {
    browser.permissions.request({ origins: [...(ORIGINS[id] ?? [])] }).catch(reportError);
  };
  return <SitesPanel sites={choices} onAllow={onAllow} />;
}
