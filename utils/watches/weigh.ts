import { type Observation, seriesOf } from '../model/observation.ts';
import { productKey } from '../model/product.ts';
import { type RuleMark, ruleName, type WatchNotice, type WatchRule } from '../model/watch.ts';
import { decide, startOf } from './decide.ts';
import type { Watched } from './watched.ts';

/** What the readings since the last look make of an item. */
export interface Weighed {
  readonly marks: Readonly<Record<string, RuleMark>>;
  readonly notices: readonly WatchNotice[];
}

/**
 * Weighs what was read of an item since it was looked at last, oldest first. `observed` is all that is kept of its
 * product: only its own variant counts, and of that only accepted readings are kept at all.
 */
export function weighItem(item: Watched, observed: readonly Observation[], now: number): Weighed {
  const { product, watching, rules } = item;
  const own = observed
    .filter(({ key, variant }) => key === productKey(product) && variant === product.variant)
    .toSorted((a, b) => a.at - b.at);
  // A clock that was ahead has left a moment to come: what is read from now on counts again.
  const from = Math.min(watching.seenAt, now);
  const marks: Record<string, RuleMark> = {};
  const notices: WatchNotice[] = [];
  for (const rule of rules) {
    const name = ruleName(rule);
    let mark = watching.marks[name] ?? startOf(rule);
    for (const seen of own) {
      if (seen.at <= from || seen.at > now) continue;
      const decision = decide(rule, mark, seen);
      mark = decision.mark;
      if (decision.tell) notices.push(noticeOf(item, rule, seen, own));
    }
    marks[name] = mark;
  }
  return { marks, notices };
}

function noticeOf(
  { id, title }: Watched,
  rule: WatchRule,
  seen: Observation,
  own: readonly Observation[],
): WatchNotice {
  const name = ruleName(rule);
  const before = own.findLast((row) => row.at < seen.at && seriesOf(row) === seriesOf(seen));
  const was = before?.price?.amount ?? (rule.on === 'back' ? undefined : rule.from);
  return {
    id: `${id} ${name} ${seen.at}`,
    item: id,
    rule: name,
    on: rule.on,
    title,
    ...(seen.price && { kind: seen.price.kind, is: seen.price.amount }),
    ...(was && { was }),
    at: seen.at,
  };
}
