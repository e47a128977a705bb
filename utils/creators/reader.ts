import { authorId, prefixOf } from '../cards/index.ts';
import type { PostSeen } from '../model/attached.ts';
import { type BelievedCard, believe } from './believe.ts';
import { BUCKET_LIFE, createBuckets } from './buckets.ts';
import { createFilters } from './filters.ts';
import type { CreatorPorts } from './ports.ts';

/** A card as it is to be shown under a post. */
export interface FoundCard extends BelievedCard {
  readonly seen: PostSeen;
}

export interface Found {
  readonly cards: readonly FoundCard[];
  /** After so many milliseconds another answer may hold for posts that have a card. */
  readonly again: number;
}

export interface CardReader {
  /** The cards of these posts. Asks the endpoint for posts of creators alone, and for each by a part of its hash. */
  find(endpoint: string, platform: string, posts: readonly PostSeen[]): Promise<Found>;
}

/** No sooner is anything asked again. Milliseconds. */
const SOONEST = 5000;

/** Reads what creators have attached, as nobody in particular: no token, no cookie, nothing of whose timeline it is. */
export function createReader(ports: CreatorPorts): CardReader {
  const filters = createFilters(ports);
  const buckets = createBuckets(ports);
  const { now } = ports;

  return {
    async find(endpoint, platform, posts) {
      const enrolled = await filters.of(endpoint, platform);
      if (!enrolled) return { cards: [], again: BUCKET_LIFE };
      let until = now() + BUCKET_LIFE;
      const look = async (seen: PostSeen): Promise<FoundCard[]> => {
        if (!(await enrolled.has(seen.author))) return [];
        const author = authorId(seen.author);
        if (seen.code !== undefined) await ports.store.keepCode(`${platform} ${author}`, seen.code);
        const prefix = await prefixOf(seen.post, enrolled.prefix);
        const bucket = await buckets.of(endpoint, platform, prefix);
        until = Math.min(until, bucket.until);
        const place = { platform, author, post: seen.post };
        const believed = await believe(bucket.entries, place, ports);
        return believed ? [{ ...believed, seen }] : [];
      };
      const cards = (await Promise.all(posts.map(look))).flat();
      return { cards, again: Math.max(SOONEST, until - now()) };
    },
  };
}
