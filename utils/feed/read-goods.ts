import type { GoodsReader } from '../sites/site.ts';
import { type Outlook, readField } from './read-field.ts';

/** The address of goods that the page gives by a shop's name and an id; undefined for a shop the site file lacks. */
export function addressOfGood(
  element: Element,
  goods: readonly GoodsReader[],
  { location, tree }: Outlook,
): string | undefined {
  const outlook = { location, tree };
  for (const { select, kind, id, urls } of goods) {
    if (!urls || !element.matches(select)) continue;
    const value = readField(element, id, outlook);
    const shop = readField(element, kind, outlook) ?? '';
    // The page's word is looked up among the site file's own, never among what every object has.
    const url = Object.hasOwn(urls, shop) ? urls[shop] : urls['*'];
    if (value && url) return url.replace(':id', () => encodeURIComponent(value));
  }
  return undefined;
}

/** Goods that have no address at all: nothing is claimed of them but what the page calls them. */
export interface NamedGood {
  readonly title: string;
  /** The shop, in the page's words. */
  readonly kind?: string;
}

/** What leads somewhere says more than a name: no word of "without a link" stands beside one. */
const LINK = 'a[href^="http"], a[href^="/"]';

/** Named goods of an entry, each title once. `own` keeps out those of a quoted post. */
export function readNamedGoods(
  entry: Element,
  goods: readonly GoodsReader[] | undefined,
  outlook: Outlook,
): NamedGood[] {
  const { location, tree, own } = outlook;
  const found = new Map<string, NamedGood>();
  for (const { select, kind, urls, title } of goods ?? []) {
    if (urls) continue;
    for (const element of tree.all(entry, select)) {
      // The parts of one good may look like goods.
      if (element.parentElement?.closest(select) || element.closest(LINK) || element.querySelector(LINK))
        continue;
      const name = !own || own(element) ? readField(element, title, { location, tree }) : undefined;
      if (!name || found.has(name)) continue;
      const shop = readField(element, kind, { location, tree });
      found.set(name, { title: name, ...(shop && { kind: shop }) });
    }
  }
  return [...found.values()];
}
