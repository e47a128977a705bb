import type { RulesReport } from '../model/rules-wire.ts';
import type { RulesState } from '../store/index.ts';
import { RULES_VERSION } from './version.ts';

/** What is known of served rules, for people. @param now epoch milliseconds */
export function reportRules(
  { highest, until = 0, checkedAt, problem }: RulesState,
  isOn: boolean,
  now: number,
): RulesReport {
  const isUsed = isOn && highest !== undefined && highest > RULES_VERSION && until > now;
  const isOver = isOn && highest !== undefined && until !== 0 && until <= now;
  // Why nothing served is in use, before why nothing newer came.
  const trouble = isOver ? 'expired' : problem;
  return {
    ...(isUsed && { version: highest }),
    ...(checkedAt !== undefined && { checkedAt }),
    ...(trouble && { problem: trouble }),
  };
}
