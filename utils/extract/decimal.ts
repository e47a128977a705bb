import { exponentOf, type Money } from '../model/money.ts';
import { readNumber, toMinor } from '../model/number-text.ts';
import { parsePrice } from '../model/parse-price.ts';

/** A plain decimal, as structured data should write it; four decimals and more come from databases. */
const PLAIN = /^\d+(?:\.\d+)?$/;

/**
 * An amount of structured data as money. A plain "12.900" is 12.90, as schema.org says, but in a currency
 * without decimals it is 12900. Undefined for 0, for what is negative and for what is no number.
 */
export function toMoney(raw: string | Money | undefined, currency: string | undefined): Money | undefined {
  if (typeof raw === 'object') return raw;
  if (currency === undefined) return undefined;
  const text = raw?.trim() ?? '';
  const exponent = exponentOf(currency);
  const minor = PLAIN.test(text) ? plainMinor(text, currency, exponent) : worded(text, currency);
  return minor !== undefined && minor > 0 ? { minor, currency } : undefined;
}

function plainMinor(text: string, currency: string, exponent: number): number | undefined {
  const [whole = '', fraction = ''] = text.split('.');
  if (exponent === 0 && fraction.length === 3 && whole !== '0' && whole.length <= 3)
    return toMinor(readNumber(text, currency), 0);
  // A float's tail (19.990000000000002) is the float's, not the shop's.
  const digits = fraction.length > 6 ? Number(text).toFixed(6).split('.')[1] : fraction;
  return toMinor(
    {
      whole: fraction.length > 6 ? String(Math.floor(Number(Number(text).toFixed(6)))) : whole,
      fraction: digits ?? '',
    },
    exponent,
  );
}

function worded(text: string, currency: string): number | undefined {
  const reading = parsePrice(text, { currency });
  if (!reading || reading.kind === 'free' || reading.kind === 'recurring') return undefined;
  return reading.amount.currency === currency ? reading.amount.minor : undefined;
}
