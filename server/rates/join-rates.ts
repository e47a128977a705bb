import type { RateTable } from '../../utils/model/rates.ts';

/** Sources of about the same day never differ by more than that, unless one of them is wrong. */
const AGREE = 0.05;
const NEAR_DAYS = 4;
/** With so many currencies in dispute it is the day or the base that is wrong. */
const MAX_DISPUTED = 3;
const DAY_MS = 86_400_000;

/**
 * The table to serve: the first source's, which has all currencies, where the central bank agrees or has no say; a
 * currency in which it does not agree is taken from the bank, and a table that is wrong in many is not taken. Without
 * the first source, the bank's, if it is newer than what is held. Undefined or `held` itself when there is nothing new.
 */
export function joinRates(
  first: RateTable | undefined,
  bank: RateTable | undefined,
  held: RateTable | undefined,
): RateTable | undefined {
  const checked = first && bank && isNear(first, bank) ? check(first, bank) : (first ?? bank);
  if (!checked || (held && checked.on < held.on)) return held;
  // Fewer currencies of a day or two later are no gain.
  if (held && checked.source === 'ecb' && held.source !== 'ecb' && isNear(held, checked)) return held;
  return held && JSON.stringify(held) === JSON.stringify(checked) ? held : checked;
}

function check(first: RateTable, bank: RateTable): RateTable {
  const disputed = Object.entries(bank.perEuro).filter(([currency, rate]) => {
    const other = first.perEuro[currency];
    return other === undefined || Math.abs(Number(other) / Number(rate) - 1) > AGREE;
  });
  if (disputed.length > MAX_DISPUTED) return bank;
  return disputed.length === 0
    ? first
    : { ...first, perEuro: { ...first.perEuro, ...Object.fromEntries(disputed) } };
}

function isNear(one: RateTable, other: RateTable): boolean {
  return Math.abs(Date.parse(one.on) - Date.parse(other.on)) <= NEAR_DAYS * DAY_MS;
}
