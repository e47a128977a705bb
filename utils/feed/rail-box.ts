/** A box in the window, in CSS pixels from its upper left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where the rail may stand. A tab is all that is seen of a rail that is closed, or that has no room. */
export interface RailBox extends Box {
  readonly form: 'open' | 'tab' | 'flat';
}

const GAP = 8;
const WIDTH = 344;
/** Narrower than this a card can't be read. */
const LEAST_WIDTH = 280;
const HEIGHT = 356;
/** The head and one card. */
const LEAST_HEIGHT = 148;
/** A thumb hits it: thin, but not thinner. */
export const TAB = 30;
const TAB_LENGTH = 112;
/** Most sites keep a bar at the top of the window. */
const BAR = 64;
/** A wide window that a player fills from edge to edge is a theatre; a narrow one is a phone. */
const THEATRE = 700;
const EDGE = 16;

/** Whether a player fills its window from edge to edge: who watches so wants nothing beside it. */
export function isTheatre(player: Box, view: { readonly width: number }): boolean {
  return view.width > THEATRE && player.width >= view.width - EDGE;
}

/**
 * Where a rail stands beside a player: right of it, else left of it, else (once it is `opened`) below it; a tab where
 * there is no room, or when the reader closed it (`opened` is false). Undefined where nothing fits, for a player that
 * is out of the window, and in a theatre. Never over the player, never outside of the window.
 */
export function railBox(
  player: Box,
  view: { readonly width: number; readonly height: number },
  opened: boolean | undefined,
): RailBox | undefined {
  const right = player.left + player.width;
  const bottom = player.top + player.height;
  const isSeen =
    player.width > 0 &&
    right > 0 &&
    player.left < view.width &&
    bottom > BAR &&
    player.top < view.height - BAR;
  if (!isSeen || isTheatre(player, view)) return undefined;

  const top = Math.max(player.top, BAR);
  const height = Math.min(HEIGHT, view.height - GAP - top);
  const roomRight = view.width - right - 2 * GAP;
  const roomLeft = player.left - 2 * GAP;
  const roomBelow = Math.min(HEIGHT, view.height - bottom - 2 * GAP);
  const isTall = height >= LEAST_HEIGHT;

  if (opened !== false && isTall && roomRight >= LEAST_WIDTH)
    return { form: 'open', left: right + GAP, top, width: Math.min(WIDTH, roomRight), height };
  if (opened !== false && isTall && roomLeft >= LEAST_WIDTH) {
    const width = Math.min(WIDTH, roomLeft);
    return { form: 'open', left: player.left - GAP - width, top, width, height };
  }
  const width = Math.min(WIDTH, view.width - 2 * GAP);
  if (opened && roomBelow >= LEAST_HEIGHT && width >= LEAST_WIDTH) {
    const left = Math.max(GAP, Math.min(right, view.width - GAP) - width);
    return { form: 'open', left, top: bottom + GAP, width, height: roomBelow };
  }

  const upright = { form: 'tab', top, width: TAB, height: TAB_LENGTH } as const;
  const isLong = view.height - GAP - top >= TAB_LENGTH;
  if (isLong && roomRight + GAP >= TAB) return { ...upright, left: right + GAP };
  if (roomBelow >= TAB && view.width >= TAB_LENGTH + 2 * GAP) {
    const left = Math.max(GAP, Math.min(right, view.width - GAP) - TAB_LENGTH);
    return { form: 'flat', left, top: bottom + GAP, width: TAB_LENGTH, height: TAB };
  }
  if (isLong && roomLeft + GAP >= TAB) return { ...upright, left: player.left - GAP - TAB };
  return undefined;
}
