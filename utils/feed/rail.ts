import type { Companion } from './companion.ts';
import type { CompiledLayout } from './compile-layout.ts';
import type { PostProducts } from './products.ts';
import { createRailGoods, type RailGoods } from './rail-goods.ts';
import { createRailStand } from './rail-stand.ts';
import { type PlayerReading, readPlayer } from './read-player.ts';

/** A live room changes all the time; its goods are read at most this often, and not at all while nothing changes. */
const READ_MS = 150;

/**
 * Shows the goods that a page lists beside a player as they appear. What the rail shows, the card of the same video's
 * post does not: each good stands once.
 */
export const createRail: Companion = (feed) => {
  const { lives, root, site, quiet, signal } = feed;
  const posts = new Map<Element, { readonly layout: CompiledLayout; readonly products: PostProducts }>();
  /** The video or room that is open, and its goods; without an id none is open, and these are the last one's. */
  let current: { readonly id: string | undefined; readonly goods: RailGoods } = {
    id: undefined,
    goods: createRailGoods(),
  };
  let fresh = 0;
  /** The player was read after the changes that are told of now. */
  let isRead = false;
  /** The keys in the rail that posts were told of. */
  let told = '';
  let updatedAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tellAll = () => {
    for (const entry of posts.keys()) tell(entry);
  };
  let isHidden = false;
  const stand = createRailStand(feed, (hidden) => {
    isHidden = hidden;
    tellAll();
  });

  /** Reads what is offered now. */
  const take = (): PlayerReading | undefined => {
    const reading = readPlayer(root, feed, site, feed);
    isRead = true;
    if (current.id !== reading?.id) {
      current = { id: reading?.id, goods: reading ? current.goods.next() : current.goods };
      fresh = 0;
    }
    if (reading) fresh += current.goods.take(reading);
    return reading;
  };

  /** Tells of a post without what the rail shows of it; with it while the rail can't be seen. */
  const tell = (entry: Element) => {
    const post = posts.get(entry);
    if (!post) return;
    const { layout, products } = post;
    const kept = products.products.filter(
      ({ key }) => isHidden || current.id !== products.id || !current.goods.has(key),
    );
    const [first] = kept;
    if (!first) lives.leave(entry);
    else if (kept.length === products.products.length) lives.show(entry, layout, products);
    else lives.show(entry, layout, { ...products, href: first.posted, products: kept });
  };

  const update = () => {
    clearTimeout(timer);
    timer = undefined;
    updatedAt = performance.now();
    const reading = take();
    const goods = reading ? current.goods.list() : [];
    if (reading && goods.length > 0) stand.show(reading, goods, fresh);
    else stand.remove();
    fresh = 0;
    // What came may stand under a post, and what went may belong there.
    const keys = goods.map(({ key }) => key).join();
    if (keys === told) return;
    told = keys;
    tellAll();
  };
  signal.addEventListener('abort', () => clearTimeout(timer));

  return {
    show(entry, layout, products) {
      posts.set(entry, { layout, products });
      if (!isRead) take();
      tell(entry);
    },
    leave(entry) {
      posts.delete(entry);
      lives.leave(entry);
    },
    look(closed, changes) {
      lives.look?.(closed, changes);
      isRead = false;
      const wait = updatedAt + READ_MS - performance.now();
      if (closed || quiet.muted.has('site:')) {
        current = { id: undefined, goods: current.goods };
        stand.remove();
      } else if (!changes || wait <= 0) update();
      else timer ??= setTimeout(update, wait);
    },
  };
};
