import type { AttachedPost, AttachedProduct, PostSeen } from '../model/attached.ts';
import { askAttached, nameOfPost } from './ask-attached.ts';
import { atEnd } from './at-end.ts';
import type { Companion } from './companion.ts';
import type { CompiledLayout } from './compile-layout.ts';
import { withAttached } from './merge-attached.ts';
import { ownCode } from './own-code.ts';
import type { PostProducts } from './products.ts';
import { isDisqualified, readAuthor, readId } from './read-post.ts';
import { ELEMENT, FRAGMENT, hostOf } from './tree.ts';
import { CARD } from './watch-feed.ts';
import { withBio } from './with-bio.ts';

/** An entry as it was last read. */
interface Seen extends PostSeen {
  readonly layout: CompiledLayout;
}

/**
 * Shows what authors have attached to their posts, for readers who want that: tells the background which posts there are
 * (it alone knows who is a creator, and asks nobody about the others), and puts what it answers into the card of the
 * post, beside what the post itself links to.
 */
export const createAttached: Companion = (feed) => {
  const { lives, root, location, site, layoutsOn, isMetAt, quiet, signal } = feed;
  const layouts = layoutsOn(site, location.hostname);
  const tree = layouts[0]?.tree;
  if (!tree) return lives;
  const owners = layouts.map(({ owner }) => owner).join(', ');
  const seen = new WeakMap<Element, Seen>();
  /** What the post itself links to. */
  const own = new WeakMap<Element, { readonly layout: CompiledLayout; readonly products: PostProducts }>();
  /** Entries in the page by their post, of posts that were asked for. */
  const entries = new Map<string, Set<Element>>();
  /** By post, those that have something. */
  const attached = new Map<string, readonly AttachedProduct[]>();
  /** Entries that show something attached. */
  const showing = new Set<Element>();
  const dirty = new Set<Element>();
  /** Posts that are asked about once they are on screen, as nobody can say who is a creator. */
  const unseen = new Set<string>();
  let sight: IntersectionObserver | undefined;

  const productsOf = (post: Seen | undefined) => (post && attached.get(nameOfPost(post))) ?? [];
  const hasSome = (entry: Element) => productsOf(seen.get(entry)).length > 0;

  const draw = (entry: Element) => {
    const post = seen.get(entry);
    const links = own.get(entry);
    const products = productsOf(post);
    if (post && products.length > 0 && entry.isConnected) {
      showing.add(entry);
      lives.show(entry, post.layout, withAttached(links?.products, post.post, products));
      return;
    }
    showing.delete(entry);
    if (links) lives.show(entry, links.layout, links.products);
    else lives.leave(entry);
  };

  const forget = (entry: Element, before: Seen) => {
    seen.delete(entry);
    const those = entries.get(nameOfPost(before));
    those?.delete(entry);
    if (those?.size === 0) entries.delete(nameOfPost(before));
  };

  const read = (entry: Element): Seen | undefined => {
    if (!entry.isConnected) return undefined;
    const layout = layouts.find((one) => entry.matches(one.owner) && isMetAt(one, location));
    if (!layout || isDisqualified(entry, layout)) return undefined;
    const post = readId(entry, layout, { location });
    const author = post && readAuthor(entry, layout, { location });
    if (!post || !author) return undefined;
    const code = ownCode(entry, layout);
    return { post, author: author.id, name: author.name, layout, ...(code !== undefined && { code }) };
  };

  const learn = (post: PostSeen, products: AttachedPost['items']) => {
    const name = nameOfPost(post);
    if (products.length > 0) attached.set(name, products);
    else if (!attached.delete(name)) return;
    for (const entry of entries.get(name) ?? []) draw(entry);
  };

  const waitForSight = (entry: Element) => {
    sight ??= new IntersectionObserver((crossings) => {
      for (const { target, isIntersecting } of crossings) {
        if (!isIntersecting) continue;
        sight?.unobserve(target);
        const post = seen.get(target);
        if (post && unseen.delete(nameOfPost(post))) wish(post, true);
      }
    });
    sight.observe(entry);
  };
  atEnd(signal, () => sight?.disconnect());

  const wish = (entry: Seen, onScreen: boolean) => {
    const { layout: _, ...post } = entry;
    if (!quiet.muted.has(`author:${post.author}`)) want(onScreen ? { ...post, onScreen } : post);
  };

  const want = askAttached({
    ask: (posts) => feed.sendMessage('attached', withBio(posts, { root, location, site, tree })),
    isThere: (post) => entries.has(nameOfPost(post)),
    onAnswer(asked, answered) {
      const found = new Map(answered.map((post) => [nameOfPost(post), post.items]));
      for (const post of asked) learn(post, found.get(nameOfPost(post)) ?? []);
    },
    onUnseen(posts) {
      for (const post of posts) {
        const name = nameOfPost(post);
        unseen.add(name);
        entries.get(name)?.forEach(waitForSight);
      }
    },
    onEnd() {
      unseen.clear();
      sight?.disconnect();
      attached.clear();
      for (const entry of showing) draw(entry);
    },
    signal,
  });

  /** Reads an entry that may show another post now. */
  const look = (entry: Element) => {
    const before = seen.get(entry);
    const now = read(entry);
    if (before && (!now || nameOfPost(before) !== nameOfPost(now))) forget(entry, before);
    if (!now) return;
    seen.set(entry, now);
    const name = nameOfPost(now);
    entries.set(name, (entries.get(name) ?? new Set()).add(entry));
    if (unseen.has(name)) waitForSight(entry);
    wish(now, false);
  };

  const told = new Set<Seen>();
  // Met on its way down: what is pressed in a card is nobody else's to hear of.
  root.addEventListener(
    'click',
    ({ isTrusted, target }) => {
      if (!isTrusted || !isCard(target as Node)) return;
      const id = (target as Element).getAttribute('data-post');
      for (const entry of showing) {
        const post = seen.get(entry);
        if (post?.post !== id || told.has(post)) continue;
        told.add(post);
        void feed.sendMessage('opened', [{ post: post.post, author: post.author }]).catch(() => undefined);
      }
    },
    { capture: true, signal },
  );

  const isCard = (node: Node) => node.nodeType === ELEMENT && (node as Element).localName === CARD;
  const note = ({ target, addedNodes, removedNodes }: MutationRecord) => {
    // Our own cards come and go: of those only what the page throws out is news.
    if (addedNodes.length > 0 && [...addedNodes].every(isCard)) return;
    const place = target.nodeType === FRAGMENT ? hostOf(target) : target;
    const around = place?.nodeType === ELEMENT && tree.closest(place as Element, owners);
    if (around) dirty.add(around);
    for (const node of addedNodes) {
      if (node.nodeType !== ELEMENT || isCard(node)) continue;
      if ((node as Element).matches(owners)) dirty.add(node as Element);
      for (const entry of tree.all(node as Element, owners)) dirty.add(entry);
    }
    // Those that left, and those whose card stood behind them.
    if (removedNodes.length > 0) for (const entry of showing) dirty.add(entry);
  };

  return {
    show(entry, layout, products) {
      own.set(entry, { layout, products });
      look(entry);
      draw(entry);
    },
    leave(entry) {
      own.delete(entry);
      look(entry);
      draw(entry);
    },
    look(closed, changes) {
      lives.look?.(closed, changes);
      if (closed || quiet.muted.has('site:')) {
        for (const entry of showing) lives.leave(entry);
        showing.clear();
        return;
      }
      if (changes) changes.forEach(note);
      else for (const entry of [...tree.all(root, owners), ...showing]) dirty.add(entry);
      for (const entry of dirty) {
        look(entry);
        if (showing.has(entry) || hasSome(entry)) draw(entry);
      }
      dirty.clear();
    },
  };
};
