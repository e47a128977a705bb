import { LENT } from '../../../utils/feed/lent.ts';
import { isTheatre } from '../../../utils/feed/rail-box.ts';
import { createRailGoods, type RailGoods } from '../../../utils/feed/rail-goods.ts';
import { type PlayerReading, readPlayer } from '../../../utils/feed/read-player.ts';
import { readPosts } from '../../../utils/feed/read-posts.ts';
import { type ProductRef, productKey } from '../../../utils/model/product.ts';
import { siteAt } from '../../../utils/sites/index.ts';
import { everywhere, toDocument } from '../../sites/fixture-page.ts';

/** So long the cards, those in a rail too, may fail to fit the page. Milliseconds. */
const PATIENCE_MS = 300;
/** A card, or another element of ours. */
const OURS = /<(feedcart-[a-z]+)(?: [\w-]+="[^"]*")*><\/\1>/g;

/**
 * The live page, and a copy of it that is shown nowhere, so that no card ever comes into it. What is done to the one is
 * done to the other: the cards of the one must be those of the posts that are read in the other.
 */
export interface PageTwin {
  /** Does something to both, and says what is wrong with the cards thereafter; nothing if they fit. */
  after(what: string, change: (document: Document) => void): Promise<string[]>;
}

/** `html` is what the page was before anything ran in it. */
export function createPageTwin(html: string): PageTwin {
  const twin = toDocument(html);
  const rail = createRailTwin();
  return {
    async after(what, change) {
      change(document);
      change(twin);
      const expected = expectedCards(twin, rail.railOf(twin));
      const since = performance.now();
      let found: string[];
      do {
        await new Promise((resolve) => setTimeout(resolve));
        found = shownCards();
      } while (String(found) !== String(expected) && performance.now() - since < PATIENCE_MS);
      return [
        ...missingIn(found, expected).map((card) => `${what}: no card ${card}`),
        ...missingIn(expected, found).map((card) => `${what}: a card ${card}`),
        ...(contentOf(document) === contentOf(twin) ? [] : [`${what}: the page is another`]),
      ];
    },
  };
}

/** The post whose goods stand in a player's rail, and those goods. */
interface ExpectedRail {
  readonly id: string;
  readonly goods: RailGoods;
  /** There is no place for it: its goods stand under the post as well. */
  readonly isHidden: boolean;
}

/** What a player's rail has by now: it keeps what the page showed before, for as long as the same one plays. */
function createRailTwin() {
  let playing: string | undefined;
  let goods = createRailGoods();
  return {
    railOf(page: Document): ExpectedRail | undefined {
      const reading = playerIn(page);
      if (reading && playing !== reading.id) goods = goods.next();
      playing = reading?.id;
      if (!reading) return undefined;
      goods.take(reading);
      // Only the live page has boxes.
      const box = playerIn(document)?.player.getBoundingClientRect();
      const isHidden = box !== undefined && isTheatre(box, { width: document.documentElement.clientWidth });
      return { id: reading.id, goods, isHidden };
    },
  };
}

function playerIn(page: Document): PlayerReading | undefined {
  const location = new URL(window.location.href);
  const site = siteAt(location);
  return site && readPlayer(page, { location, allowed: new Set() }, site, LENT);
}

/**
 * "<post> <link of its first product>" for each post with products that are not in the rail, quoted ones too; the same
 * for each product in the rail.
 */
function expectedCards(page: Document, rail: ExpectedRail | undefined): string[] {
  const posts = readPosts(page, new URL(location.href));
  const isInRail = (id: string, product: ProductRef) =>
    rail !== undefined && !rail.isHidden && rail.id === id && rail.goods.has(productKey(product));
  const inRail = rail?.goods.list().flatMap(({ product }) => {
    return product ? `${rail.id} ${new URL(product.posted).href}` : [];
  });
  const underPosts = posts
    .flatMap((post) => (post.quoted ? [post, post.quoted] : [post]))
    .flatMap(({ id, links }) => {
      const first = links.find(
        ({ state, product }) => state === 'product' && product && !isInRail(id, product),
      );
      return first ? `${id} ${new URL(first.posted).href}` : [];
    });
  return [...underPosts, ...(inRail ?? [])].sort();
}

function shownCards(): string[] {
  return everywhere(document, 'feedcart-card')
    .map((card) => {
      const key = card.getAttribute('data-key') ?? '';
      return `${card.getAttribute('data-post')} ${URL.parse(key, location.href)?.href ?? key}`;
    })
    .sort();
}

/** Those of `all` that `some` lacks, as often as it lacks them. */
function missingIn(some: readonly string[], all: readonly string[]): string[] {
  const left = [...some];
  return all.filter((one) => {
    const at = left.indexOf(one);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

/** All that is written in a page and in its open roots, but for what is ours. */
function contentOf(page: Document): string {
  const roots = everywhere(page, '*').flatMap(({ localName, shadowRoot }) =>
    localName.startsWith('feedcart-') ? [] : (shadowRoot?.innerHTML ?? []),
  );
  return [page.documentElement.outerHTML, ...roots].join('\n').replaceAll(OURS, '');
}
