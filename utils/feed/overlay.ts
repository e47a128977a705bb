import { createCard } from '../../components/card/card.ts';
import { cardHeight } from '../../components/card/card-height.ts';
import type { CardProduct } from '../../components/card/card-product.ts';
import type { DetailsQuery } from '../messages/protocol.ts';
import type { Drawn } from '../model/drawn.ts';
import type { Mute } from '../model/quiet.ts';
import { atEnd } from './at-end.ts';
import { cardActions } from './card-actions.ts';
import { isolateWhenReached, nameCardHost, openCardHost } from './card-host.ts';
import { createCardSheets } from './card-sheets.ts';
import { createCardStates } from './card-states.ts';
import type { CompiledLayout } from './compile-layout.ts';
import { createCardsByProduct, isSameCard, type MountedCard } from './mounted-card.ts';
import { createNearness } from './nearness.ts';
import type { Theme } from './page-theme.ts';
import type { PostProducts, ProductLink } from './products.ts';
import type { Questions } from './questions.ts';
import { heard, type Quiet } from './quiet.ts';
import { readAbout } from './read-about.ts';
import { cardAnchor, readAuthor } from './read-post.ts';
import { createReservedHosts, reserveBox } from './reserved-hosts.ts';
import { createSaving } from './saving.ts';
import type { PostLives } from './watch-feed.ts';

/** A page that throws our element out this often is left alone. */
const MOST_INSERTIONS = 4;

export interface OverlayOptions {
  readonly questions: Questions;
  /** Puts a product on the wishlist; rejects or answers false when it could not be stored. */
  readonly save: (product: ProductLink, entry: Element, layout: CompiledLayout) => Promise<boolean>;
  /** Opens the place where the product's shop can be allowed. */
  readonly allow: (product: ProductLink) => void;
  /** What a card does not show by itself; nothing where nothing is known. */
  readonly details: (query: DetailsQuery) => Promise<readonly Drawn[]>;
  /** Looks over a post when it is laid out, and shows it again without the products that nobody can see. */
  readonly inspect: (card: MountedCard) => void;
  /** What the reader does not want to see. */
  readonly quiet: Quiet;
  /** Stores that something is muted, or not any more; rejects or answers false when it could not be stored. */
  readonly mute: (mute: Mute, on: boolean) => Promise<boolean>;
  readonly location: Location;
  readonly now: () => number;
  readonly signal: AbortSignal;
}

export interface Overlay extends PostLives {
  /** Draws again the cards that show one of these products. */
  refresh(keys: ReadonlySet<string>): void;
  /** What is known of these products may have changed: the cards that show them ask again. */
  doubt(keys: readonly string[]): void;
  /** Whether a card that shows the product is near the window. */
  isNear(key: string): boolean;
  /** Draws all cards again: they are to be collapsed now, or not any more. */
  resize(): void;
}

