import type { Assumption, Confidence, LandedPart, LandedTotal, Missing, RuleRef } from '../model/landed.ts';
import { isOldRate } from '../model/rates.ts';
import { chinaParts } from './china.ts';
import { dutyPart, surchargePart } from './duty.ts';
import { feeParts } from './fees.ts';
import type { LandedQuery } from './query.ts';
import type { Rule } from './rule.ts';
import { EU_MEMBERS } from './rules/european-union.ts';
import { rulesFor } from './rules/index.ts';
import { taxParts } from './tax.ts';
import { sumOf, type Trip, tripOf } from './trip.ts';

/** Where prices are shown without a tax that is added at the checkout. */
const TAX_ADDED = ['US', 'CA'];
const ORDER: readonly Confidence[] = ['high', 'medium', 'low'];

/**
 * What goods cost at the shopper's door: goods, shipping, duty, tax and fees, each part with the rule it follows, in the
 * destination's money. An estimate: what is not known is said, never guessed, and makes the total the least to pay.
 */
export function landedTotal(query: LandedQuery): LandedTotal {
  const trip = tripOf(query);
  const rules = isDomestic(trip) || trip.to === undefined ? [] : rulesFor(trip.to, query.on);
  const parts = [trip.goods, trip.shipping, ...borderParts(trip, rules)];
  const minor = sumOf(parts);
  const used = rules.filter(({ id }) => parts.some(({ rule }) => rule === id));
  const oldest = [...trip.days].sort()[0];
  return {
    ...(trip.goods.amount && Number.isSafeInteger(minor) && { total: { minor, currency: trip.currency } }),
    atLeast: parts.some(({ missing }) => missing),
    parts,
    confidence: confidenceOf(used, parts),
    rules: used.map(toRef),
    assumed: assumptions(trip, used, parts),
    ...(oldest !== undefined && { rates: { on: oldest, old: isOldRate(oldest, query.on) } }),
  };
}

/** What a border takes; nothing within a country, or within the European Union. */
function borderParts(trip: Trip, rules: readonly Rule[]): readonly LandedPart[] {
  const { from, to } = trip;
  if (to === undefined) return [{ kind: 'charges', missing: 'to' }];
  if (from === undefined && !isImport(trip)) return [{ kind: 'charges', missing: 'from' }];
  if (isDomestic(trip)) return TAX_ADDED.includes(to) ? [{ kind: 'sales-tax', missing: 'by-state' }] : [];
  if (rules.length === 0) return [{ kind: 'charges', missing: 'no-rule' }];
  if (rules.some(({ cbec, post }) => cbec ?? post)) return chinaParts(trip, rules);
  const duty = dutyPart(trip, rules);
  const surcharge = surchargePart(trip, rules);
  const extra = surcharge ? [surcharge] : [];
  return [duty, ...extra, ...taxParts(trip, rules, [duty, surcharge]), ...feeParts(trip, rules)];
}

/** What comes by one of China's ways for imports is one, whichever side of the border it waits on. */
function isImport({ to, query }: Trip): boolean {
  return to === 'CN' && query.by !== undefined;
}

function isDomestic(trip: Trip): boolean {
  const { from, to } = trip;
  if (from === undefined || to === undefined || isImport(trip)) return false;
  return from === to || (EU_MEMBERS.includes(from) && EU_MEMBERS.includes(to));
}

function assumptions(
  { query }: Trip,
  used: readonly Rule[],
  parts: readonly LandedPart[],
): readonly Assumption[] {
  const assumed: Assumption[] = [];
  if (query.fromSupposed && query.from !== undefined) assumed.push('origin');
  if (query.taxIncluded === undefined && parts.some(isTaxed)) assumed.push('tax-apart');
  if (query.by === undefined && used.some(({ cbec }) => cbec)) assumed.push('cbec');
  const matters = used.some(({ cbec, post, tax }) => cbec ?? post ?? tax?.reduced);
  if (query.category === undefined && matters && parts.some(isTaxed)) assumed.push('ordinary-goods');
  const isFlat = ({ kind, amount, rule }: LandedPart) =>
    kind === 'duty' &&
    amount !== undefined &&
    used.some(({ id, duty }) => id === rule && duty?.kind === 'flat');
  if (query.registered === undefined && parts.some(isFlat)) assumed.push('scheme');
  return assumed;
}

function isTaxed({ kind, amount }: LandedPart): boolean {
  return (amount?.minor ?? 0) > 0 && (kind === 'vat' || kind === 'gst' || kind === 'import-tax');
}

const NOTHING_KNOWN: readonly (Missing | undefined)[] = ['to', 'from', 'no-rule', 'exchange-rate'];

/** As sure as the least sure rule; fairly sure where none stands behind it, as nothing is taken at home. */
function confidenceOf(used: readonly Rule[], parts: readonly LandedPart[]): Confidence {
  if (parts.some(({ missing }) => NOTHING_KNOWN.includes(missing))) return 'low';
  if (used.length === 0) return 'medium';
  return ORDER.findLast((one) => used.some(({ confidence }) => confidence === one)) ?? 'low';
}

function toRef({ id, validFrom, confidence }: Rule): RuleRef {
  return { id, ...(validFrom !== undefined && { validFrom }), confidence };
}
