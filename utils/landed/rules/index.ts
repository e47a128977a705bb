import type { Rule } from '../rule.ts';
import { australia } from './australia.ts';
import { china } from './china.ts';
import { europeanUnion } from './european-union.ts';
import { unitedKingdom } from './united-kingdom.ts';
import { unitedStates } from './united-states.ts';
import { unverified } from './unverified.ts';

/** Every rule there is. */
export const rules: readonly Rule[] = [
  ...china,
  ...europeanUnion,
  ...unitedStates,
  ...unitedKingdom,
  ...australia,
  ...unverified,
];

/** Those in force for a destination on a day (YYYY-MM-DD; as text, days compare as they follow). */
export function rulesFor(to: string, on: string, among: readonly Rule[] = rules): readonly Rule[] {
  return among.filter(
    ({ to: countries, validFrom = on, validTo = on }) =>
      countries.includes(to) && validFrom <= on && on <= validTo,
  );
}
