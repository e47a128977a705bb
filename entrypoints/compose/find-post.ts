import { browser } from 'wxt/browser';
import { authorId } from '../../utils/cards/index.ts';
import { isPosted } from '../../utils/compose/index.ts';
import { postAt } from '../../utils/creators/index.ts';
import { type StandingPost, standingPosts } from '../../utils/feed/read-posts.ts';
import type { UserSite } from '../../utils/model/user-site.ts';
import { siteFor } from '../../utils/sites/site-for.ts';
import { latestTabs, tabDocument } from '../page/tab-document.ts';

interface Sought {
  /** Where the platform is written on. */
  readonly hosts: readonly string[];
  /** What was to be posted. */
  readonly text: string;
  /** The user's names there, as authorId() writes them; none: whoever has posted these words. */
  readonly authors: readonly string[];
  /** Pages of posts that are known already. */
  readonly known: ReadonlyMap<string, unknown>;
  readonly userSites: readonly UserSite[];
}

/** Pages that are looked at: the ones in which the user was last. */
const MOST_TABS = 3;

/**
 * The page of the user's newest post that says what a draft says, in a tab where they may have posted it; undefined where
 * none is found. The scripts in timelines have no part in it: the markup is taken once, when its user comes back, and is
 * read here by the site's own readers, in a document that runs and loads nothing.
 */
export async function findOwnPost({ hosts, ...sought }: Sought): Promise<string | undefined> {
  // Only where they have allowed it already, for inserting: nobody is asked for this.
  if (!(await browser.permissions.contains({ origins: [...hosts] }))) return undefined;
  for (const tab of (await latestTabs(hosts)).slice(0, MOST_TABS)) {
    const shown = await tabDocument(tab);
    const found = shown && findIn(shown, sought);
    if (found !== undefined) return found;
  }
  return undefined;
}

function findIn(
  { page, location }: { readonly page: Document; readonly location: URL },
  { text, authors, known, userSites }: Omit<Sought, 'hosts'>,
): string | undefined {
  const site = siteFor({ url: location, isFrame: false }, userSites);
  if (!site) return undefined;
  for (const standing of standingPosts(site, page, location)) {
    const author = standing.post.author && authorId(standing.post.author.id);
    const isOwn =
      authors.length === 0 || (author !== undefined && authors.some((one) => isName(one, author)));
    if (!isOwn || !isPosted(text, standing.entry.textContent)) continue;
    const permalink = pageOf(standing, (url) => postAt(site, url) === standing.post.id);
    if (permalink !== undefined && !known.has(permalink)) return permalink;
  }
  return undefined;
}

/** On their own instance people go without its name. */
function isName(own: string, onPage: string): boolean {
  return own === onPage || own.startsWith(`${onPage}@`);
}

/** Where a post stands alone, by what the site's file says or by any link in it that leads there. */
function pageOf({ post, entry }: StandingPost, isPage: (url: URL) => boolean): string | undefined {
  const links = [...entry.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? '');
  for (const link of [post.permalink ?? '', ...links]) {
    const url = URL.parse(link, entry.baseURI);
    if (url && isPage(url)) return url.href;
  }
  return undefined;
}