/** Mounts one card an entry: the box at once, in the page's own task; what is in it when it comes near the window. */
export function createOverlay(options: OverlayOptions): Overlay {
  const { questions, quiet, location, now, signal } = options;
  const mounted = new Map<Element, MountedCard>();
  const byHost = new WeakMap<Element, MountedCard>();
  const byProduct = createCardsByProduct();
  const states = createCardStates();
  const style = createCardSheets();
  const reservedHost = createReservedHosts();
  let theme: Theme = 'light';

  const refresh = (keys: ReadonlySet<string>) => {
    for (const card of byProduct.showing(keys)) {
      if (isRefuted(card.products)) unmount(card);
      else draw(card);
    }
  };
  const saving = createSaving({ questions, onChange: (key) => refresh(new Set([key])) });

  const shown = (product: ProductLink, post: string): CardProduct => {
    const view = questions.viewOf(product.key);
    return {
      key: product.key,
      posted: product.posted,
      shop: view?.shop ?? product.product.merchant,
      id: product.product.id,
      view,
      foot: view?.feet?.[post],
      saving: saving.of(product.key),
    };
  };

  const draw = (card: MountedCard) => {
    if (!card.seen) return;
    const { products, id, hidden } = card.products;
    const { selected, grid } = states.of(id);
    const { box } = open(card);
    if (!card.drawn) {
      card.drawn = createCard(cardActions(card, options, { states, saving, redraw, ask, show }));
      box.replaceChildren(card.drawn.element);
    }
    box.hidden = false;
    card.drawn.show({
      theme,
      products: products.map((product) => shown(product, id)),
      hidden,
      selected: Math.min(selected, products.length - 1),
      grid,
      folded: isFolded(card),
    });
  };

  const open = (card: MountedCard) => {
    if (!card.inside) {
      card.inside = openCardHost(card.host);
      style(card.inside.root, card.height);
    }
    return card.inside;
  };

  const redraw = (card: MountedCard) => {
    reserve(card);
    draw(card);
  };

  /** A candidate claims nothing until its page confirms it; a post whose candidates are all refuted has no card. */
  const isRefuted = ({ products }: PostProducts) =>
    products.every(
      ({ key, state }) => state === 'candidate' && questions.viewOf(key)?.reason === 'not-a-product',
    );

  const nearness = createNearness({
    cardOf: (host) => byHost.get(host),
    now,
    signal,
    onTheme(found) {
      theme = found;
      for (const card of mounted.values()) draw(card);
    },
    onArrival: options.inspect,
    onNear(card) {
      card.seen = true;
      ask(card);
      // One line needs no answer.
      const isReady = isFolded(card) || card.products.products.some(({ key }) => questions.viewOf(key));
      if (isReady) draw(card);
      return isReady;
    },
    onLate: draw,
  });
  isolateWhenReached(
    document,
    (host) => byHost.get(host)?.inside,
    signal,
    (host) => {
      const card = byHost.get(host);
      if (!card || !mounted.has(card.entry)) return;
      const { products, id } = card.products;
      const product = products[states.of(id).selected] ?? products[0];
      if (product && questions.viewOf(product.key)?.age) questions.refresh(readAbout(card, product));
    },
  );

  const isCollapsed = (id: string) => quiet.collapse && !states.of(id).open;

  /** What somebody is busy with keeps its size. */
  const isFolded = ({ held, products }: MountedCard) => !held && isCollapsed(products.id);

  /** Nobody is asked of what is not to be seen. */
  const ask = (card: MountedCard) => {
    if (isFolded(card)) return;
    const { id, products } = card.products;
    // Another post in the same element asks for itself.
    const about = (product: ProductLink) => (card.products.id === id ? readAbout(card, product) : undefined);
    questions.want(products, about, id);
  };

  const heightOf = ({ products, id }: PostProducts, folded: boolean) =>
    cardHeight(products.length, states.of(id).grid, folded);

  const reserve = (card: MountedCard) => {
    const { host, inside } = card;
    const height = heightOf(card.products, isFolded(card));
    if (height === card.height) return;
    card.height = height;
    if (inside) style(inside.root, height);
    else reserveBox(host, height);
  };

  const place = (card: MountedCard) => {
    if (card.insertions++ >= MOST_INSERTIONS) return;
    const anchor = cardAnchor(card.entry, card.layout);
    if (anchor) anchor.after(card.host);
    else card.entry.append(card.host);
  };

  /** Gives a card to a post: names it, reserves its box and waits for it to come near the window. */
  const assign = (card: MountedCard, products: PostProducts) => {
    // A strip keeps its cells by index, so other products get a drawing of their own; one row fits any product.
    if (products.products.length > 1 || card.products.products.length > 1 || card.held) {
      card.drawn = undefined;
      card.inside?.box.replaceChildren();
      card.held = false;
    }
    // What was drawn for the last post is not seen under this one.
    if (card.inside) card.inside.box.hidden = true;
    card.products = products;
    byProduct.add(card);
    nameCardHost(card.host, products);
    reserve(card);
  };

  const unmount = (card: MountedCard) => {
    nearness.unwatch(card);
    card.host.remove();
    byProduct.remove(card);
    mounted.delete(card.entry);
  };

  const leave = (entry: Element) => {
    const card = mounted.get(entry);
    if (card) unmount(card);
  };

  const mount = (entry: Element, layout: CompiledLayout, products: PostProducts) => {
    const height = heightOf(products, isCollapsed(products.id));
    const card: MountedCard = {
      host: reservedHost(height),
      inside: undefined,
      entry,
      layout,
      products,
      height,
      insertions: 0,
      near: false,
      seen: false,
      drawn: undefined,
      held: false,
    };
    mounted.set(entry, card);
    byHost.set(card.host, card);
    assign(card, products);
    place(card);
    nearness.watch(card);
  };

  const show = (entry: Element, layout: CompiledLayout, found: PostProducts) => {
    const card = mounted.get(entry);
    const isBusy = card?.held && card.products.id === found.id;
    const author = () => readAuthor(entry, layout, { location })?.id;
    const products = isBusy ? card.products : heard(found, quiet, isCollapsed(found.id), author);
    if (!products) return leave(entry);
    if (!card) {
      if (!isRefuted(products)) mount(entry, layout, products);
      return;
    }
    if (!isSameCard(card.products, products)) {
      if (card.products.id !== products.id) card.insertions = card.host.isConnected ? 1 : 0;
      byProduct.remove(card);
      card.seen = false;
      assign(card, products);
      // Another post in the same element asks when it comes near the window, as any new one.
      nearness.unwatch(card);
      nearness.watch(card);
    }
    const isPlaced = card.host.previousSibling === entry || layout.tree.holds(entry, card.host);
    if (!isPlaced) place(card);
  };
  atEnd(signal, () => {
    for (const card of mounted.values()) unmount(card);
  });

  return {
    refresh,
    isNear: (key) => [...byProduct.showing([key])].some(({ near }) => near),
    resize() {
      for (const card of mounted.values()) {
        if (card.seen) ask(card);
        redraw(card);
      }
    },
    doubt(keys) {
      questions.doubt(keys);
      for (const card of byProduct.showing(keys)) if (card.seen) ask(card);
    },
    show,
    leave,
  };
}
