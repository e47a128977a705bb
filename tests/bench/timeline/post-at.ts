import { otherLink, type PostedLink, productLink } from './product-link.ts';
import { pick, type Random, randomFrom } from './random.ts';

/** What a post of the timeline holds. The page keeps it as the truth that cards are held to. */
export interface PostTruth {
  readonly index: number;
  /** X's id of the post. */
  readonly id: string;
  readonly author: string;
  /** Three pieces, between which links stand. */
  readonly texts: readonly string[];
  readonly product: PostedLink | undefined;
  readonly other: PostedLink | undefined;
  readonly photo: boolean;
  /** Replies, reposts, likes and so on. */
  readonly counts: readonly number[];
}

const WORDS: readonly [string, ...string[]] = [
  'today',
  'parcel',
  'colour',
  'winter',
  'honestly',
  'price',
  'again',
  'arrived',
  'lamp',
  'morning',
  'question',
  'weekend',
  '好物',
  '包邮',
  '推荐',
  '正品',
];

const sentence = (random: Random): string =>
  Array.from({ length: 4 + Math.floor(random() * 12) }, () => pick(random, WORDS)).join(' ');

/** The post at this place, the same in every run; `share` of all posts (0 to 1) link to a product. */
export function postAt(index: number, share: number): PostTruth {
  const random = randomFrom(index);
  return {
    index,
    id: `19${String(index).padStart(17, '0')}`,
    author: `author_${Math.floor(random() * 5000)}`,
    texts: [sentence(random), sentence(random), sentence(random)],
    product: random() < share ? productLink(random) : undefined,
    other: random() < 0.5 ? otherLink(random) : undefined,
    photo: random() < 0.5,
    counts: Array.from({ length: 6 }, () => Math.floor(random() * 10_000)),
  };
}
