import type { PostProducts } from './products.ts';
import { CARD } from './watch-feed.ts';

/** What a page may do with our element must not reach the post around it, nor the other way round. */
const EVENTS = [
  'click',
  'auxclick',
  'dblclick',
  'contextmenu',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchend',
  'keydown',
  'keypress',
  'keyup',
  'dragstart',
] as const;

export interface CardHost {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** What the card is drawn into: not the root itself, where a style element may stand. */
  readonly box: HTMLElement;
}

/**
 * The element that carries a card: closed, so that the page can read nothing in it. The e2e build opens it, because a
 * browser test can't look into a closed one.
 */
export function createCardHost(): CardHost {
  const host = document.createElement(CARD);
  const root = host.attachShadow({ mode: import.meta.env.MODE === 'e2e' ? 'open' : 'closed' });
  const box = document.createElement('div');
  box.className = 'box';
  root.append(box);
  return { host, root, box };
}

/** Tells, and tells only, which post and which link the card is for. */
export function nameCardHost(host: HTMLElement, { id, href }: PostProducts): void {
  host.setAttribute('data-post', id);
  host.setAttribute('data-key', href);
}

/** Keeps clicks and keys to the card: a post that opens on click, or on "j", must not react to them. */
function isolateEvents({ host, root }: CardHost, signal: AbortSignal): void {
  for (const type of EVENTS) {
    host.addEventListener(type, (event) => event.stopPropagation(), { signal });
    // Only people click: what a script makes up goes no further.
    root.addEventListener(
      type,
      (event) => {
        if (event.isTrusted) return;
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      { capture: true, signal },
    );
  }
}

/**
 * Isolates each card when a pointer or the focus first reaches it: a timeline of thousands of cards would feel all
 * those listeners, and only the few that are touched need them. `cardOf` finds the card of a host.
 */
export function isolateWhenReached(
  document: Document,
  cardOf: (host: Element) => CardHost | undefined,
  signal: AbortSignal,
): void {
  const reached = new WeakSet<Element>();
  const reach = ({ target }: Event) => {
    // Seen from outside a closed root, everything in a card is its host.
    const host = target instanceof Element && target.localName === CARD ? target : undefined;
    const card = host && !reached.has(host) ? cardOf(host) : undefined;
    if (!host || !card) return;
    reached.add(host);
    isolateEvents(card, signal);
  };
  for (const type of ['pointerover', 'pointerdown', 'focusin', 'click']) {
    document.addEventListener(type, reach, { capture: true, signal });
  }
}
