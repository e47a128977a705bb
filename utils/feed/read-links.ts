import { glance, identify } from '../links/index.ts';
import type { Link } from '../model/product.ts';
import type { LinkPlaces } from './compile-layout.ts';
import type { Outlook } from './read-field.ts';
import { addressOfGood } from './read-goods.ts';

/** More links than a person would post: the rest of such a post is not read (a page could hold thousands). */
const MOST_LINKS = 200;

/** A link of a post with the element that holds it. */
export interface FoundLink {
  readonly link: Link;
  /** The href attribute as the page has it. */
  readonly href: string;
  readonly element: Element;
}

/**
 * Links that leave the page's own paths. The engine tells them from the many that don't (names, topics, permalinks)
 * several times faster than a loop here.
 */
export const OUTWARD = 'a[href^="http" i], a[href^="//"]';

/**
 * True for a link that can lead to a product. A short link can only where its visible text tells the destination (X
 * writes every link so); elsewhere nobody knows where it leads.
 */
export function mayLead(link: Element, href: string, allowed: ReadonlySet<string>): boolean {
  const hint = glance(href, allowed);
  if (hint !== 'short') return hint === 'maybe';
  const url = spokenUrl(link);
  return url !== undefined && glance(url, allowed) === 'maybe';
}

/** What is wanted of an entry's links. */
export interface LinkQuery extends Outlook {
  readonly places: LinkPlaces;
  readonly allowed: ReadonlySet<string>;
  /** Whether a link is the entry's own: not a quoted post's. */
  readonly own: (element: Element) => boolean;
  /** False leaves out whatever can't be a product: a live page has thousands of those, and needs none. */
  readonly all: boolean;
}

/** The links of an entry, in document order, each posted URL once. */
export function readLinks(entry: Element, query: LinkQuery): FoundLink[] {
  const found: FoundLink[] = [];
  const seen = new Set<string>();
  // Where it leads first, then the host, then the selector: the cheapest question rules out the most.
  for (const element of placesIn(entry, query)) {
    const href = addressOf(element, query);
    if (!href || seen.has(href) || (!query.all && !mayLead(element, href, query.allowed))) continue;
    if (!element.matches(query.places.select) || !query.own(element)) continue;
    seen.add(href);
    const link = readLink(element, href, query);
    if (link) found.push({ link, href, element });
    if (seen.size >= MOST_LINKS) break;
  }
  return found;
}

/** Whatever may be a link: the anchors, on nearly every site. */
function placesIn(entry: Element, { places: { others }, tree }: LinkQuery): Iterable<Element> {
  if (!others) return tree.hosts ? tree.all(entry, 'a') : entry.getElementsByTagName('a');
  const inside = tree.all(entry, `a, ${others}`);
  return entry.matches(others) ? [entry, ...inside] : inside;
}

/** The URL that an element leads to, as the page has it. */
function addressOf(element: Element, query: LinkQuery): string | null | undefined {
  const { links, goods, others } = query.places;
  if (!others || !element.matches(others)) return element.getAttribute('href');
  for (const { name, select } of links) {
    const href = name && element.matches(select) ? element.getAttribute(name) : null;
    if (href) return href;
  }
  return addressOfGood(element, goods, query) ?? element.getAttribute('href');
}

function readLink(
  element: Element,
  href: string,
  { places, location, allowed }: LinkQuery,
): Link | undefined {
  const posted = absolute(href, location);
  if (!posted) return undefined;
  const link: Link =
    glance(posted, allowed) === 'nowhere'
      ? { posted, destination: posted, state: 'other' }
      : identify(posted, allowed);
  if (link.state !== 'unresolved') return link;
  const spoken = places.links.some(
    (reader) => reader.destination === 'text' && element.matches(reader.select),
  );
  return (spoken && fromText(element, link, allowed)) || link;
}

/** An http(s) URL keeps every byte; only a relative one is completed. */
function absolute(href: string, location: URL | Location): string | undefined {
  if (/^https?:\/\//i.test(href)) return href;
  if (href.startsWith('//')) return location.protocol + href;
  if (href.startsWith('/')) return location.origin + href;
  const url = URL.parse(href, location.href);
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}

/** The URL that a link's visible text spells, without the ellipsis of one that was cut. */
function spokenUrl(link: Element): string | undefined {
  const text = (link.textContent ?? '').trim();
  const shown = text.endsWith('…') ? text.slice(0, -1) : text;
  if (!/^(https?:\/\/)?[^\s/]+\.[^\s/]+\/\S+$/i.test(shown)) return undefined;
  return /^https?:\/\//i.test(shown) ? shown : `https://${shown}`;
}

/**
 * The destination as a short link's visible text tells it. A text that was cut is believed only if no continuation
 * could name another product: with a letter or a digit more it must still be the same one.
 */
function fromText(element: Element, short: Link, allowed: ReadonlySet<string>): Link | undefined {
  const url = spokenUrl(element);
  if (!url) return undefined;
  const cut = element.textContent?.trim().endsWith('…');
  const link = identify(url, allowed);
  if (link.state !== 'product') return undefined;
  const same = (more: string) => identify(url + more, allowed).product?.url === link.product?.url;
  if (cut && !(same('0') && same('a') && same('/0'))) return undefined;
  return { ...link, posted: short.posted };
}
