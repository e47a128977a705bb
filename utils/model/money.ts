/** Money is an integer count of minor units and an ISO 4217 code: never a float, never a bare number. */
export interface Money {
  /** Minor units (cents, fen); a safe integer, never negative. */
  readonly minor: number;
  /** ISO 4217, upper case. */
  readonly currency: string;
}

/** Decimals of the minor unit, where it is not a hundredth (ISO 4217, list one). */
const EXPONENTS = new Map([
  ...codes('BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF', 0),
  ...codes('BHD IQD JOD KWD LYD OMR TND', 3),
]);

function codes(list: string, exponent: number): [string, number][] {
  return list.split(' ').map((code) => [code, exponent]);
}

/** How many decimals the currency's minor unit has: 2 unless ISO 4217 says otherwise. */
export function exponentOf(currency: string): number {
  return EXPONENTS.get(currency) ?? 2;
}

/**
 * A decimal in plain notation ("12.90", "1299") as money, exactly, without floating point.
 * Undefined for anything else, for more decimals than the currency has (unless they are zeros),
 * for zero (0 is never a price) and for what a safe integer can't hold.
 */
export function moneyFromDecimal(decimal: string, currency: string): Money | undefined {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(decimal);
  if (!match) return undefined;
  const exponent = exponentOf(currency);
  const whole = match[1] ?? '';
  const fraction = (match[2] ?? '').replace(/0+$/, '');
  if (fraction.length > exponent) return undefined;
  const minor = Number(whole + fraction.padEnd(exponent, '0'));
  return minor > 0 && Number.isSafeInteger(minor) ? { minor, currency } : undefined;
}

/** Where there is little room: without cents that are none, "¥199", "¥36.50". */
export function formatMoneyShort(money: Money, locale?: string): string {
  const unit = 10 ** exponentOf(money.currency);
  if (money.minor % unit !== 0) return formatMoney(money, locale);
  const parts = formatter(money.currency, locale).formatToParts(money.minor / unit);
  return parts.map(({ type, value }) => (type === 'decimal' || type === 'fraction' ? '' : value)).join('');
}

/** For people: the locale's own way to write the amount, "¥199.00", "12.800 ₫". */
export function formatMoney({ minor, currency }: Money, locale?: string): string {
  const exponent = exponentOf(currency);
  // Intl takes a decimal string, so no amount passes through a float.
  const digits = String(minor).padStart(exponent + 1, '0');
  const decimal = exponent ? `${digits.slice(0, -exponent)}.${digits.slice(-exponent)}` : digits;
  return formatter(currency, locale).format(decimal as Intl.StringNumericLiteral);
}

/** Whose sign a bare "¥" or "$" is taken to be. */
const OWNERS: Readonly<Record<string, string>> = { '¥': 'CNY', $: 'USD', '£': 'GBP', kr: 'SEK' };

/** True when the sign that formatMoney writes belongs to another currency too, and the code must stand beside it. */
export function isSignShared(currency: string, locale?: string): boolean {
  const sign = formatter(currency, locale)
    .formatToParts(1)
    .find((part) => part.type === 'currency')?.value;
  const owner = sign && OWNERS[sign.replace('￥', '¥')];
  return owner !== undefined && owner !== currency;
}

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(currency: string, locale = ''): Intl.NumberFormat {
  const key = `${locale} ${currency}`;
  let found = formatters.get(key);
  if (!found) {
    const exponent = exponentOf(currency);
    found = new Intl.NumberFormat(locale || undefined, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      minimumFractionDigits: exponent,
      maximumFractionDigits: exponent,
    });
    formatters.set(key, found);
  }
  return found;
}
