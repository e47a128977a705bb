import type { ResolveAnswer } from '../messages/protocol.ts';
import type { LookBehind } from '../model/look-behind.ts';
import type { Link } from '../model/product.ts';
import type { FoundLink } from './read-links.ts';

/** A pointer that rests so long on a link means it; one on its way elsewhere does not. */
const REST_MS = 300;
/** A link that is in view so long was not just scrolled past. */
const STAY_MS = 2000;

/** Where the short links of posts lead. */
export interface ShortLinks {
  /** Where a short link of a post leads, as far as is known; while it is not, the reader may come to want to know. */
  leadsTo(found: FoundLink): Link | undefined;
}

export interface ShortLinksPort {
  /** The user's choice. */
  readonly mode: LookBehind;
  /** Asks where a link leads, as it was posted. */
  readonly resolve: (posted: string) => Promise<ResolveAnswer>;
  /** Called with a link of which it is known now where it leads. */
  readonly onKnown: (element: Element) => void;
  readonly signal: AbortSignal;
}

/** Follows the user's choice: called again whenever that may be another one. Undefined where no link may be asked. */
export type LookBehindLinks = (port: ShortLinksPort) => ShortLinks | undefined;

declare global {
  /** Set by a script that runs before the feed's in the same isolated world (entrypoints/short-links). */
  var feedcartLookBehind: LookBehindLinks | undefined;
}

/**
 * Asks where short links lead, when the reader wants to know. Only input counts that the browser vouches for: a page can
 * give a link the focus by itself, but press no key. Nothing is listened to before a post holds such a link and the user
 * has chosen that it may be asked; the link stays the page's own, and so does what a click on it does.
 */
export function createShortLinks(document: Document): LookBehindLinks {
  const known = new Map<string, Link>();
  /** Links that were met in posts, with their addresses as posted. */
  const met = new WeakMap<EventTarget, string>();
  const stays = new WeakMap<Element, ReturnType<typeof setTimeout>>();
  let port: ShortLinksPort | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let sight: IntersectionObserver | undefined;
  /** For how long is listened. */
  let heard: AbortSignal | undefined;

  /** `wanted`: what the reader does to be told. */
  const ask = async (element: Element, wanted: LookBehind) => {
    const asked = port;
    const posted = met.get(element);
    if (!asked || !posted || asked.signal.aborted) return;
    if (asked.mode === 'never' || (wanted === 'seen' && asked.mode !== 'seen')) return;
    // What nobody could tell may be told the next time; the background sees to it that nobody is asked too often.
    const answer = await asked.resolve(posted).catch(() => undefined);
    if (!answer || !('link' in answer)) return;
    known.set(posted, answer.link);
    asked.onKnown(element);
  };

  const hear = (event: Event) => {
    clearTimeout(rest);
    const { type } = event;
    if (!event.isTrusted || type === 'pointerout') return;
    const element = event.composedPath().find((one): one is Element => met.has(one));
    if (!element) return;
    if (type === 'pointerover') rest = setTimeout(ask, REST_MS, element, 'pointed');
    else void ask(element, 'pointed');
  };

  const look: IntersectionObserverCallback = (crossings) => {
    for (const { target, isIntersecting } of crossings) {
      clearTimeout(stays.get(target));
      if (isIntersecting) stays.set(target, setTimeout(ask, STAY_MS, target, 'seen'));
    }
  };

  const listen = (signal: AbortSignal) => {
    heard = signal;
    for (const type of ['pointerover', 'pointerout', 'keyup', 'click'])
      document.addEventListener(type, hear, { capture: true, passive: true, signal });
    signal.addEventListener('abort', () => {
      clearTimeout(rest);
      sight?.disconnect();
    });
  };

  const links: ShortLinks = {
    leadsTo({ link: { posted, state }, element }) {
      if (state !== 'unresolved' || !port) return undefined;
      const link = known.get(posted);
      if (link) return link;
      met.set(element, posted);
      if (heard !== port.signal) listen(port.signal);
      if (port.mode === 'seen') {
        sight ??= new IntersectionObserver(look);
        sight.observe(element);
      }
      return undefined;
    },
  };

  return (given) => {
    port = given;
    return given.mode === 'never' ? undefined : links;
  };
}
