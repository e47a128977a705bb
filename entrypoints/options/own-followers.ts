import { browser } from 'wxt/browser';
import { authorId } from '../../utils/cards/index.ts';
import { readFollowers } from '../../utils/feed/read-followers.ts';
import type { UserSite } from '../../utils/model/user-site.ts';
import { originOf } from '../../utils/model/user-site.ts';
import { sites } from '../../utils/sites/index.ts';
import { siteFor } from '../../utils/sites/site-for.ts';
import { latestTabs, tabDocument } from '../page/tab-document.ts';

/** How many follow, as the profile shows it: "1.2万" is a range. */
export interface ShownFollowers {
  readonly min: number;
  readonly max: number;
}

/**
 * How many follow a name, read on its own profile page, which is open in a tab, by the readers that its site's file has.
 * Called in the click itself: the browser may have to ask whether we may look there. Only the number leaves the browser,
 * with the application.
 */
export async function ownFollowers(
  { platform, author }: { readonly platform: string; readonly author: string },
  userSites: readonly UserSite[],
): Promise<ShownFollowers | { readonly problem: 'no_profile' | 'no_permission' }> {
  const hosts = [
    ...(sites.find(({ id }) => id === platform)?.matches ?? []),
    ...userSites.filter(({ site }) => site === platform).map(({ host }) => originOf(host)),
  ];
  if (!(await browser.permissions.request({ origins: hosts }))) return { problem: 'no_permission' };
  for (const tab of await latestTabs(hosts)) {
    const shown = await tabDocument(tab);
    const site = shown && siteFor({ url: shown.location, isFrame: false }, userSites);
    const found = site && readFollowers(shown.page, shown.location, site);
    // Somebody else's profile may be open, too.
    if (found && authorId(found.id) === author) return { min: found.min, max: found.max ?? found.min };
  }
  return { problem: 'no_profile' };
}
