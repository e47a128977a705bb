import type { Repost } from '../model/draft.ts';
import { stamped } from './edit.ts';
import { toRow } from './record.ts';
import { readRepost, writeRepost } from './repost-cells.ts';
import { newRecordId, type Store } from './store.ts';
import { write } from './write.ts';

/** Records that are read at once. */
const CHUNK = 100;

/** Keeps the record of a product post and resolves to its id. It is never removed by itself. */
export function keepRepost(store: Store, repost: Omit<Repost, 'id'>): Promise<string> {
  const id = newRecordId(store);
  return write(store, async ({ clock, put }) => {
    await put(toRow(id, stamped({}, writeRepost(repost), clock.tick())), undefined);
    return id;
  });
}

/**
 * Records of product posts, the newest first, that hold all words of a text: in what was posted, a title, a link, the
 * platform's name or the day (YYYY-MM-DD).
 */
export async function findReposts(store: Store, text: string, limit: number): Promise<readonly Repost[]> {
  const found: Repost[] = [];
  for await (const repost of eachRepost(store, text)) {
    found.push(repost);
    if (found.length >= limit) break;
  }
  return found;
}

/** All of them one after the other, so that years of records need not be in memory at once. */
export async function* eachRepost({ database }: Store, text = ''): AsyncGenerator<Repost> {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  let read = 0;
  for (;;) {
    const rows = await database.recs.orderBy('postedAt').reverse().offset(read).limit(CHUNK).toArray();
    for (const row of rows) {
      const repost = readRepost(row.id, row.cells);
      if (repost && holds(repost, words)) yield repost;
    }
    if (rows.length < CHUNK) return;
    read += rows.length;
  }
}

function holds({ at, platform, permalink = '', texts, listings }: Repost, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const goods = listings.flatMap(({ title, link = '' }) => [title, link]);
  const day = new Date(at).toISOString().slice(0, 10);
  const all = [platform, permalink, day, ...texts, ...goods].join('\n').toLowerCase();
  return words.every((word) => all.includes(word));
}
