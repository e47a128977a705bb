import {
  authorId,
  bucketGoodsSchema,
  bucketPath,
  type Card,
  type Goods,
  goodsPath,
  PREFIX_DIGITS,
  prefixOf,
} from '../cards/index.ts';
import type { PostSeen } from '../model/attached.ts';
import { type BelievedCard, believe } from './believe.ts';
import { createBuckets, type MayAsk } from './buckets.ts';
import { createFilters } from './filters.ts';
import type { CreatorPorts } from './ports.ts';
import { createSparing } from './sparing.ts';

/** A card as it is to be shown under a post. */
export interface FoundCard extends BelievedCard {
  readonly seen: PostSeen;
  /** What the endpoint says of the goods of the creator's own on it; none where it says nothing. */
  readonly goods: readonly Goods[];
  /** As it was asked for, of the post's hash; undefined where it was asked for sparingly: no more is asked than that. */
  readonly prefix?: string;
}

export interface Found {
  readonly cards: readonly FoundCard[];
  /** After so many milliseconds another answer may hold for posts that have a card. */
  readonly again: number;
  /** Nobody can say who is a creator: of posts that were not on screen nothing was asked. */
  readonly onlySeen?: true;
}

export interface CardReader {
  /**
   * The cards of these posts. Asks the endpoint for posts of creators alone, and for each by a part of its hash; where it
   * can't be known who is a creator, as no filter is to be had, for few posts, all of which were on screen.
   */
  find(endpoint: string, platform: string, posts: readonly PostSeen[]): Promise<Found>;
  /** What was known of how many are left counts no more: this reader has just taken one, or given one back. */
  doubtGoods(): void;
}

/** So long a card is good for where a filter is to be had: what was taken back is gone after it. Milliseconds. */
export const CARD_LIFE = 4 * 60_000;
/** "3 left" may be so old. */
const GOODS_LIFE = 60_000;

/** Requests that are made without a filter: with those for the filter itself seven in half an hour. */
const WITHOUT_FILTER = { most: 3, every: 15 * 60_000 };
/**
 * A card that was asked for without a filter, and how many are left of what is on it, are good for as long as it takes until
 * all of them may be asked for again: renewed as often as others, they would take what new posts may have, and be gone at
 * the first that is refused.
 */
const SPARING_LIFE = WITHOUT_FILTER.most * WITHOUT_FILTER.every;

/** No sooner is anything asked again. Milliseconds. */
const SOONEST = 5000;

/** Reads what creators have attached, as nobody in particular: no token, no cookie, nothing of whose timeline it is. */
export function createReader(ports: CreatorPorts): CardReader {
  const filters = createFilters(ports);
  const { now } = ports;
  const freely = asksFor(ports, { card: CARD_LIFE, goods: GOODS_LIFE });
  const sparing = {
    ...asksFor(ports, { card: SPARING_LIFE, goods: SPARING_LIFE }),
    mayAsk: createSparing(WITHOUT_FILTER, {
      now,
      read: () => ports.store.readSpared(),
      keep: (left) => ports.store.keepSpared(left),
    }),
  };

  const goodsOf = async (
    endpoint: string,
    prefix: string,
    { card, creator }: BelievedCard,
    { goods, mayAsk }: Asks,
  ) => {
    if (!hasGoods(card)) return [];
    const { entries } = await goods.of(endpoint, card.platform, prefix, mayAsk);
    const theirs = entries.flatMap((entry) => bucketGoodsSchema.safeParse(entry).data ?? []);
    return theirs.find((one) => one.creator === creator)?.goods ?? [];
  };

  return {
    doubtGoods() {
      for (const { goods } of [freely, sparing]) goods.doubt();
    },
    async find(endpoint, platform, posts) {
      const enrolled = await filters.of(endpoint, platform);
      if (enrolled === 'nobody') return { cards: [], again: CARD_LIFE };
      const asks: Asks = enrolled ? freely : sparing;
      let until = now() + CARD_LIFE;
      const look = async (seen: PostSeen): Promise<FoundCard[]> => {
        if (enrolled && !(await enrolled.has(seen.author))) return [];
        const prefix = await prefixOf(seen.post, enrolled?.prefix ?? PREFIX_DIGITS.min);
        if (!enrolled && !seen.onScreen && !asks.cards.has(endpoint, platform, prefix)) return [];
        const author = authorId(seen.author);
        const name = `${platform} ${author}`;
        if (seen.code !== undefined) await ports.store.keepCode(name, seen.code);
        if (seen.bio !== undefined) await ports.store.keepBio(name, seen.bio);
        const bucket = await asks.cards.of(endpoint, platform, prefix, asks.mayAsk);
        until = Math.min(until, bucket.until);
        const place = { platform, author, post: seen.post };
        const believed = await believe(bucket.entries, place, ports);
        if (!believed) return [];
        const goods = await goodsOf(endpoint, prefix, believed, asks);
        return [{ ...believed, seen, goods, ...(enrolled && { prefix }) }];
      };
      const cards = (await Promise.all(posts.map(look))).flat();
      return { cards, again: Math.max(SOONEST, until - now()), ...(!enrolled && { onlySeen: true }) };
    },
  };
}

/** How an endpoint is asked. */
interface Asks {
  readonly cards: ReturnType<typeof createBuckets>;
  readonly goods: ReturnType<typeof createBuckets>;
  /** Undefined where it may be asked for every post that is left. */
  readonly mayAsk?: MayAsk;
}

/** @param life how long each is good for, in milliseconds */
function asksFor(ports: CreatorPorts, life: { readonly card: number; readonly goods: number }): Asks {
  return {
    cards: createBuckets(ports, { pathOf: bucketPath, life: life.card }),
    goods: createBuckets(ports, { pathOf: goodsPath, life: life.goods }),
  };
}

/** Whether anything on it can be kept for somebody: goods whose creator counts them. */
function hasGoods({ items }: Card): boolean {
  return items.some(
    ({ own, stock }) =>
      own && (own.variants ?? [{ stock }]).some((one) => (one.stock ?? stock) !== undefined),
  );
}
