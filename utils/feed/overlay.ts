import { type CardProps, createCard } from '../../components/card/card.ts';
import type { CardProduct, Saving } from '../../components/card/card-product.ts';
import type { Part } from '../../components/card/dom.ts';
import { type CardHost, createCardHost, isolateWhenReached, nameCardHost } from './card-host.ts';
import { createCardSheets } from './card-sheets.ts';
import type { CompiledLayout } from './compile-layout.ts';
import { type Theme, themeUnder } from './page-theme.ts';
import type { PostProducts, ProductLink } from './products.ts';
import type { Questions } from './questions.ts';
import { cardAnchor } from './read-post.ts';
import type { PostLives } from './watch-feed.ts';

/** How far outside the window a card is filled in, so that scrolling never meets an empty one. */
const AHEAD = '1000px 0px';
/** A page that throws our element out this often is left alone. */
const MOST_INSERTIONS = 4;
/** What a reader did with a post's card is remembered for so many posts. */
const MOST_STATES = 500;
const THEME_AGE_MS = 3000;
/** A card waits so long for its first answer before it says that the shop is being asked: most need one drawing. */
const FIRST_ANSWER_MS = 300;

export interface OverlayOptions {
  readonly questions: Questions;
  /** Puts a product on the wishlist; rejects or answers false when it could not be stored. */
  readonly save: (product: ProductLink, entry: Element, layout: CompiledLayout) => Promise<boolean>;
  /** Opens the place where the product's shop can be allowed. */
  readonly allow: (product: ProductLink) => void;
  readonly now: () => number;
  readonly signal: AbortSignal;
}

interface Mounted extends CardHost {
  readonly entry: Element;
  readonly layout: CompiledLayout;
  products: PostProducts;
  insertions: number;
  /** True once the card has been near the window. */
  seen: boolean;
  drawn?: Part<CardProps> | undefined;
}

/** What the reader did with a card: kept by post id, because virtual lists make a post's element anew. */
interface CardState {
  selected: number;
  grid: boolean;
}

export interface Overlay extends PostLives {
  /** Draws again the cards that show one of these products. */
  refresh(keys: ReadonlySet<string>): void;
}

