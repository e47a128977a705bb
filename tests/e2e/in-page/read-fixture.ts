import { LENT } from '../../../utils/feed/lent.ts';
import { readFollowers } from '../../../utils/feed/read-followers.ts';
import { readPlayer } from '../../../utils/feed/read-player.ts';
import { readPosts, readPostsOf } from '../../../utils/feed/read-posts.ts';
import type { Post } from '../../../utils/model/post.ts';
import { type Site, sites } from '../../../utils/sites/index.ts';
import { fieldsOf, loseMarks } from '../../sites/anchors.ts';
import type { Fixture } from '../../sites/fixture.ts';
import { asExpected, lose, productsOf, toDocument } from '../../sites/fixture-page.ts';

/** What this browser makes of a case, in the words in which the case expects it. */
export interface FixtureReading extends Pick<Fixture, 'posts' | 'followers' | 'player'> {
  /** Reading changed nothing in the page. */
  readonly untouched: boolean;
  /** Losses after which other products are read, and those that took nothing away. None is as it should be. */
  readonly wrongWithout: readonly string[];
  /** Anchors without which other products are read, by field. */
  readonly wrongAnchors: readonly string[];
}

/** Reads a case as the tests of tests/sites do. Nothing of it is run or loaded: its document is shown nowhere. */
export function readFixture(id: string, fixture: Fixture): FixtureReading {
  const site = sites.find((one) => one.id === id);
  if (!site) throw new Error(`no site ${id}`);
  const url = new URL(fixture.url);
  const document = toDocument(fixture.html);
  const before = document.documentElement.outerHTML;
  const posts = readPosts(document, url);
  const followers = readFollowers(document, url, site);
  return {
    posts: posts.map((post, i) => asExpected(post, fixture.posts[i])),
    untouched: document.documentElement.outerHTML === before,
    wrongWithout: fixture.without.flatMap((loss) => {
      const rest = toDocument(fixture.html);
      const isSame = lose(rest, loss) > 0 && String(allOf(readPosts(rest, url))) === String(allOf(posts));
      return isSame ? [] : [JSON.stringify(loss)];
    }),
    wrongAnchors: wrongAnchors(site, fixture, allOf(readPostsOf(site, document, url))),
    ...(followers && { followers }),
    ...(fixture.player && { player: playerOf(site, document, url) }),
  };
}

function wrongAnchors(site: Site, { html, url }: Fixture, products: readonly string[]): string[] {
  return fieldsOf(site).flatMap(({ name, select, without }) => {
    const document = toDocument(html);
    const isGone = select !== undefined && loseMarks(document, select, site) > 0;
    const found = allOf(readPostsOf(isGone ? site : without, document, new URL(url)));
    return String(found) === String(products) ? [] : [name];
  });
}

function playerOf(site: Site, document: Document, location: URL): { id: string; products: string[] } {
  const found = readPlayer(document, { location, allowed: new Set<string>() }, site, LENT);
  return { id: found?.id ?? '', products: found?.products?.products.map(({ key }) => key) ?? [] };
}

/** Products of all posts and of those they quote. */
function allOf(posts: readonly Post[]): string[] {
  return posts
    .flatMap((post) => [...productsOf(post), ...(post.quoted ? productsOf(post.quoted) : [])])
    .sort();
}
