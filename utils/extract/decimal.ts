import { exponentOf, type Money } from '../model/money.ts';
import { readNumber, toMinor } from '../model/number-text.ts';
import type { Price } from '../model/offer.ts';
import { type PriceReading, parsePrice } from '../model/parse-price.ts';

/** A plain decimal, as structured data should write it; four decimals and more come from databases. */
const PLAIN = /^\d+(?:\.\d+)?$/;
/** Two of them, from the lowest variant to the highest. */
const PLAIN_RANGE = /^(\d+(?:\.\d+)?)\s*[-–—~～]\s*(\d+(?:\.\d+)?)$/;

/**
 * An amount of structured data as money. A plain "12.900" is 12.90, as schema.org says, but in a currency
 * without decimals it is 12900. Undefined for 0, for what is negative and for what is no number.
 */
export function toMoney(raw: string | Money | undefined, currency: string | undefined): Money | undefined {
  if (typeof raw === 'object') return raw;
  if (currency === undefined) return undefined;
  const text = raw?.trim() ?? '';
  const minor = PLAIN.test(text) ? plainMinor(text, currency) : asPrice(worded(text, currency))?.amount.minor;
  return minor !== undefined && minor > 0 ? { minor, currency } : undefined;
}

function plainMinor(text: string, currency: string): number | undefined {
  if (exponentOf(currency) === 0 && /^[1-9]\d{0,2}\.\d{3}$/.test(text))
    return toMinor(readNumber(text, currency), 0, currency);
  // A float's tail (19.990000000000002) is the float's, not the shop's.
  const [whole, fraction = ''] = (/\.\d{7}/.test(text) ? Number(text).toFixed(6) : text).split('.');
  return toMinor({ digits: Number(whole + fraction), decimals: fraction.length }, 0, currency);
}

/**
 * A price of structured data with its kind: "12.5-19.9" and "ab 12,50 €" are where prices start, not what it costs.
 * Undefined as for toMoney().
 */
export function toPrice(raw: string | Price | undefined, currency: string | undefined): Price | undefined {
  if (typeof raw === 'object') return raw;
  const text = raw?.trim() ?? '';
  const [, low, high] = PLAIN_RANGE.exec(text) ?? [];
  const min = toMoney(low, currency);
  const max = toMoney(high, currency);
  if (min && max) return min.minor < max.minor ? from(min) : { kind: 'sale', amount: max };
  const amount = toMoney(text, currency);
  if (!amount || PLAIN.test(text)) return amount && { kind: 'sale', amount };
  return asPrice(worded(text, amount.currency));
}

/** What a price text says a thing costs; undefined for nothing, for what is paid again and again, without a currency. */
export function asPrice(reading: PriceReading | undefined): Price | undefined {
  const { minor, currency } = reading?.amount ?? {};
  if (!reading || !minor || currency === undefined || reading.kind === 'recurring' || reading.kind === 'free')
    return undefined;
  const amount = { minor, currency };
  // A price field that holds nothing but a "regular price" means the price.
  const kind = reading.kind === 'list' ? 'sale' : reading.kind;
  return reading.range && kind === 'sale' ? from(amount) : { kind, amount };
}

function from(amount: Money): Price {
  return { kind: 'from', amount };
}

/** What words and signs around an amount say, where they don't name another currency. */
function worded(text: string, currency: string): PriceReading | undefined {
  const reading = parsePrice(text, { currency });
  return reading?.amount.currency === currency ? reading : undefined;
}
