import type { Observation } from '../model/observation.ts';
import { isGone } from '../model/offer.ts';
import { isInStock, type PriceRule, type RuleMark, type WatchRule } from '../model/watch.ts';

/** After so long a rule that was told may be told again, if it is crossed again. Milliseconds. */
export const REARM_AFTER = 24 * 3_600_000;
/** So many percent back, and it may be told again at once. */
export const REARM_PERCENT = 2;

/** What a reading makes of a rule. */
export interface Decision {
  readonly mark: RuleMark;
  /** True when its shopper is to be told. */
  readonly tell: boolean;
}

/**
 * Weighs one accepted reading. A rule is told when it is crossed: the reading before had not reached it, this one has,
 * and since it was told last either the price has been two percent back or a day has gone by. What says nothing of it
 * (another kind or currency, a price at which it can't be bought, a stock that is not known) changes nothing.
 */
export function decide(rule: WatchRule, mark: RuleMark | undefined, seen: Observation): Decision {
  const before = mark ?? startOf(rule);
  const reached = rule.on === 'back' ? isInStock(seen.availability) : hasReached(rule, seen);
  if (reached === undefined || seen.at <= rule.since) return { mark: before, tell: false };
  const mayTell = before.toldAt === undefined || isRearmed(rule, before.toldAt, seen);
  const tell = mayTell && reached && before.reached === false;
  const toldAt = tell ? seen.at : mayTell ? undefined : before.toldAt;
  return { mark: { reached, ...(toldAt !== undefined && { toldAt }) }, tell };
}

/** Where a rule stands before anything was read: at what was known when it was made. */
export function startOf(rule: WatchRule): RuleMark {
  if (rule.on === 'back') return rule.wasGone === undefined ? {} : { reached: !rule.wasGone };
  return rule.from ? { reached: isBeyond(rule, rule.from.minor) } : {};
}

function hasReached(rule: PriceRule, { price, availability }: Observation): boolean | undefined {
  if (price?.kind !== rule.kind || price.amount.currency !== rule.amount.currency) return undefined;
  return isGone(availability) ? undefined : isBeyond(rule, price.amount.minor);
}

function isBeyond({ on, amount }: PriceRule, minor: number): boolean {
  return on === 'rise' ? minor >= amount.minor : minor <= amount.minor;
}

function isRearmed(rule: WatchRule, toldAt: number, { at, price }: Observation): boolean {
  // A clock that was set back must not silence a rule until it has caught up.
  if (Math.abs(at - toldAt) >= REARM_AFTER) return true;
  if (rule.on === 'back' || !price) return false;
  const { amount } = rule;
  return rule.on === 'rise'
    ? price.amount.minor * 100 <= amount.minor * (100 - REARM_PERCENT)
    : price.amount.minor * 100 >= amount.minor * (100 + REARM_PERCENT);
}
