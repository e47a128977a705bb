import { currencyOfCountry } from '../model/country-currency.ts';
import { type Fraction, rounded, times } from '../model/fraction.ts';
import type { Category, LandedPart } from '../model/landed.ts';
import type { Money } from '../model/money.ts';
import { compareMoney, convert, type RateTable } from '../model/rates.ts';
import { bundledRates } from './bundled-rates.ts';
import type { LandedQuery } from './query.ts';

/** A query with its sums in one currency, and what its parts are worked out with. */
export interface Trip {
  readonly query: LandedQuery;
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** What all parts are counted in. */
  readonly currency: string;
  readonly rates: readonly RateTable[];
  readonly goods: LandedPart;
  readonly shipping: LandedPart;
  /** In the trip's currency; undefined without a rate. */
  put(money: Money): Money | undefined;
  /** Whether the goods alone are worth more (above 0), the same (0) or less than the limit; undefined without a rate. */
  against(limit: Money): number | undefined;
  /** The days of the rates that were used so far, for `put` and `against`. */
  readonly days: ReadonlySet<string>;
}

/** Alcohol and tobacco are left out of every rule for small parcels. */
const EXCISE: readonly (Category | undefined)[] = ['alcohol', 'tobacco'];

export function isExcise({ query }: Trip): boolean {
  return EXCISE.includes(query.category);
}

export function tripOf(query: LandedQuery): Trip {
  const { rates = [bundledRates], goods, shipping } = query;
  const from = countryOf(query.from);
  const to = countryOf(query.to);
  const currency = query.currency ?? (to && currencyOfCountry(to)) ?? goods.currency;
  const days = new Set<string>();
  const put = (money: Money) => {
    const converted = convert(money, currency, rates);
    if (converted?.on !== undefined) days.add(converted.on);
    return converted?.amount;
  };
  const against = (limit: Money) => {
    const day = convert(goods, limit.currency, rates)?.on;
    if (day !== undefined) days.add(day);
    return compareMoney(goods, limit, rates);
  };
  return {
    query,
    from,
    to,
    currency,
    rates,
    put,
    against,
    days,
    goods: query.goodsFrom
      ? { missing: 'variant', ...amountPart('goods', put(goods)) }
      : amountPart('goods', put(goods)),
    shipping: shipping ? amountPart('shipping', put(shipping)) : { kind: 'shipping', missing: 'shipping' },
  };
}

/** A part of so much, or one that lacks an exchange rate. */
export function amountPart(kind: LandedPart['kind'], amount: Money | undefined, rule?: string): LandedPart {
  return {
    kind,
    ...(amount ? { amount } : { missing: 'exchange-rate' }),
    ...(rule !== undefined && { rule }),
  };
}

/** What is known of the parts together, in minor units. */
export function sumOf(parts: readonly (LandedPart | undefined)[]): number {
  return parts.reduce((sum, part) => sum + (part?.amount?.minor ?? 0), 0);
}

/** A rate of so many minor units, to the nearest one; undefined beyond a safe integer. */
export function share({ currency }: Trip, minor: number, rate: Fraction): Money | undefined {
  const amount = Number.isSafeInteger(minor) ? rounded(times({ n: BigInt(minor), d: 1n }, rate)) : undefined;
  return amount === undefined ? undefined : { minor: amount, currency };
}

/** Upper case, and ISO's own codes for two that are known by another. */
function countryOf(code: string | undefined): string | undefined {
  const country = code?.toUpperCase();
  return country === 'UK' ? 'GB' : country === 'EL' ? 'GR' : country;
}
