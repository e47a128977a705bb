import look from '../../components/rail/rail.css?inline';
import { createRailView } from '../../components/rail/rail.ts';
import type { FeedLoan } from './companion.ts';
import { followBox } from './follow-box.ts';
import { createLook } from './look.ts';
import { onRepaint, themeUnder } from './page-theme.ts';
import { isTheatre, type RailBox, railBox } from './rail-box.ts';
import type { RailGood } from './rail-goods.ts';
import { createRailRows } from './rail-rows.ts';
import type { PlayerReading } from './read-player.ts';

/** The name of the element that carries a rail. */
export const RAIL = 'feedcart-rail';

/** So many goods are drawn, and so many more at each wish. */
const DRAWN = 9;
const MORE = 20;
/** A screen reader is told of new goods no more often than this. */
const ANNOUNCE_MS = 10_000;
/** Sooner than cards look at what is under them: for those in here that is the rail. */
const REPAINT_MS = 300;
/** A page that throws our element out this often is left alone. */
const MOST_INSERTIONS = 4;

export interface RailStand {
  /** Shows these goods, newest first, beside the player; `fresh` of them were not there before. */
  show(reading: PlayerReading, goods: readonly RailGood[], fresh: number): void;
  remove(): void;
}

/**
 * Puts the rail beside a player: fixed in the window, so that nothing in the page ever moves for it; in the page's order
 * where the site file says, so that it is reached when it is its turn. `onHidden` is told when it can't be seen
 * whatever the reader scrolls to, because the player fills the window, and when it can again.
 */
export function createRailStand(feed: FeedLoan, onHidden: (isHidden: boolean) => void): RailStand {
  const { root, openCardHost, isolateEvents, common, signal } = feed;
  const host = root.createElement(RAIL);
  const { root: inside, box } = openCardHost(host);
  createLook(common() + look)(inside);
  isolateEvents(host, inside, signal);
  let now:
    | {
        readonly id: string;
        readonly player: Element;
        readonly beside: Element;
        readonly goods: readonly RailGood[];
      }
    | undefined;
  let shown: AbortController | undefined;
  let follow: ReturnType<typeof followBox> | undefined;
  /** What the reader chose, for as long as the page lives: nothing is kept in the page's own storage. */
  let opened: boolean | undefined;
  let drawn = DRAWN;
  let insertions = 0;
  /** It was looked whether it stands where it was put. */
  let isFree = false;
  let frame: number | undefined;
  let isHidden = false;
  let unsaid = 0;
  let silence: ReturnType<typeof setTimeout> | undefined;

  const view = createRailView({
    onToggle() {
      opened = host.getAttribute('data-form') !== 'open';
      place();
    },
    onMore() {
      drawn += MORE;
      draw();
      place();
    },
  });
  box.append(view.element);

  const rows = createRailRows(feed, view.list);
  const draw = () => {
    if (now) rows.draw(now.id, now.goods.slice(0, drawn));
  };

  /** What stands in a box that moves or cuts its content (a transform, containment) is not where it was put. */
  const standFree = ({ left, top }: RailBox) => {
    isFree = true;
    const at = host.getBoundingClientRect();
    if (Math.abs(at.left - left) > 1 || Math.abs(at.top - top) > 1) root.documentElement.append(host);
  };

  const hide = (hidden: boolean) => {
    if (hidden === isHidden) return;
    isHidden = hidden;
    onHidden(hidden);
  };

  const place = () => {
    frame = undefined;
    if (!now) return;
    const { player, beside, goods } = now;
    const { clientWidth, clientHeight } = root.documentElement;
    const rect = player.getBoundingClientRect();
    follow?.(rect);
    hide(isTheatre(rect, { width: clientWidth }));
    const count = goods.length - rows.empty();
    const found =
      root.fullscreenElement || count === 0
        ? undefined
        : railBox(rect, { width: clientWidth, height: clientHeight }, opened);
    host.setAttribute('data-form', found?.form ?? 'none');
    if (!found) return host.style.setProperty('display', 'none', 'important');
    const { form, left, top, width, height } = found;
    const size = `${form === 'open' ? 'max-' : ''}block-size:${height}px!important`;
    host.style.cssText =
      'all:initial!important;position:fixed!important;display:flex!important;flex-direction:column!important;' +
      `z-index:2147483000!important;left:${left}px!important;top:${top}px!important;` +
      `inline-size:${width}px!important;${size}`;
    // Layout is clean here, so reading a style costs nothing. Not the player's own ground: a film has black edges.
    const theme = themeUnder(beside);
    view.show({ theme, form, count, older: Math.max(0, goods.length - drawn) });
    if (!isFree) standFree(found);
  };
  const placeSoon = () => {
    if (frame === undefined) frame = requestAnimationFrame(place);
  };

  /** A card that is muted leaves its row: within the rail, nothing of the page is watched. */
  const muted = new MutationObserver(placeSoon);

  const insert = ({ rail }: PlayerReading) => {
    if (host.isConnected || insertions++ >= MOST_INSERTIONS) return;
    isFree = false;
    if (rail) rail.after(host);
    else root.documentElement.append(host);
  };

  const say = () => {
    silence = undefined;
    if (unsaid === 0) return;
    view.announce(unsaid);
    unsaid = 0;
    silence = setTimeout(say, ANNOUNCE_MS);
  };

  const remove = () => {
    now = undefined;
    shown?.abort();
    shown = undefined;
    muted.disconnect();
    rows.clear();
    host.remove();
    clearTimeout(silence);
    silence = undefined;
    drawn = DRAWN;
    insertions = 0;
    unsaid = 0;
    hide(false);
  };
  signal.addEventListener('abort', remove);
  onRepaint(place, signal, REPAINT_MS);

  return {
    remove,
    show(reading, goods, fresh) {
      const { id } = reading;
      const player = reading.players.find((one) => one.getBoundingClientRect().width > 0) ?? reading.player;
      if (now?.id !== id || now.player !== player) remove();
      now = { id, player, beside: reading.rail ?? root.body, goods };
      if (!shown) {
        shown = new AbortController();
        follow = followBox(player, placeSoon, shown.signal);
        const while_ = { signal: shown.signal };
        root.defaultView?.addEventListener('resize', placeSoon, while_);
        root.addEventListener('fullscreenchange', place, while_);
        muted.observe(view.list, { childList: true, subtree: true });
      }
      insert(reading);
      draw();
      place();
      unsaid += fresh;
      if (silence === undefined) say();
    },
  };
}
