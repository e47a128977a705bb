import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { SiteChoice } from '../../components/sites-panel.tsx';
import { nameIn } from '../../utils/merchants/shop-name.ts';
import { originOf, type UserSite } from '../../utils/model/user-site.ts';
import { sites } from '../../utils/sites/index.ts';
import type { Settings } from '../../utils/store/index.ts';
import { usePermissions } from './use-permissions.ts';

/** What is turned on page by page has no host to allow. */
export const HOSTED = sites.filter(({ matches }) => matches.length > 0);
const ORIGINS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  HOSTED.map(({ id, matches }) => [id, matches]),
);

interface Sites {
  readonly choices: readonly SiteChoice[];
  /** Of those the user has turned on, the hosts into which the browser lets us. */
  readonly isAllowed: (userSite: UserSite) => boolean;
  /** To be called in the click itself: only there does the browser ask the user. */
  readonly allow: (ids: readonly string[]) => void;
}

/** Sites, as the browser lets us in: Firefox users can take that back at any time. */
export function useSites({ userSites, quiet }: Settings): Sites {
  const granted = usePermissions({
    ...ORIGINS,
    ...Object.fromEntries(userSites.map(({ host }) => [originOf(host), [originOf(host)]])),
  });
  const locale = i18n.t('lang');
  return {
    choices: HOSTED.map(({ id, name, matches }) => ({
      id,
      name: nameIn(name, locale),
      hosts: matches.map((match) => match.replace(/^https:\/\//, '').replace(/\/\*$/, '')).join(', '),
      allowed: granted.has(id),
      shown: !quiet.sitesOff.includes(id),
    })),
    isAllowed: ({ host }) => granted.has(originOf(host)),
    allow: (ids) => requestOrigins(ids.flatMap((id) => ORIGINS[id] ?? [])),
  };
}

/** Asks the browser for these hosts; what has come of it is heard by usePermissions(). */
export function requestOrigins(origins: readonly string[]): void {
  browser.permissions.request({ origins: [...origins] }).catch(reportError);
}
