import { type Fraction, fractionOf } from '../model/fraction.ts';
import type { LandedPart } from '../model/landed.ts';
import type { Rule, TaxTerms } from './rule.ts';
import { amountPart, isExcise, share, sumOf, type Trip } from './trip.ts';

/** VAT or GST by the rules in force, on the goods, their way and what customs take (`duties`), and the carrier's fee. */
export function taxParts(
  trip: Trip,
  rules: readonly Rule[],
  duties: readonly (LandedPart | undefined)[],
): readonly LandedPart[] {
  const rule = rules.findLast(({ tax }) => tax);
  if (!rule?.tax) return [{ kind: 'vat', missing: 'no-rule' }];
  const terms = rule.tax;
  const { id } = rule;
  if (trip.query.taxIncluded) return [{ kind: terms.kind, included: true, rule: id }];
  const due = dueAt(trip, terms);
  const tax = { ...amountOf(trip, terms, duties), ...(due && { due }), rule: id };
  if (!terms.registration || due === 'checkout') return [tax];
  return [tax, { kind: 'fee', missing: 'carrier-fee', rule: id }];
}

function amountOf(trip: Trip, terms: TaxTerms, duties: readonly (LandedPart | undefined)[]): LandedPart {
  const { kind, freeUpTo, reduced } = terms;
  const { category } = trip.query;
  if (freeUpTo) {
    const over = trip.against(freeUpTo);
    if (over === undefined) return { kind, missing: 'exchange-rate' };
    if (over <= 0 && !isExcise(trip)) return { kind, amount: { minor: 0, currency: trip.currency } };
  }
  if (kind === 'sales-tax') return { kind, missing: 'by-state' };
  const rate = rateOf(terms, trip);
  if (!rate) return { kind, missing: 'no-rule' };
  if (category && reduced?.includes(category)) return { kind, missing: 'kind-of-goods' };
  const of = [trip.goods, trip.shipping, ...duties];
  const missing = isExcise(trip) ? 'excise' : of.find((part) => part?.missing)?.missing;
  const tax = amountPart(kind, share(trip, sumOf(of), rate));
  return missing ? { ...tax, missing } : tax;
}

/** The country's rate on the day: of those that have begun, the last. */
function rateOf({ rate }: TaxTerms, { to, query }: Trip): Fraction | undefined {
  if (rate === undefined || typeof rate === 'string') return fractionOf(rate ?? '');
  const begun = rate.filter(({ country, from }) => country === to && from <= query.on);
  return fractionOf(begun.toSorted((a, b) => (a.from < b.from ? -1 : 1)).at(-1)?.rate ?? '');
}

function dueAt(trip: Trip, terms: TaxTerms): LandedPart['due'] {
  if (!terms.atCheckoutUpTo) return undefined;
  const over = trip.against(terms.atCheckoutUpTo);
  if (over === undefined) return undefined;
  if (over > 0 || isExcise(trip)) return 'delivery';
  if (!terms.registration) return 'checkout';
  const { registered } = trip.query;
  return registered === undefined ? undefined : registered ? 'checkout' : 'delivery';
}
