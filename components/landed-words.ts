import type {
  Assumption,
  Confidence,
  LandedPart,
  LandedTotal,
  Missing,
  PartKind,
} from '../utils/model/landed.ts';
import { formatMoney, isSignShared, type Money } from '../utils/model/money.ts';
import { t } from './t.ts';
import { uiLocale } from './ui-locale.ts';

/** A part of what is paid, with why it is not, or not wholly, known. */
export interface LandedPartWords {
  readonly name: string;
  readonly amount: string;
  readonly note?: string;
}

/** A landed total as it is shown: one line for a card, and what it rests on for whoever asks. */
export interface LandedWords {
  readonly total: string;
  readonly parts: readonly LandedPartWords[];
  /** What was supposed, the day of the rates, the rules with their day and how sure they are: a sentence each. */
  readonly notes: readonly string[];
}

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

/** What a landed total says, in the words of the reader. */
export function landedWords(landed: LandedTotal): LandedWords {
  const { total, atLeast, parts, assumed, rates, rules } = landed;
  const line = total && t(atLeast ? 'landed.atLeast' : 'landed.total', [amountWords(total)]);
  return {
    total: line ?? t('landed.unknown'),
    parts: parts.map(partWords),
    notes: [
      ...assumed.map((one) => t(ASSUMED[one])),
      ...(rates ? [t(rates.old ? 'landed.ratesOld' : 'landed.rates', [dayWords(rates.on)])] : []),
      ...rules.map(({ id, validFrom, confidence }) =>
        validFrom === undefined
          ? t('landed.ruleUndated', [id, t(CONFIDENCE[confidence])])
          : t('landed.rule', [id, dayWords(validFrom), t(CONFIDENCE[confidence])]),
      ),
      t('landed.estimate'),
    ],
  };
}

/** An amount with its currency's code where another country has the same sign. */
export function amountWords(money: Money): string {
  const locale = uiLocale();
  const amount = formatMoney(money, locale);
  return isSignShared(money.currency, locale) ? `${amount} ${money.currency}` : amount;
}

function partWords({ kind, amount, missing, included, due }: LandedPart): LandedPartWords {
  const note = missing ? t(MISSING[missing]) : amount && amount.minor > 0 && due && t(`landed.due.${due}`);
  return { name: t(PARTS[kind]), amount: partAmount(amount, missing, included), ...(note && { note }) };
}

function partAmount(
  amount: Money | undefined,
  missing: Missing | undefined,
  included: true | undefined,
): string {
  if (included) return t('landed.included');
  // The least of nothing says nothing.
  if (!amount || (missing && amount.minor === 0)) return t('card.notKnown');
  if (amount.minor === 0) return t('landed.nothing');
  return missing ? t('landed.least', [amountWords(amount)]) : amountWords(amount);
}

function dayWords(day: string): string {
  return new Intl.DateTimeFormat(uiLocale(), { dateStyle: 'medium', timeZone: 'UTC' }).format(
    Date.parse(day),
  );
}
