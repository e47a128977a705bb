import type { Post } from '../model/post.ts';
import { type Site, siteAt } from '../sites/index.ts';
import { recogniseSite } from '../sites/recognise.ts';
import { isMetAt, layoutsOn } from './compile-layout.ts';
import { entryKind, readPost, type Scene } from './read-post.ts';
import { hostOf } from './tree.ts';

// Apart from what a live page needs: this knows every site, and a timeline carries one.

/** Every post of a page as it stands, in document order; a quoted post only inside the post that quotes it. */
export function readPosts(root: ParentNode, location: URL, allowed: ReadonlySet<string> = new Set()): Post[] {
  const site = siteAt(location) ?? recogniseSite(root);
  return site ? readPostsOf(site, root, location, allowed) : [];
}

/** A post, and where it stands in its page. */
export interface StandingPost {
  readonly entry: Element;
  readonly post: Post;
}

/** The same for a page that is known to be the site's. */
export function readPostsOf(
  site: Site,
  root: ParentNode,
  location: URL,
  allowed: ReadonlySet<string> = new Set(),
): Post[] {
  return standingPosts(site, root, location, allowed).map(({ post }) => post);
}

/** The same with the elements that they are. */
export function standingPosts(
  site: Site,
  root: ParentNode,
  location: URL,
  allowed: ReadonlySet<string> = new Set(),
): StandingPost[] {
  const scene: Scene = { location, allowed };
  const found: StandingPost[] = [];
  for (const layout of layoutsOn(site, location.hostname)) {
    if (!isMetAt(layout, location)) continue;
    for (const entry of layout.tree.all(root, layout.post.select)) {
      const around = layout.quoted && (entry.parentElement ?? hostOf(entry));
      const nested = around && layout.quoted && layout.tree.closest(around, layout.quoted.select);
      const isPost = !nested && entryKind(entry, layout) === layout.post;
      const post = isPost ? readPost(entry, layout, site, scene) : undefined;
      if (post) found.push({ entry, post });
    }
  }
  // Two anchors may match one post, one inside the other: all that is in it is read from the inner one.
  const isOutside = ({ entry, post }: StandingPost) =>
    found.some((other) => other.post.id === post.id && other.entry !== entry && entry.contains(other.entry));
  return found.filter((one) => !isOutside(one));
}
