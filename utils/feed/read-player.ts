import type { Site } from '../sites/index.ts';
import { readPath } from '../sites/path-pattern.ts';
import type { FeedLoan } from './companion.ts';
import { placesOf } from './compile-layout.ts';
import { type PostProducts, productsOf } from './products.ts';
import { readField } from './read-field.ts';
import { type NamedGood, readNamedGoods } from './read-goods.ts';
import type { Scene } from './read-post.ts';

/** A video or a live room, and what is offered beside it now. */
export interface PlayerReading {
  /** Which video, or which room. */
  readonly id: string;
  readonly player: Element;
  /** All that may be it: a page keeps the player of what was played before, without a box. */
  readonly players: readonly Element[];
  /** A rail of goods stands after this: never over the player. */
  readonly rail: Element | undefined;
  /** All of them, each once, in document order. */
  readonly products: PostProducts | undefined;
  /** Goods the page only names. */
  readonly named: readonly NamedGood[];
}

/**
 * The player of a page and its goods as they stand; undefined where there is none. A live room shows its goods one
 * after the other: whoever shows them keeps those that were read before, by their keys. What is
 * lent is the feed's: a page carries for its player a script of its own, without the table of shops.
 */
export function readPlayer(
  root: Document,
  scene: Scene,
  site: Site,
  { readLinks, layoutsOn }: Pick<FeedLoan, 'readLinks' | 'layoutsOn'>,
): PlayerReading | undefined {
  const { location } = scene;
  const page = root.documentElement;
  const tree = layoutsOn(site, location.hostname)[0]?.tree;
  if (!tree) return undefined;
  const outlook = { location, tree };
  const first = (selectors: readonly string[]) => {
    for (const select of selectors) {
      const found = tree.first(root, select);
      if (found) return found;
    }
    return undefined;
  };
  for (const { hosts, player: reader } of site.layouts) {
    if (!reader || (hosts && !hosts.includes(location.hostname))) continue;
    if (!reader.at.some((pattern) => readPath(pattern, location.pathname) !== undefined)) continue;
    const player = first(reader.select);
    const id = player && (readField(player, reader.id, outlook) ?? readField(page, reader.id, outlook));
    if (!player || !id) continue;
    const rail = first(reader.rail);
    const places = placesOf(reader);
    // A busy page is read often: most of the time nothing is offered, and one look tells.
    const isOffering = tree.first(root, places.select) !== undefined;
    const links = isOffering ? readLinks(page, { ...scene, tree, places, own: () => true, all: false }) : [];
    return {
      id,
      player,
      players: [...tree.all(root, reader.select.join(', '))],
      rail: rail && tree.holds(player, rail) ? undefined : rail,
      products: productsOf({ id, links }, scene, Number.POSITIVE_INFINITY),
      named: readNamedGoods(page, reader.goods, outlook),
    };
  }
  return undefined;
}
