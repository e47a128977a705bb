import { currencyCodes } from './currency-signs.ts';

/** A currency's code starts with its country's (ISO 4217 on ISO 3166), but for these. */
const BY_COUNTRY = new Map([
  ...'AD AT BE BG CY DE EE ES EU FI FR GR HR IE IT LT LU LV MC ME MT NL PT SI SK SM XK'
    .split(' ')
    .map((country): [string, string] => [country, 'EUR']),
  ...'EC SV PR PA'.split(' ').map((country): [string, string] => [country, 'USD']),
  ['UK', 'GBP'],
  ['LI', 'CHF'],
  ['SU', 'RUB'],
]);
for (const currency of currencyCodes) {
  const country = currency.slice(0, 2);
  if (!BY_COUNTRY.has(country)) BY_COUNTRY.set(country, currency);
}

/** The money of a country code in any case, undefined for one we don't know. */
export function currencyOfCountry(code: string): string | undefined {
  return BY_COUNTRY.get(code.toUpperCase());
}

/** Not countries of today: the Union, the money of several, and codes of old. */
const NO_COUNTRY = /^(?:EU|X[^K]|UK|SU|AN)$/;

/** The countries whose money we know, ISO 3166. */
export function countriesWithMoney(): readonly string[] {
  return [...BY_COUNTRY.keys()].filter((country) => !NO_COUNTRY.test(country));
}

/** Whether it is the money of a country we know. */
export function isKnownCurrency(currency: string): boolean {
  return currency === currencyOfCountry(currency.slice(0, 2));
}

/** Languages of many countries: none of them is more likely than the others together. */
const ANYWHERE = /^(?:en|pt|ar)$/;

/** Of language tags met so far; a page has one. */
const countries = new Map<string, string>();
const MAX_TAGS = 100;

/** The country of a language tag: its region, else where its language is spoken most ("sv" is Sweden). */
export function countryOfLocale(tag: string): string | undefined {
  let country = countries.get(tag);
  if (country === undefined) {
    country = findCountry(tag) ?? '';
    if (countries.size > MAX_TAGS) countries.clear();
    countries.set(tag, country);
  }
  return country || undefined;
}

function findCountry(tag: string): string | undefined {
  try {
    const { language, script, region = '' } = new Intl.Locale(tag.replaceAll('_', '-'));
    if (region !== '') return /^[A-Z]{2}$/.test(region) ? region : undefined;
    const isVague = ANYWHERE.test(language) && script === undefined;
    return isVague
      ? undefined
      : new Intl.Locale(script === undefined ? language : `${language}-${script}`).maximize().region;
  } catch {
    // No language tag: it says nothing.
    return undefined;
  }
}
