import { glance, identify } from '../links/index.ts';
import type { Link } from '../model/product.ts';
import type { LinkPlaces } from './compile-layout.ts';
import type { Outlook } from './read-field.ts';
import { addressOfGood } from './read-goods.ts';
import type { Scene } from './read-post.ts';

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
 * Links that leave the page's own paths; those on them that lead out all the same are said by the site. The engine
 * tells them from the many that don't (names, topics, permalinks) several times faster than a loop here, and in this
 * form, without a list of selectors, three times faster than in any other.
 */
export const OUTWARD = 'a:not([href^="/"]:not([href^="//"]))';

/** Whether an address is a path of the page's own host. */
export function isOwnPath(href: string): boolean {
  return href.charCodeAt(0) === 47 && href.charCodeAt(1) !== 47;
}

/** What is needed to tell what a link can lead to. */
type Leads = Pick<Scene, 'location' | 'allowed' | 'shortLinks'>;

/** What leads to a product: the link's own address, or the address that a short link's visible text spells. */
type Lead = 'address' | { readonly spoken: string };

/**
 * Whether a link can lead to a product. A short link can where its visible text tells the destination (X writes every
 * link so), unless that is a short link too; elsewhere only when it may be asked.
 */
export function leadOf(
  link: Element,
  href: string,
  { location, allowed, shortLinks }: Leads,
): Lead | undefined {
  const hint = glance(isOwnPath(href) ? location.origin + href : href, allowed);
  if (hint !== 'short') return hint === 'maybe' ? 'address' : undefined;
  const spoken = spokenUrl(link);
  const said = glance(spoken ?? href, allowed);
  if (spoken !== undefined && said === 'maybe') return { spoken };
  return said === 'short' && shortLinks ? 'address' : undefined;
}

/** What is wanted of an entry's links. */
export interface LinkQuery extends Outlook, Leads, Pick<Scene, 'unseen'> {
  readonly places: LinkPlaces;
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
    if (!href || seen.has(href)) continue;
    const lead = leadOf(element, href, query);
    if ((!lead && !query.all) || query.unseen?.has(element)) continue;
    if (!element.matches(query.places.select) || !query.own(element)) continue;
    seen.add(href);
    const link = readLink(element, href, lead, query);
    if (link) found.push({ link, href, element });
    if (seen.size >= MOST_LINKS) break;
  }
  return found;
}

/** Whatever may be a link: the anchors, on nearly every site. */
function placesIn(entry: Element, { places: { others }, tree, all }: LinkQuery): Iterable<Element> {
  const anchors = all ? 'a' : OUTWARD;
  if (!others) return tree.all(entry, anchors);
  const inside = tree.all(entry, `${anchors}, ${others}`);
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
  lead: Lead | undefined,
  { places, location, allowed }: LinkQuery,
): Link | undefined {
  const posted = absolute(href, location);
  if (!posted) return undefined;
  if (typeof lead === 'object') {
    const spoken = places.links.some(
      (reader) => reader.destination === 'text' && element.matches(reader.select),
    );
    const link = spoken && fromText(lead.spoken, isCut(element), allowed);
    if (link) return { ...link, posted };
  }
  return identify(posted, allowed);
}

/** An http(s) URL keeps every byte; only a relative one is completed. */
function absolute(href: string, location: URL | Location): string | undefined {
  if (/^https?:\/\//i.test(href)) return href;
  if (isOwnPath(href)) return location.origin + href;
  if (href.startsWith('//')) return location.protocol + href;
  const url = URL.parse(href, location.href);
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}

/** Whether the site shortened what the link shows. */
const isCut = (link: Element) => (link.textContent ?? '').trimEnd().endsWith('…');

/** The URL that a link's visible text spells, without the ellipsis of one that was cut. */
function spokenUrl(link: Element): string | undefined {
  const text = (link.textContent ?? '').trim();
  const shown = text.endsWith('…') ? text.slice(0, -1) : text;
  if (!/^(https?:\/\/)?[^\s/]+\.[^\s/]+\/\S+$/i.test(shown)) return undefined;
  return /^https?:\/\//i.test(shown) ? shown : `https://${shown}`;
}

/**
 * The product that a short link's visible text spells. A text that was cut is believed only if no continuation could
 * name another one: with a digit, a letter and a segment more it must still be the same.
 */
function fromText(url: string, cut: boolean, allowed: ReadonlySet<string>): Link | undefined {
  const link = identify(url, allowed);
  if (link.state !== 'product' || !link.product) return undefined;
  if (!cut) return link;
  const more = identify(`${url}0a/0`, allowed).product;
  if (more?.url !== link.product.url) return undefined;
  const { variant, ...product } = link.product;
  // Of a variant that goes on behind the cut we have seen a part: nothing is known of it.
  return variant === undefined || variant === more.variant ? link : { ...link, product };
}
