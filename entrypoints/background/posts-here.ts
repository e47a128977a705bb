import { footWords } from '../../components/foot-words.ts';
import { sinceIn } from '../../utils/history/index.ts';
import { identify } from '../../utils/links/index.ts';
import { paidBy } from '../../utils/links/paid-by.ts';
import { merchantFor } from '../../utils/merchants/index.ts';
import type { ProductQuery } from '../../utils/messages/index.ts';
import type { PageId } from '../../utils/messages/page-id.ts';
import type { CardView, FootWords } from '../../utils/model/card-view.ts';
import type { Offer } from '../../utils/model/offer.ts';
import type { Payee } from '../../utils/model/payee.ts';
import type { PriceHint } from '../../utils/model/price-amounts.ts';
import type { Course, ProductView } from '../../utils/model/product-view.ts';
import { postMoment } from '../../utils/sites/post-moment.ts';
import type { Site } from '../../utils/sites/site.ts';

import type { Attached } from './creators-when-wanted.ts';

/** Posts remembered of one product in one page, products of a page, and pages; the oldest are forgotten. */
const MOST_POSTS = 30;
const MOST_PRODUCTS = 2000;
const MOST_PAGES = 40;

/** What one post says of a product, as far as a page has told. */
export interface PostAbout {
  /** Epoch milliseconds. */
  readonly postedAt: number | undefined;
  readonly payee: Payee | undefined;
  readonly theirs: Offer | undefined;
  /** What a creator has attached of it to the post. */
  readonly attached?: Attached;
}

export interface AboutPorts {
  readonly site: Pick<Site, 'clock'>;
  /** Hosts the user has allowed beyond the shops we know. */
  readonly allowed: ReadonlySet<string>;
  /** Where a short link led when it was asked; undefined when it never was. */
  readonly ledTo: (address: string) => Promise<string | undefined>;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Reads what a post says of a product: when, whose link, what price. */
export async function readAbout(
  { product, posted, post, time, words }: ProductQuery,
  { site, allowed, ledTo, now }: AboutPorts,
): Promise<PostAbout> {
  const postedAt = postMoment(time, post, site.clock, now);
  const market = merchantFor(product)?.domains[product.merchant] ?? {};
  return {
    postedAt,
    payee: posted === undefined ? undefined : await payeeOf(posted, allowed, ledTo),
    theirs: words === undefined ? undefined : await priceIn(words, market, postedAt ?? now),
  };
}

/** What words name as a price, where a page sends any: most posts name none near their link. */
async function priceIn(words: string, market: PriceHint, at: number): Promise<Offer | undefined> {
  const { postPrice } = await import('../../utils/offers/post-price.ts');
  return postPrice(words, market, at);
}

/** Of a short link that was asked, who is paid stands where it led. */
async function payeeOf(
  posted: string,
  allowed: AboutPorts['allowed'],
  ledTo: AboutPorts['ledTo'],
): Promise<Payee> {
  const link = identify(posted, allowed);
  const destination = link.state === 'unresolved' ? await ledTo(link.destination) : undefined;
  // A network that the posted address names itself is paid first.
  const first = paidBy(link);
  return destination === undefined || first.kind === 'network'
    ? first
    : paidBy(identify(destination, allowed));
}

/** What a post's words change of a product's: since it was posted. */
export function sinceOf({ series, course }: ProductView, { postedAt }: PostAbout): Course['since'] {
  return series ? sinceIn(series, postedAt) : course?.since;
}

/** Which posts of which pages name which products: what is told of a product is told of each of its posts. */
export interface PostsHere {
  /** A new page stands there: it has told nothing yet. */
  renew(page: PageId): void;
  remember(page: PageId, key: string, post: string, about: PostAbout): void;
  /** What whoever attached the product calls it; undefined where nobody did. */
  titleOf(page: PageId, key: string): string | undefined;
  /** What stands below the product in each of the page's posts. */
  feet(page: PageId, view: ProductView, card: CardView, now: number): Readonly<Record<string, FootWords>>;
}

/** In memory only: a worker that was stopped is told again by pages that ask again. */
export function createPosts(): PostsHere {
  const pages = new Map<PageId, Map<string, Map<string, PostAbout>>>();
  return {
    renew: (page) => void pages.delete(page),
    remember(page, key, post, about) {
      const products = pages.get(page) ?? new Map<string, Map<string, PostAbout>>();
      const posts = products.get(key) ?? new Map<string, PostAbout>();
      // Re-inserted, so that the order is by age.
      pages.delete(page);
      pages.set(page, products.set(key, posts));
      posts.delete(post);
      posts.set(post, about);
      dropOldest(posts, MOST_POSTS);
      dropOldest(products, MOST_PRODUCTS);
      dropOldest(pages, MOST_PAGES);
    },
    titleOf(page, key) {
      const posts = pages.get(page)?.get(key)?.values() ?? [];
      return [...posts].findLast(({ attached }) => attached)?.attached?.item.title;
    },
    feet(page, view, card, now) {
      const posts = pages.get(page)?.get(view.key) ?? new Map<string, PostAbout>();
      return Object.fromEntries(
        [...posts].map(([post, about]) => [
          post,
          footWords(card, { ...about, since: sinceOf(view, about) }, now),
        ]),
      );
    },
  };
}

function dropOldest<K>(map: Map<K, unknown>, most: number): void {
  for (const key of map.keys()) {
    if (map.size <= most) return;
    map.delete(key);
  }
}
