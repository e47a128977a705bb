/** The digits of a position, in the order in which IndexedDB and `<` compare them. */
const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';
const BASE = DIGITS.length;
/** Moments up to the year 10889, as nine digits. */
const WIDTH = 9;
const LAST_MOMENT = BASE ** WIDTH - 1;

/**
 * Where a wish stands in the user's own order: where it was put, else by when it was saved, the newest first. So nothing
 * needs a number until it is moved, and moving one writes only that one.
 */
export function positionOf({
  position,
  savedAt,
}: {
  readonly position?: string;
  readonly savedAt: number;
}): string {
  // A last digit that is not the lowest leaves room before it.
  return position ?? `${(LAST_MOMENT - savedAt).toString(BASE).padStart(WIDTH, '0')}i`;
}

/** True for what `positionBetween` makes, whoever has written it. */
export function isPosition(text: string): boolean {
  return /^[0-9a-z]{0,79}[1-9a-z]$/.test(text);
}

/**
 * A position after `before` and before `after`; undefined stands for the ends. Undefined when there is no room between
 * them: two alike, or in the wrong order.
 */
export function positionBetween(before: string | undefined, after: string | undefined): string | undefined {
  const low = before ?? '';
  if (after !== undefined && low >= after) return undefined;
  let made = '';
  for (let index = 0; ; index++) {
    const from = digitAt(low, index, 0);
    // Once below `after`, the rest has no upper end.
    const isFree = after === undefined || made < after.slice(0, index);
    const to = isFree ? BASE : digitAt(after, index, 0);
    if (to - from > 1) return made + DIGITS.charAt(from + Math.floor((to - from) / 2));
    made += DIGITS.charAt(from);
    if (index > low.length + (after?.length ?? 0) + 1) return undefined;
  }
}

function digitAt(text: string, index: number, absent: number): number {
  return index < text.length ? DIGITS.indexOf(text.charAt(index)) : absent;
}
