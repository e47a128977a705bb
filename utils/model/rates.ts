import { compare, type Fraction, fractionOf, over, rounded, times } from './fraction.ts';
import { exponentOf, type Money } from './money.ts';
import type { DayRate } from './observation.ts';

/** Exchange rates of one day. */
export interface RateTable {
  /** The day they are of, YYYY-MM-DD. */
  readonly on: string;
  readonly source: RateSource;
  /** What one euro is worth, by ISO 4217 code, as decimals. */
  readonly perEuro: Readonly<Record<string, string>>;
}

/** npm's `@fawazahmed0/currency-api`, or the European Central Bank's reference rates. */
export type RateSource = 'currency-api' | 'ecb';

/** What is kept of rates between two askings. */
export interface RatesState {
  /** The newest that was served; undefined while none was. */
  readonly table?: RateTable;
  readonly etag?: string;
  /** Not asked before, epoch milliseconds. */
  readonly nextAt: number;
}

/** An amount in another currency. */
export interface Converted {
  readonly amount: Money;
  /** The day of the rate; undefined where none was needed. */
  readonly on?: string;
}

/** Rates are called old after that many days: over Easter the European Central Bank is silent for five. */
export const OLD_AFTER_DAYS = 7;

const ONE: Fraction = { n: 1n, d: 1n };
const DAY_MS = 86_400_000;

/**
 * The amount in another currency, to the nearest minor unit, by the first of the tables (newest first) that has both.
 * Undefined when none has, or when the amount is beyond a safe integer.
 */
export function convert(money: Money, currency: string, tables: readonly RateTable[]): Converted | undefined {
  const exact = exactly(money, currency, tables);
  const minor = exact && rounded(exact.value);
  if (!exact || minor === undefined) return undefined;
  return { amount: { minor, currency }, ...(exact.on !== undefined && { on: exact.on }) };
}

/** Whether the amount is more (above 0), the same (0) or less (below 0) than the other; nothing is rounded. */
export function compareMoney(money: Money, other: Money, tables: readonly RateTable[]): number | undefined {
  const exact = exactly(money, other.currency, tables);
  return exact && compare(exact.value, { n: BigInt(other.minor), d: 1n });
}

/** What one euro is worth in the currency, and since when: kept with a price, since old tables can't be had again. */
export function rateOf(
  currency: string,
  tables: readonly RateTable[],
): { readonly perEuro: string; readonly on: string } | undefined {
  const table = tables.find((one) => perEuro(one, currency));
  if (!table) return undefined;
  return { perEuro: currency === 'EUR' ? '1' : (table.perEuro[currency] ?? ''), on: table.on };
}

/** What one unit of a currency is worth in another, by the first table that has both; undefined where none is needed or had. */
export function dayRate(currency: string, to: string, tables: readonly RateTable[]): DayRate | undefined {
  if (currency === to) return undefined;
  for (const table of tables) {
    const [from, into] = [perEuro(table, currency), perEuro(table, to)];
    if (!from || !into) continue;
    const { n, d } = over(into, from);
    return { to, value: Number(n) / Number(d), on: table.on };
  }
  return undefined;
}

/** True when the rate is of a day (YYYY-MM-DD) too long before `today` to be trusted to the cent. */
export function isOldRate(on: string, today: string, days = OLD_AFTER_DAYS): boolean {
  return Date.parse(today) - Date.parse(on) > days * DAY_MS;
}

/** The amount in minor units of another currency, not rounded, and the day of the rate. */
function exactly(
  { minor, currency: own }: Money,
  currency: string,
  tables: readonly RateTable[],
): { readonly value: Fraction; readonly on?: string } | undefined {
  const value = { n: BigInt(minor), d: 1n };
  if (own === currency) return { value };
  for (const table of tables) {
    const from = perEuro(table, own);
    const to = perEuro(table, currency);
    if (!from || !to) continue;
    const units = { n: 10n ** BigInt(exponentOf(currency)), d: 10n ** BigInt(exponentOf(own)) };
    return { value: times(times(value, over(to, from)), units), on: table.on };
  }
  return undefined;
}

function perEuro({ perEuro: rates }: RateTable, currency: string): Fraction | undefined {
  if (currency === 'EUR') return ONE;
  const rate = Object.hasOwn(rates, currency) ? fractionOf(rates[currency] ?? '') : undefined;
  return rate && rate.n > 0n ? rate : undefined;
}
