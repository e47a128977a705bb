import type { PostProducts } from './products.ts';
import { CARD } from './watch-feed.ts';

/** What a page may do with our element must not reach the post around it, nor the other way round. */
const EVENTS = (
  'click auxclick dblclick contextmenu mousedown mouseup pointerdown pointerup ' +
  'touchstart touchend keydown keypress keyup dragstart'
).split(' ');

/** What is in the element that carries a card, and out of the page's reach. */
export interface CardInside {
  readonly root: ShadowRoot;
  /** What the card is drawn into: not the root itself, where a style element may stand. */
  readonly box: HTMLElement;
}

/**
 * Makes the inside of a host. Not before something is drawn: a list that is scrolled fast never draws most of its cards.
 * Closed, so that the page can read nothing in it; the e2e build opens it, because a browser test can't look into a
 * closed one.
 */
export function openCardHost(host: HTMLElement): CardInside {
  const root = host.attachShadow({ mode: import.meta.env.MODE === 'e2e' ? 'open' : 'closed' });
  const box = document.createElement('div');
  box.className = 'box';
  root.append(box);
  return { root, box };
}

/** Tells, and tells only, which post and which link the card is for. */
export function nameCardHost(host: HTMLElement, { id, href }: PostProducts): void {
  host.setAttribute('data-post', id);
  host.setAttribute('data-key', href);
}

/** Keeps clicks and keys to the card: a post that opens on click, or on "j", must not react to them. */
export function isolateEvents(host: Element, root: ShadowRoot, signal: AbortSignal): void {
  for (const type of EVENTS) {
    host.addEventListener(type, (event) => event.stopPropagation(), { signal });
    // Only people click, and only what they see: what a script makes up, or a hidden card is given, goes no further.
    root.addEventListener(
      type,
      (event) => {
        if (event.isTrusted && isSeen(host)) return;
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      { capture: true, signal },
    );
  }
}

/** As much of itself as a page must leave of a card: it may dim a post that was read. */
const LEAST_OPACITY = 0.3;

/** Whether somebody can see the card: a page may make it transparent and lay what leads a click there below it. */
function isSeen(host: Element): boolean {
  let opacity = 1;
  for (let one: Element | null = host; one; one = one.parentElement)
    opacity *= Number(getComputedStyle(one).opacity);
  return opacity > LEAST_OPACITY;
}

/** A card on which the pointer or the focus has come to rest is told, once a visit, after this time. Milliseconds. */
const REST_MS = 400;

/**
 * Isolates each card when a pointer or the focus first reaches it: a timeline of thousands of cards would feel all
 * those listeners, and only the few that are touched need them. `insideOf` finds what is in a host; `onRest` is told of
 * a host that somebody, and no script, points at for a while.
 */
export function isolateWhenReached(
  document: Document,
  insideOf: (host: Element) => CardInside | undefined,
  signal: AbortSignal,
  onRest: (host: Element) => void,
): void {
  let pointed: Element | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const reached = new WeakSet<Element>();
  const isCard = (one: unknown): one is Element => one instanceof Element && one.localName === CARD;
  const reach = (event: Event) => {
    const { target } = event;
    // Seen from outside a closed root, everything in a card is its host; a card in the page's own root is on the way.
    const isInRoot = target instanceof Element && target.shadowRoot !== null;
    const host = isCard(target) ? target : isInRoot ? event.composedPath().find(isCard) : undefined;
    if (host !== pointed && event.isTrusted) {
      pointed = host;
      clearTimeout(timer);
      if (host) timer = setTimeout(onRest, REST_MS, host);
    }
    const inside = host && !reached.has(host) ? insideOf(host) : undefined;
    if (!host || !inside) return;
    reached.add(host);
    isolateEvents(host, inside.root, signal);
  };
  for (const type of ['pointerover', 'pointerdown', 'focusin', 'click']) {
    document.addEventListener(type, reach, { capture: true, signal });
  }
}
