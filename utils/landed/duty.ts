import { fractionOf } from '../model/fraction.ts';
import type { LandedPart } from '../model/landed.ts';
import type { DutyTerms, Rule } from './rule.ts';
import { amountPart, isExcise, share, sumOf, type Trip } from './trip.ts';

/** What customs take by the rules in force, surcharge apart. */
export function dutyPart(trip: Trip, rules: readonly Rule[]): LandedPart {
  const rule = rules.findLast(({ duty }) => duty);
  if (!rule?.duty) return { kind: 'duty', missing: 'no-rule' };
  const { id } = rule;
  if (isExcise(trip)) return { kind: 'duty', missing: 'excise', rule: id };
  return { ...byTerms(trip, rule.duty), rule: id };
}

function byTerms(trip: Trip, terms: DutyTerms): LandedPart {
  if (terms.kind === 'tariff') return byTariff(trip, terms);
  const over = trip.against(terms.kind === 'free' ? terms.upTo : terms.below);
  if (over === undefined) return { kind: 'duty', missing: 'exchange-rate' };
  if (terms.kind === 'free')
    return over > 0 ? byTariff(trip, terms) : { kind: 'duty', amount: { minor: 0, currency: trip.currency } };
  if (over >= 0) return byTariff(trip, terms);
  const { registered, headings = 1 } = trip.query;
  if (registered === false) return { kind: 'duty', missing: 'scheme' };
  return amountPart('duty', trip.put({ ...terms.each, minor: terms.each.minor * headings }));
}

/** The tariff knows HS codes, we don't: unless the shopper has looked the rate up, nothing can be told. */
function byTariff(trip: Trip, { ofShipping }: DutyTerms): LandedPart {
  const rate = fractionOf(trip.query.dutyRate ?? '');
  if (!rate) return { kind: 'duty', missing: 'tariff' };
  const of = ofShipping ? [trip.goods, trip.shipping] : [trip.goods];
  const missing = of.find((part) => part.missing)?.missing;
  const duty = amountPart('duty', share(trip, sumOf(of), rate));
  return missing ? { ...duty, missing } : duty;
}

/** What a country takes on top of its duty; undefined where there is no such thing. */
export function surchargePart(trip: Trip, rules: readonly Rule[]): LandedPart | undefined {
  const rule = rules.find(({ surcharge }) => surcharge);
  const rate = fractionOf(rule?.surcharge?.rate ?? '');
  if (!rule || !rate) return undefined;
  const part = amountPart('surcharge', share(trip, sumOf([trip.goods]), rate), rule.id);
  return rule.surcharge?.atLeast ? { missing: 'surcharge', ...part } : part;
}
