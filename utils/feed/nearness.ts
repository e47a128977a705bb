import { atEnd } from './at-end.ts';
import type { MountedCard } from './mounted-card.ts';
import { onRepaint, type Theme, themeUnder } from './page-theme.ts';

/** How far outside the window a card is filled in, so that scrolling never meets an empty one. */
const AHEAD = '1000px 0px';
/** A card waits so long for its first answer before it says that the shop is being asked: most need one drawing. */
const FIRST_ANSWER_MS = 700;
/** More cards are drawn in the next task: each takes most of a millisecond. */
const MOST_AT_ONCE = 4;
const THEME_AGE_MS = 3000;

export interface NearnessOptions {
  readonly cardOf: (host: Element) => MountedCard | undefined;
  readonly now: () => number;
  /** The page under the cards has another theme than was thought. */
  readonly onTheme: (theme: Theme) => void;
  /** A card came near the window, and the page is laid out: to read where things stand costs little now, and only now. */
  readonly onArrival: (card: MountedCard) => void;
  /** The same card, then; answers whether it could be drawn. Not called of one that `onArrival` took out of sight. */
  readonly onNear: (card: MountedCard) => boolean;
  /** A card that could not be drawn when it came near has waited long enough. */
  readonly onLate: (card: MountedCard) => void;
  readonly signal: AbortSignal;
}

export interface Nearness {
  watch(card: MountedCard): void;
  unwatch(card: MountedCard): void;
}

/** Tells when cards come near the window: one observer for all of them. */
export function createNearness(options: NearnessOptions): Nearness {
  const { cardOf, now, onTheme, onArrival, onNear, onLate, signal } = options;
  let theme: Theme = 'light';
  let themeAt = Number.NEGATIVE_INFINITY;
  /** Cards that came near since the page was last laid out. */
  const arriving = new Set<MountedCard>();
  /** Cards that came near and could not be drawn, the first of them first, with when that was. */
  const late = new Map<MountedCard, number>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let nearest: Element | undefined;

  // Told of a size when the page is laid out and not yet painted. At any other time a style that is read may lay out the
  // whole page, in a task of ours.
  const laidOut = new ResizeObserver((sizes) => {
    laidOut.disconnect();
    const [size] = sizes;
    const found = size ? themeUnder(size.target) : theme;
    if (found === theme) return;
    theme = found;
    onTheme(theme);
  });
  const arrival = new ResizeObserver(() => {
    arrival.disconnect();
    // All of them are looked over before the first is drawn: after that each look would lay out the page once more.
    for (const card of arriving) onArrival(card);
    for (const card of arriving) if (!onNear(card)) late.set(card, now());
    arriving.clear();
    waitForLate(FIRST_ANSWER_MS);
  });
  const checkTheme = (element: Element) => {
    if (now() - themeAt < THEME_AGE_MS) return;
    themeAt = now();
    laidOut.observe(element);
  };

  const flushLate = () => {
    timer = undefined;
    let count = 0;
    for (const [card, since] of late) {
      if (card.inside?.box.hidden !== false) {
        if (count === MOST_AT_ONCE || now() - since < FIRST_ANSWER_MS) break;
        count++;
        onLate(card);
      }
      late.delete(card);
    }
    waitForLate(count === MOST_AT_ONCE ? 0 : FIRST_ANSWER_MS);
  };
  const waitForLate = (ms: number) => {
    if (late.size > 0) timer ??= setTimeout(flushLate, ms);
  };

  const forget = (card: MountedCard) => {
    arriving.delete(card);
    late.delete(card);
  };

  const observer = new IntersectionObserver(
    (crossings) => {
      for (const { isIntersecting, target } of crossings) {
        const card = cardOf(target);
        if (!card) continue;
        card.near = isIntersecting;
        forget(card);
        if (!isIntersecting) continue;
        nearest = card.entry;
        checkTheme(nearest);
        arriving.add(card);
        arrival.observe(target);
      }
    },
    { rootMargin: AHEAD },
  );
  onRepaint(() => {
    themeAt = Number.NEGATIVE_INFINITY;
    if (nearest?.isConnected) checkTheme(nearest);
  }, signal);
  atEnd(signal, () => {
    observer.disconnect();
    laidOut.disconnect();
    arrival.disconnect();
    clearTimeout(timer);
  });
  return {
    watch: ({ host }) => observer.observe(host),
    unwatch(card) {
      observer.unobserve(card.host);
      // Whatever it was late for, it is not there any more.
      card.near = false;
      forget(card);
    },
  };
}
