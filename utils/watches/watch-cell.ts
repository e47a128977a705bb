import { z } from 'zod';
import { momentSchema, moneySchema } from '../model/schema.ts';
import { MAX_RULES, ruleName, type WatchRule } from '../model/watch.ts';

/** The record's field that holds the rules: synced like a note. */
export const WATCH_CELL = 'watch';

const CELL_SCHEMA = 1;

const ruleSchema: z.ZodType<WatchRule> = z.union([
  z.object({
    on: z.enum(['target', 'drop', 'rise']),
    kind: z.enum(['list', 'sale', 'coupon', 'group', 'member', 'from']),
    amount: moneySchema,
    percent: z.int().min(1).max(1000).exactOptional(),
    from: moneySchema.exactOptional(),
    since: momentSchema,
  }),
  z.object({ on: z.literal('back'), wasGone: z.boolean().exactOptional(), since: momentSchema }),
]);

/** A rule of a version to come is passed over; the others stand. */
const cellSchema = z.object({ rules: z.array(z.unknown()).max(100) });

/** The rules as text; null where there are none. Of two with one name the first stands. */
export function writeWatch(rules: readonly WatchRule[]): string | null {
  const named = new Map(rules.toReversed().map((rule) => [ruleName(rule), rule]));
  const kept = rules.filter((rule) => named.get(ruleName(rule)) === rule).slice(0, MAX_RULES);
  return kept.length > 0 ? JSON.stringify({ s: CELL_SCHEMA, rules: kept }) : null;
}

/** Reads what writeWatch() wrote, whoever wrote it; what can't be read is no rule. */
export function readWatch(text: string | null | undefined): WatchRule[] {
  if (typeof text !== 'string') return [];
  const { data } = cellSchema.safeParse(parse(text));
  return (data?.rules ?? []).flatMap((rule) => ruleSchema.safeParse(rule).data ?? []).slice(0, MAX_RULES);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // not ours: kept and not followed
  }
}
