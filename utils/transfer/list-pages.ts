/** A page of a shop that lists what its visitor has kept there. */
export interface ListPage {
  /** Match patterns of the browser, which offers to save the list there. */
  readonly matches: readonly string[];
  /** The rows of the list, stable first; where none is there, all links outside what is only recommended count. */
  readonly rows: readonly string[];
  /** Within a row: what leads to the product. */
  readonly links: readonly string[];
  /** Within a row: what it costs. */
  readonly prices: readonly string[];
}

const AMAZON =
  'com ca com.mx com.br co.uk de fr it es nl se pl com.be ie com.tr ae sa eg in co.jp sg com.au co.za'.split(
    ' ',
  );

/** Amazon's lists by ids that have stood for ten years; Taobao's and JD's are built anew often, so their links speak. */
export const listPages: readonly ListPage[] = [
  {
    matches: AMAZON.flatMap((ending) => [
      `https://www.amazon.${ending}/hz/wishlist/*`,
      `https://www.amazon.${ending}/gp/registry/wishlist/*`,
      `https://www.amazon.${ending}/registries/*`,
    ]),
    rows: ['li[data-itemid]', '[id^="itemMain_"]'],
    links: ['a[id^="itemName_"]', 'h2 a[href*="/dp/"]', 'a[href*="/dp/"]', 'a[href*="/gp/product/"]'],
    prices: ['[id^="itemPrice_"] .a-offscreen', '.a-price .a-offscreen'],
  },
  {
    matches: [
      'https://shoucang.taobao.com/*',
      'https://i.taobao.com/*collect*',
      'https://favorite.taobao.com/*',
    ],
    rows: ['li.J_FavListItem', '.fav-item'],
    links: ['a[title][href*="item.htm"]', 'a[href*="item.htm"]'],
    prices: [],
  },
  {
    matches: ['https://t.jd.com/*', 'https://follow.jd.com/*'],
    rows: ['.mf-goods-item'],
    links: ['.p-name a', 'a[href*="item.jd.com/"]', 'a[href*="item.jd.hk/"]'],
    prices: [],
  },
];

/** A link that a list page shows. */
export interface ListedLink {
  readonly url: string;
  readonly title: string;
  readonly price: string;
}

/** The selectors of the list page at an address; undefined where it is none. */
export function listPageAt(address: string): ListPage | undefined {
  return listPages.find(({ matches }) => matches.some((pattern) => isMatch(pattern, address)));
}

function isMatch(pattern: string, address: string): boolean {
  const url = URL.parse(address);
  if (!url) return false;
  const parts = pattern.split('*');
  const text = `${url.origin}${url.pathname}${url.search}`;
  const [first = '', ...rest] = parts;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return true;
}

/**
 * Runs in the page, alone: what its rows link to, as far as they are loaded. Changes nothing in it. What only looks like a
 * product is told apart afterwards.
 */
export function collectLinks({ rows, links, prices }: Omit<ListPage, 'matches'>): ListedLink[] {
  const MOST = 5000;
  const ASIDE =
    'nav, aside, footer, [class*="recommend" i], [id*="recommend" i], [class*="guess" i], [id*="guess" i], [class*="sponsor" i], [class*="similar" i]';
  const textOf = (element: Element | null | undefined) =>
    (element?.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 500);
  const listed = (link: Element | null | undefined, row: Element): ListedLink[] => {
    if (!(link instanceof HTMLAnchorElement) || !/^https?:$/.test(link.protocol)) return [];
    const price = prices.map((selector) => row.querySelector(selector)).find((found) => found);
    const title = link.title || textOf(link) || link.querySelector('img')?.alt || '';
    return [{ url: link.href, title: title.slice(0, 500), price: textOf(price) }];
  };
  for (const selector of rows) {
    const found = [...document.querySelectorAll(selector)].slice(0, MOST);
    if (found.length === 0) continue;
    return found.flatMap((row) =>
      listed(
        links.map((one) => row.querySelector(one)).find((link) => link),
        row,
      ),
    );
  }
  const all = [...document.querySelectorAll('a[href]')].filter((link) => !link.closest(ASIDE));
  return all.slice(0, MOST).flatMap((link) => listed(link, link));
}