/** Mounts one card an entry: the box at once, in the page's own task; what is in it when it comes near the window. */
export function createOverlay({ questions, save, allow, now, signal }: OverlayOptions): Overlay {
  const mounted = new Map<Element, Mounted>();
  const byHost = new WeakMap<Element, Mounted>();
  const states = new Map<string, CardState>();
  const saving = new Map<string, Saving>();
  const style = createCardSheets();
  let theme: Theme = 'light';
  let themeAt = Number.NEGATIVE_INFINITY;

  const stateOf = (id: string): CardState => states.get(id) ?? { selected: 0, grid: false };

  const setState = (card: Mounted, change: Partial<CardState>) => {
    const { id } = card.products;
    states.delete(id);
    states.set(id, { ...stateOf(id), ...change });
    for (const oldest of states.keys()) {
      if (states.size <= MOST_STATES) break;
      states.delete(oldest);
    }
    reserve(card);
    draw(card);
  };

  const reserve = (card: Mounted) =>
    style(card.root, card.products.products.length, stateOf(card.products.id).grid);

  const savingOf = (key: string): Saving =>
    saving.get(key) ?? (questions.viewOf(key)?.saved ? 'saved' : 'no');

  const setSaving = (key: string, state: Saving) => {
    saving.set(key, state);
    refresh(new Set([key]));
  };

  const keep = async (card: Mounted, key: string) => {
    const product = card.products.products.find((candidate) => candidate.key === key);
    if (!product) return;
    setSaving(key, 'saving');
    try {
      setSaving(key, (await save(product, card.entry, card.layout)) ? 'saved' : 'failed');
    } catch {
      // No background to answer: nothing was stored, and the button says so.
      setSaving(key, 'failed');
    }
  };

  const shown = (product: ProductLink): CardProduct => {
    const view = questions.viewOf(product.key);
    return {
      key: product.key,
      posted: product.posted,
      shop: view?.shop ?? new URL(product.product.url).hostname.replace(/^www\./, ''),
      id: product.product.id,
      view,
      saving: savingOf(product.key),
    };
  };

  const draw = (card: Mounted) => {
    if (!card.seen) return;
    const { products, id, hidden } = card.products;
    const { selected, grid } = stateOf(id);
    card.drawn ??= create(card);
    card.drawn.show({
      theme,
      products: products.map(shown),
      hidden,
      selected: Math.min(selected, products.length - 1),
      grid,
    });
  };

  const create = (card: Mounted): Part<CardProps> => {
    const drawn = createCard({
      onSelect: (selected) => setState(card, { selected }),
      onGrid: (grid) => setState(card, { grid }),
      onSave: (key) => void keep(card, key),
      onAllow: (key) => {
        const product = card.products.products.find((candidate) => candidate.key === key);
        if (product) allow(product);
      },
    });
    card.box.replaceChildren(drawn.element);
    return drawn;
  };

  const refresh = (keys: ReadonlySet<string>) => {
    for (const card of mounted.values()) {
      if (!card.products.products.some(({ key }) => keys.has(key))) continue;
      if (isRefuted(card)) unmount(card);
      else draw(card);
    }
  };

  /** A candidate claims nothing until its page confirms it; one that is refuted goes. */
  const isRefuted = ({ products: { products } }: Mounted) =>
    products.every(
      ({ key, state }) => state === 'candidate' && questions.viewOf(key)?.reason === 'not-a-product',
    );

  /** Cards near the window of whose products nothing was known when they came there. */
  let unanswered: Mounted[] = [];
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const drawUnanswered = () => {
    waiting = undefined;
    const late = unanswered;
    unanswered = [];
    for (const card of late) if (mounted.has(card.entry) && !card.drawn) draw(card);
  };

  const near = new IntersectionObserver(
    (crossings) => {
      const cards: Mounted[] = [];
      for (const { isIntersecting, target } of crossings) {
        const card = isIntersecting && byHost.get(target);
        if (card) cards.push(card);
      }
      const first = cards[0];
      if (!first) return;
      // Layout is clean here, so reading a style costs nothing.
      if (now() - themeAt > THEME_AGE_MS) {
        const before = theme;
        theme = themeUnder(first.entry);
        themeAt = now();
        if (theme !== before) for (const card of mounted.values()) draw(card);
      }
      for (const card of cards) {
        card.seen = true;
        questions.want(card.products.products);
        if (card.products.products.some(({ key }) => questions.viewOf(key))) draw(card);
        else unanswered.push(card);
      }
      if (unanswered.length > 0) waiting ??= setTimeout(drawUnanswered, FIRST_ANSWER_MS);
    },
    { rootMargin: AHEAD },
  );

  isolateWhenReached(document, (host) => byHost.get(host), signal);

  const place = (card: Mounted) => {
    if (card.insertions++ >= MOST_INSERTIONS) return;
    const anchor = cardAnchor(card.entry, card.layout);
    if (anchor) anchor.after(card.host);
    else card.entry.append(card.host);
    near.observe(card.host);
  };

  const unmount = (card: Mounted) => {
    near.unobserve(card.host);
    card.host.remove();
    mounted.delete(card.entry);
  };

  signal.addEventListener('abort', () => {
    near.disconnect();
    clearTimeout(waiting);
    for (const card of mounted.values()) unmount(card);
  });

  return {
    refresh,
    show(entry, layout, products) {
      let card = mounted.get(entry);
      if (!card) {
        card = { ...createCardHost(), entry, layout, products, insertions: 0, seen: false };
        if (isRefuted(card)) return;
        mounted.set(entry, card);
        byHost.set(card.host, card);
        nameCardHost(card.host, products);
        reserve(card);
        place(card);
        return;
      }
      if (!isSame(card.products, products)) {
        const another = card.products.id !== products.id;
        // A strip keeps its cells by index, so other products get a drawing of their own; one row fits any product.
        if (card.products.products.length > 1 || products.products.length > 1) card.drawn = undefined;
        card.products = products;
        if (another) card.insertions = card.host.isConnected ? 1 : 0;
        nameCardHost(card.host, products);
        reserve(card);
        // Another post in the same element: it asks when it comes near the window, as any new one.
        near.unobserve(card.host);
        near.observe(card.host);
        draw(card);
      }
      if (!entry.contains(card.host)) place(card);
    },
    leave(entry) {
      const card = mounted.get(entry);
      if (card) unmount(card);
    },
  };
}

function isSame(a: PostProducts, b: PostProducts): boolean {
  return (
    a.id === b.id &&
    a.hidden === b.hidden &&
    a.products.length === b.products.length &&
    a.products.every((product, index) => product.posted === b.products[index]?.posted)
  );
}
