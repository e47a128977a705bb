import type { LandedPart } from '../model/landed.ts';
import type { Rule } from './rule.ts';
import { amountPart, type Trip } from './trip.ts';

/** What single countries take for each parcel. */
export function feeParts(trip: Trip, rules: readonly Rule[]): readonly LandedPart[] {
  return rules.flatMap(({ id, fee }): LandedPart[] => {
    if (!fee) return [];
    const limit = fee.upTo ?? fee.below;
    const over = limit ? trip.against(limit) : -1;
    if (over === undefined) return [{ kind: 'fee', missing: 'exchange-rate', rule: id }];
    if (fee.upTo ? over > 0 : over >= 0) return [];
    if (fee.payer === 'seller') return [{ kind: 'fee', missing: 'passed-on', rule: id }];
    return [amountPart('fee', trip.put(fee.amount), id)];
  });
}
