import type { Companion } from './companion.ts';
import type { CompiledLayout } from './compile-layout.ts';
import type { PostProducts } from './products.ts';
import { createRailGoods, type RailGoods } from './rail-goods.ts';
import { createRailStand } from './rail-stand.ts';
import { type PlayerReading, readPlayer } from './read-player.ts';

/** A live room changes all the time; its goods are read at most this often, and not at all while nothing changes. */
const READ_MS = 250;

/**
 * Shows the goods that a page lists beside a player as they appear. What the rail shows, the card of the same video's
 * post does not: each good stands once.
 */
export const createRail: Companion = (feed) => {
  const { lives, root, site, quiet, signal } = feed;
  const stand = createRailStand(feed);
  const posts = new Map<Element, { readonly layout: CompiledLayout; readonly products: PostProducts }>();
  let current: { readonly id: string; readonly goods: RailGoods } | undefined;
  let fresh = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Reads what is offered now. */
  const take = (): PlayerReading | undefined => {
    const reading = readPlayer(root, feed, site, feed);
    if (!reading) {
      current = undefined;
      return undefined;
    }
    if (current?.id !== reading.id) {
      current = { id: reading.id, goods: createRailGoods() };
      fresh = 0;
    }
    fresh += current.goods.take(reading);
    return reading;
  };

  /** Tells of a post without what the rail shows of it. */
  const tell = (entry: Element) => {
    const post = posts.get(entry);
    if (!post) return;
    const { layout, products } = post;
    const kept = products.products.filter(
      ({ key }) => current?.id !== products.id || !current.goods.has(key),
    );
    const [first] = kept;
    if (!first) lives.leave(entry);
    else if (kept.length === products.products.length) lives.show(entry, layout, products);
    else lives.show(entry, layout, { ...products, href: first.posted, products: kept });
  };

  const update = () => {
    clearTimeout(timer);
    timer = undefined;
    const before = current?.goods;
    const reading = take();
    const goods = current?.goods.list() ?? [];
    if (reading && goods.length > 0) stand.show(reading, goods, fresh);
    else stand.remove();
    // What was read between two updates has been told of already; the rest may stand under a post.
    if (fresh > 0 || before !== current?.goods) for (const entry of posts.keys()) tell(entry);
    fresh = 0;
  };
  signal.addEventListener('abort', () => clearTimeout(timer));

  return {
    show(entry, layout, products) {
      posts.set(entry, { layout, products });
      take();
      tell(entry);
    },
    leave(entry) {
      posts.delete(entry);
      lives.leave(entry);
    },
    look(closed, changes) {
      lives.look?.(closed, changes);
      if (closed || quiet.muted.has('site:')) {
        current = undefined;
        stand.remove();
      } else if (!changes) update();
      else timer ??= setTimeout(update, READ_MS);
    },
  };
};
