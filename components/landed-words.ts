import type { DoorPartWords, DoorWords } from '../utils/model/door-words.ts';
import type {
  Assumption,
  Confidence,
  LandedPart,
  LandedTotal,
  Missing,
  PartKind,
  RuleRef,
} from '../utils/model/landed.ts';
import { formatMoney, isSignShared, type Money } from '../utils/model/money.ts';
import { t } from './t.ts';
import { uiLocale } from './ui-locale.ts';

const PARTS = {
  goods: 'landed.part.goods',
  shipping: 'landed.part.shipping',
  charges: 'landed.part.charges',
  duty: 'landed.part.duty',
  surcharge: 'landed.part.surcharge',
  vat: 'landed.part.vat',
  gst: 'landed.part.gst',
  'import-tax': 'landed.part.importTax',
  'sales-tax': 'landed.part.salesTax',
  fee: 'landed.part.fee',
} as const satisfies Record<PartKind, string>;

const MISSING = {
  to: 'landed.missing.to',
  from: 'landed.missing.from',
  'no-rule': 'landed.missing.noRule',
  'exchange-rate': 'landed.missing.exchangeRate',
  variant: 'landed.missing.variant',
  shipping: 'landed.missing.shipping',
  tariff: 'landed.missing.tariff',
  surcharge: 'landed.missing.surcharge',
  'kind-of-goods': 'landed.missing.kindOfGoods',
  excise: 'landed.missing.excise',
  'by-state': 'landed.missing.byState',
  scheme: 'landed.missing.scheme',
  'carrier-fee': 'landed.missing.carrierFee',
  'passed-on': 'landed.missing.passedOn',
  'order-limit': 'landed.missing.orderLimit',
  'year-limit': 'landed.missing.yearLimit',
  'parcel-limit': 'landed.missing.parcelLimit',
} as const satisfies Record<Missing, string>;

const ASSUMED = {
  origin: 'landed.assumed.origin',
  'tax-apart': 'landed.assumed.taxApart',
  cbec: 'landed.assumed.cbec',
  'ordinary-goods': 'landed.assumed.ordinaryGoods',
  scheme: 'landed.assumed.scheme',
} as const satisfies Record<Assumption, string>;

const CONFIDENCE = {
  high: 'landed.confidence.high',
  medium: 'landed.confidence.medium',
  low: 'landed.confidence.low',
} as const satisfies Record<Confidence, string>;

/** What a landed total says, in the words of the reader; `unset`: nobody has said where the shopper lives. */
export function doorWords(landed: LandedTotal | 'unset'): DoorWords {
  if (landed === 'unset') return { line: t('landed.unset'), isUnset: true, parts: [], notes: [] };
  const { total, atLeast, parts, assumed, rates, rules, confidence } = landed;
  const amount = total && amountWords(total);
  const line = amount && t(atLeast ? 'landed.atLeast' : 'landed.total', [amount]);
  return {
    line: line ?? t('landed.unknown'),
    ...(amount && { total: amount }),
    ...(amount && atLeast && { isAtLeast: true }),
    parts: parts.map(partWords),
    confidence: t(CONFIDENCE[confidence]),
    notes: [...assumed.map((one) => t(ASSUMED[one])), ...rules.map(ruleWords), t('landed.estimate')],
    ...(rates && { rates: t(rates.old ? 'landed.ratesOld' : 'landed.rates', [dayWords(rates.on)]) }),
  };
}

/** An amount with its currency's code where another country has the same sign. */
export function amountWords(money: Money): string {
  const locale = uiLocale();
  const amount = formatMoney(money, locale);
  return isSignShared(money.currency, locale) ? `${amount} ${money.currency}` : amount;
}

function partWords({ kind, amount, missing, included, due }: LandedPart): DoorPartWords {
  const note = missing ? t(MISSING[missing]) : amount && amount.minor > 0 && due && t(`landed.due.${due}`);
  const isUnknown = !included && isUntold(amount, missing);
  return {
    label: t(PARTS[kind]),
    amount: included ? t('landed.included') : partAmount(amount, missing),
    ...(isUnknown && { isUnknown }),
    ...(note && { note }),
  };
}

/** The least of nothing says nothing. */
function isUntold(amount: Money | undefined, missing: Missing | undefined): boolean {
  return !amount || (missing !== undefined && amount.minor === 0);
}

function partAmount(amount: Money | undefined, missing: Missing | undefined): string {
  if (!amount || isUntold(amount, missing)) return t('card.notKnown');
  if (amount.minor === 0) return t('landed.nothing');
  return missing ? t('landed.least', [amountWords(amount)]) : amountWords(amount);
}

/** A rule with the day it came into force and how sure it is. */
export function ruleWords({ id, validFrom, confidence }: RuleRef): string {
  return validFrom === undefined
    ? t('landed.ruleUndated', [id, t(CONFIDENCE[confidence])])
    : t('landed.rule', [id, dayWords(validFrom), t(CONFIDENCE[confidence])]);
}

/** A day, YYYY-MM-DD, as it is written where the reader is. */
export function dayWords(day: string): string {
  return new Intl.DateTimeFormat(uiLocale(), { dateStyle: 'medium', timeZone: 'UTC' }).format(
    Date.parse(day),
  );
}
