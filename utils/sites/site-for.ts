import type { UserSite } from '../model/user-site.ts';
import { siteAt, sites } from './index.ts';
import { isUnder } from './match-pattern.ts';
import type { Site } from './site.ts';

/** Where a page stands, as the browser says. */
export interface Standing {
  readonly url: URL;
  /** In a frame of another page. */
  readonly isFrame: boolean;
}

/**
 * The site by whose data a page is read: one we know by its host, or the one of a host its reader turned on. A page in a
 * frame is none but where the site lists such frames.
 */
export function siteFor({ url, isFrame }: Standing, userSites: readonly UserSite[]): Site | undefined {
  if (url.protocol !== 'https:') return undefined;
  const known = siteAt(url);
  if (isFrame) return known?.frames?.some((pattern) => isUnder(pattern, url)) ? known : undefined;
  if (known) return known;
  const listed = userSites.find(({ host }) => host === url.hostname);
  return listed && sites.find(({ id }) => id === listed.site);
}
