import { type Fraction, fractionOf, over, plus, times } from '../model/fraction.ts';
import type { LandedPart, Missing } from '../model/landed.ts';
import type { Money } from '../model/money.ts';
import { convert } from '../model/rates.ts';
import type { CbecRates, CbecTerms, PostTerms, Rule } from './rule.ts';
import { amountPart, share, sumOf, type Trip } from './trip.ts';

const ZERO: Fraction = { n: 0n, d: 1n };
/** Whose post has a limit of its own. */
const NEAR = ['HK', 'MO', 'TW'];

/** China's duty and tax by the way the goods come in. */
export function chinaParts(trip: Trip, rules: readonly Rule[]): readonly LandedPart[] {
  const byPost = trip.query.by === 'post';
  const rule = rules.find(({ cbec, post }) => (byPost ? post : cbec));
  if (rule?.post) return [{ ...postTax(trip, rule.post), rule: rule.id }];
  if (rule?.cbec) return cbecParts(trip, rule.cbec).map((part) => ({ ...part, rule: rule.id }));
  return [{ kind: 'charges', missing: 'no-rule' }];
}

/** The tax rate of cross-border e-commerce: (consumption tax + VAT) / (1 − consumption tax) × share. */
export function cbecRate({ consumptionTax, vat }: CbecRates, share: string): Fraction | undefined {
  const [ct, v, part] = [fractionOf(consumptionTax), fractionOf(vat), fractionOf(share)];
  if (!ct || !v || !part || ct.n >= ct.d) return undefined;
  return times(over(plus(ct, v), { n: ct.d - ct.n, d: ct.d }), part);
}

function cbecParts(trip: Trip, terms: CbecTerms): readonly LandedPart[] {
  const { query, goods, shipping } = trip;
  const rates = (query.category && terms.special[query.category]) ?? terms.ordinary;
  if (rates === 'not-allowed') return [{ kind: 'charges', missing: 'no-rule' }];
  const order = sumIn(trip, terms.orderLimit.currency, [query.goods, query.shipping]);
  const spent = query.spent ? sumIn(trip, terms.yearLimit.currency, [query.spent]) : 0;
  if (order === undefined || spent === undefined) return [{ kind: 'charges', missing: 'exchange-rate' }];
  if (order + spent > terms.yearLimit.minor) return [{ kind: 'charges', missing: 'year-limit' }];
  const isOver = order > terms.orderLimit.minor;
  // One piece that can't be split may come in above the limit of an order, with all taxes in full.
  if (isOver && (query.pieces ?? 1) !== 1) return [{ kind: 'charges', missing: 'order-limit' }];
  const duty: LandedPart = isOver
    ? fullDuty(trip)
    : { kind: 'duty', amount: { minor: 0, currency: trip.currency } };
  if (query.taxIncluded) return [{ kind: 'import-tax', included: true, due: 'checkout' }];
  const rate = cbecRate(rates, isOver ? '1' : terms.share);
  if (!rate) return [{ kind: 'charges', missing: 'no-rule' }];
  const tax = amountPart('import-tax', share(trip, sumOf([goods, shipping, duty]), rate));
  const missing = shipping.missing ?? duty.missing ?? (rates.atLeast && 'kind-of-goods');
  return [duty, { ...(missing && { missing }), ...tax, due: 'checkout' }];
}

function fullDuty(trip: Trip): LandedPart {
  const rate = fractionOf(trip.query.dutyRate ?? '');
  return rate
    ? amountPart('duty', share(trip, sumOf([trip.goods, trip.shipping]), rate))
    : { kind: 'duty', missing: 'tariff' };
}

function postTax(trip: Trip, terms: PostTerms): LandedPart {
  const { query, from } = trip;
  const limit = NEAR.includes(from ?? '') ? terms.nearLimit : terms.limit;
  const over = trip.against(limit);
  if (over === undefined) return { kind: 'import-tax', missing: 'exchange-rate' };
  if (over > 0 && (query.pieces ?? 1) !== 1) return { kind: 'import-tax', missing: 'parcel-limit' };
  const { category } = query;
  const known = category && (terms.special[category] ?? terms.ordinary);
  const low = owed(trip, terms, known ? known.rate : terms.lowest);
  const high = owed(trip, terms, known && !known.atLeast ? known.rate : terms.highest);
  const missing: Missing | undefined = low.n * high.d === high.n * low.d ? undefined : 'kind-of-goods';
  const part = amountPart('import-tax', share(trip, sumOf([trip.goods]), low));
  return { ...(missing && { missing }), ...part, due: 'delivery' };
}

/** The rate, or nothing where it comes to no more than what is exempt. */
function owed(trip: Trip, { exempt }: PostTerms, rate: string): Fraction {
  const exact = fractionOf(rate) ?? ZERO;
  const value = sumIn(trip, exempt.currency, [trip.query.goods]) ?? 0;
  const tax = times({ n: BigInt(value), d: 1n }, exact);
  return tax.n > BigInt(exempt.minor) * tax.d ? exact : ZERO;
}

/** Amounts together in minor units of a currency, those that are not known left out; undefined without a rate. */
function sumIn(trip: Trip, currency: string, amounts: readonly (Money | undefined)[]): number | undefined {
  let sum = 0;
  for (const amount of amounts) {
    if (!amount) continue;
    const converted = convert(amount, currency, trip.rates);
    if (!converted) return undefined;
    sum += converted.amount.minor;
  }
  return sum;
}
