import type { Clock } from './site.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const ALPHABETS = {
  decimal: '0123456789',
  hex: '0123456789abcdef',
  base36: `0123456789${LETTERS}`,
  tid: `234567${LETTERS}`,
  shortcode: `${LETTERS.toUpperCase()}${LETTERS}0123456789-_`,
  mblogid: `0123456789${LETTERS}${LETTERS.toUpperCase()}`,
} as const satisfies Record<Clock['digits'], string>;
/** A Weibo id is written in groups from the right: four letters for seven decimal digits. */
const LETTERS_A_GROUP = 4;
const DIGITS_A_GROUP = 7;
const MOST_DIGITS = 40;
/** No site here is older. Epoch milliseconds; a clock may be a day ahead. */
const OLDEST = Date.UTC(2004, 0);
const DAY = 86_400_000;

/**
 * When something was posted, epoch milliseconds: by what the page says of it (the `datetime` of a `<time>`), else by its id
 * where the site's ids tell. Undefined where neither does, or where it can't be.
 */
export function postMoment(
  said: string | undefined,
  id: string | undefined,
  clock: Clock | undefined,
  now: number,
): number | undefined {
  // A time without a day is none, and one without a zone is some hours off, which is less than any step of a price.
  const spoken = said !== undefined && /^\d{4}-\d\d-\d\d/.test(said) ? Date.parse(said) : Number.NaN;
  if (isPossible(spoken, now)) return spoken;
  const counted = clock && id !== undefined ? byClock(id, clock) : Number.NaN;
  return isPossible(counted, now) ? counted : undefined;
}

function isPossible(moment: number, now: number): boolean {
  return moment >= OLDEST && moment <= now + DAY;
}

function byClock(id: string, { digits, head, shift, tick, since }: Clock): number {
  const text = id.slice(0, head ?? MOST_DIGITS + 1);
  if (text.length > MOST_DIGITS || (head !== undefined && text.length < head)) return Number.NaN;
  const isGrouped = digits === 'mblogid' && !/^\d{16}$/.test(text);
  const number = isGrouped ? ofGroups(text) : numberIn(text, digits === 'mblogid' ? 'decimal' : digits);
  const counted = number === undefined ? 0 : Math.floor(Number(number >> BigInt(shift)) * tick);
  // A site that came to count time later had smaller numbers before.
  return counted > DAY ? counted + since : Number.NaN;
}

function numberIn(text: string, digits: Clock['digits']): bigint | undefined {
  const alphabet = ALPHABETS[digits];
  let number = 0n;
  for (const letter of text) {
    const digit = alphabet.indexOf(letter);
    if (digit < 0) return undefined;
    number = number * BigInt(alphabet.length) + BigInt(digit);
  }
  return number;
}

function ofGroups(text: string): bigint | undefined {
  let decimal = '';
  for (let end = text.length; end > 0; end -= LETTERS_A_GROUP) {
    const group = numberIn(text.slice(Math.max(0, end - LETTERS_A_GROUP), end), 'mblogid');
    if (group === undefined) return undefined;
    decimal = String(group).padStart(DIGITS_A_GROUP, '0') + decimal;
  }
  return decimal.length > MOST_DIGITS ? undefined : BigInt(decimal);
}
