import { z } from 'zod';
import { isPosition } from '../catalogue/index.ts';
import type { PostRef } from '../model/post.ts';
import type { SavedItem } from '../model/saved-item.ts';
import { postRefSchema } from '../model/schema.ts';
import { recordIdSchema, SYNC_LIMITS } from '../model/stamp.ts';
import { byteLength } from './core.ts';
import { parseJson } from './named.ts';
import type { Cells } from './record.ts';

/** What the user adds to a wish: a cell each, so that two devices can change two of them. */
export type Kept = Pick<SavedItem, 'note' | 'tags' | 'list' | 'position' | 'posts'>;

/** The most tags of a wish, and characters of one. */
export const MAX_TAGS = 20;
export const MAX_TAG = 40;
/** The most posts remembered beside the first; the oldest goes. */
const MAX_POSTS = 12;

const tagsSchema = z
  .array(
    z
      .string()
      .min(1)
      .max(4 * MAX_TAG),
  )
  .max(5 * MAX_TAGS);
const postsSchema = z.array(postRefSchema);

/** What of it stands in the cells; what can't be read is left out. */
export function readKept(cells: Cells): Kept {
  const note = cells.note?.v;
  const list = recordIdSchema.safeParse(cells.list?.v).data;
  const position = cells.pos?.v;
  const tags = tagsSchema.safeParse(parseJson(cells.tags?.v)).data;
  const posts = postsSchema.safeParse(parseJson(cells.posts?.v)).data;
  return {
    ...(note && { note }),
    ...(list && { list }),
    ...(position && isPosition(position) && { position }),
    ...(tags && tags.length > 0 && { tags }),
    ...(posts && posts.length > 0 && { posts }),
  };
}

/** The values of the cells that hold it; null takes back what was there. What is not given is not changed. */
export function writeKept(
  kept: { readonly [Key in keyof Kept]?: Kept[Key] | null },
): Record<string, string | null> {
  const { note, list, position, tags, posts } = kept;
  return {
    ...(note !== undefined && { note: note === null ? null : fitting(note.toWellFormed()) || null }),
    ...(list !== undefined && { list }),
    ...(position !== undefined && { pos: position }),
    ...(tags !== undefined && { tags: tags === null ? null : writeTags(tags) }),
    ...(posts !== undefined && { posts: posts === null ? null : writePosts(posts) }),
  };
}

/** A tag as it is kept: one line, no longer than a tag may be; undefined where nothing is left of it. */
export function cleanTag(text: string): string | undefined {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return line.replace(/^#\s*/, '').slice(0, MAX_TAG).toWellFormed().trim() || undefined;
}

/** The posts with one more at the end, if it is not among them. */
export function withPost(posts: readonly PostRef[], post: PostRef): readonly PostRef[] {
  const isKnown = posts.some(({ site, id }) => site === post.site && id === post.id);
  return isKnown ? posts : [...posts, post].slice(-MAX_POSTS);
}

function writeTags(tags: readonly string[]): string | null {
  const clean = new Set(tags.map(cleanTag).filter((tag) => tag !== undefined));
  return clean.size > 0 ? JSON.stringify([...clean].slice(0, MAX_TAGS)) : null;
}

/** As many of the newest as fit a cell. */
function writePosts(posts: readonly PostRef[]): string | null {
  for (let from = 0; from < posts.length; from++) {
    const text = JSON.stringify(posts.slice(from));
    if (byteLength(text) <= SYNC_LIMITS.cellBytes) return text;
  }
  return null;
}

/** As much of a text as fits a cell. */
function fitting(text: string): string {
  if (byteLength(text) <= SYNC_LIMITS.cellBytes) return text;
  let end = Math.min(text.length, SYNC_LIMITS.cellBytes);
  while (byteLength(text.slice(0, end)) > SYNC_LIMITS.cellBytes) end -= Math.ceil(end / 50);
  return text.slice(0, end).toWellFormed();
}
