import type { PostSeen } from '../model/attached.ts';
import { readPath } from '../sites/path-pattern.ts';
import type { Site } from '../sites/site.ts';
import { CODE } from './own-code.ts';
import { readField } from './read-field.ts';
import type { Tree } from './tree.ts';

/** As many as the background takes. */
const MOST_CODES = 8;

interface Page {
  readonly root: ParentNode;
  readonly location: URL | Location;
  readonly site: Site;
  readonly tree: Tree;
}

/** On a profile, adds to its owner's posts what their bio shows of whose key is whose; elsewhere the posts as they are. */
export function withBio(
  posts: readonly PostSeen[],
  { root, location, site, tree }: Page,
): readonly PostSeen[] {
  const { hostname, pathname } = location;
  for (const { hosts, followers } of site.layouts) {
    if (!followers?.bio || (hosts && !hosts.includes(hostname))) continue;
    if (!followers.at.some((pattern) => readPath(pattern, pathname) !== undefined)) continue;
    const bio = root.querySelector(followers.bio.join(', '));
    const id = bio && readField(bio, followers.id, { location, tree })?.replace(/^@/, '').toLowerCase();
    if (!id) continue;
    const codes = [...(bio.textContent ?? '').matchAll(new RegExp(CODE, 'gi'))].map(([code]) =>
      code.toLowerCase(),
    );
    return posts.map((post) =>
      [id, `${id}@${hostname}`].includes(post.author.toLowerCase())
        ? { ...post, bio: codes.slice(0, MOST_CODES) }
        : post,
    );
  }
  return posts;
}
