import { countryOfLocale, currencyOfCountry } from './country-currency.ts';
import { currenciesOf, currencyCode } from './currency-signs.ts';
import { exponentOf } from './money.ts';
import type { PriceHint } from './price-amounts.ts';

const NONE: readonly string[] = [];
/** What texts beside prices named; most of a page's are the same. */
const named = new Map<string, readonly string[]>();
const MAX_NAMED = 1000;
/** Those of a sign's currencies that have cents. */
const withCents = new WeakMap<readonly string[], readonly string[]>();

/** Which of the currencies it may be, likeliest first, by the hint, then by the decimals it was written with. */
export function resolveCurrency(
  codes: readonly string[] | undefined,
  { currency, country, locale }: PriceHint,
  raw: string,
): readonly string[] {
  if (codes?.length === 1) return codes;
  const hinted = currency === undefined ? NONE : namedIn(currency);
  if (!codes) return hinted;
  const home = country ?? (locale === undefined ? undefined : countryOfLocale(locale));
  const known = [
    hinted.length === 1 ? hinted[0] : undefined,
    home === undefined ? undefined : currencyOfCountry(home),
  ].find((code) => code !== undefined && codes.includes(code));
  if (known !== undefined) return [known];
  // "¥199.00" is no yen.
  if (!/[.,]\d\d$/.test(raw)) return codes;
  let fitting = withCents.get(codes);
  if (!fitting) {
    fitting = codes.filter((code) => exponentOf(code) > 0);
    withCents.set(codes, fitting);
  }
  return fitting;
}

/** The currencies a text beside a price names: a code, a sign, or either within words. */
function namedIn(text: string): readonly string[] {
  let codes = named.get(text);
  if (!codes) {
    const whole = currencyCode(text);
    codes = whole === undefined ? (currenciesOf(text.trim()) ?? firstIn(text)) : [whole];
    if (named.size > MAX_NAMED) named.clear();
    named.set(text, codes);
  }
  return codes;
}

function firstIn(text: string): readonly string[] {
  for (const part of text.match(/[A-Z]{1,3}\$|[^\s\d.,:()/]+\.?/g) ?? []) {
    const codes = /^\p{L}$/u.test(part) ? undefined : currenciesOf(part);
    if (codes) return codes;
  }
  return NONE;
}
