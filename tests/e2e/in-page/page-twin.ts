import { readPosts } from '../../../utils/feed/read-posts.ts';
import { everywhere, toDocument } from '../../sites/fixture-page.ts';

/** So long the cards may fail to fit the page. Milliseconds. */
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
  return {
    async after(what, change) {
      change(document);
      change(twin);
      const expected = expectedCards(twin);
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

/** "<post> <link of its first product>" for each post with products, quoted ones too. */
function expectedCards(page: Document): string[] {
  const posts = readPosts(page, new URL(location.href));
  return posts
    .flatMap((post) => (post.quoted ? [post, post.quoted] : [post]))
    .flatMap(({ id, links }) => {
      const first = links.find(({ state }) => state === 'product');
      return first ? `${id} ${new URL(first.posted).href}` : [];
    })
    .sort();
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
