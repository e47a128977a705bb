import type { MountedCard } from './mounted-card.ts';
import { onRepaint, type Theme, themeUnder } from './page-theme.ts';

/** How far outside the window a card is filled in, so that scrolling never meets an empty one. */
const AHEAD = '1000px 0px';
/** A card waits so long for its first answer before it says that the shop is being asked: most need one drawing. */
const FIRST_ANSWER_MS = 700;
const THEME_AGE_MS = 3000;

export interface NearnessOptions {
  readonly cardOf: (host: Element) => MountedCard | undefined;
  readonly now: () => number;
  /** The page under the cards has another theme than was thought. */
  readonly onTheme: (theme: Theme) => void;
  /** A card came near the window; answers whether it could be drawn. */
  readonly onNear: (card: MountedCard) => boolean;
  /** A card that could not be drawn when it came near has waited long enough. */
  readonly onLate: (card: MountedCard) => void;
  readonly signal: AbortSignal;
}

export interface Nearness {
  watch(host: Element): void;
  unwatch(host: Element): void;
}

/** Tells when cards come near the window: one observer for all of them. */
export function createNearness(options: NearnessOptions): Nearness {
  const { cardOf, now, onTheme, onNear, onLate, signal } = options;
  let theme: Theme = 'light';
  let themeAt = Number.NEGATIVE_INFINITY;
  let late: { readonly card: MountedCard; readonly since: number }[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let nearest: Element | undefined;

  const checkTheme = (element: Element) => {
    if (now() - themeAt < THEME_AGE_MS) return;
    themeAt = now();
    const found = themeUnder(element);
    if (found === theme) return;
    theme = found;
    onTheme(theme);
  };

  const flushLate = () => {
    timer = undefined;
    const at = now();
    const cards = late;
    late = [];
    for (const one of cards) {
      if (one.card.inside?.box.hidden === false) continue;
      if (at - one.since >= FIRST_ANSWER_MS) onLate(one.card);
      else late.push(one);
    }
    waitForLate();
  };
  const waitForLate = () => {
    if (late.length > 0) timer ??= setTimeout(flushLate, FIRST_ANSWER_MS);
  };

  const observer = new IntersectionObserver(
    (crossings) => {
      for (const { isIntersecting, target } of crossings) {
        const card = isIntersecting ? cardOf(target) : undefined;
        if (!card) continue;
        // Layout is clean here, so reading a style costs nothing.
        nearest = card.entry;
        checkTheme(nearest);
        if (!onNear(card)) late.push({ card, since: now() });
      }
      waitForLate();
    },
    { rootMargin: AHEAD },
  );
  onRepaint(() => {
    themeAt = Number.NEGATIVE_INFINITY;
    if (nearest?.isConnected) checkTheme(nearest);
  }, signal);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  return { watch: (host) => observer.observe(host), unwatch: (host) => observer.unobserve(host) };
}
