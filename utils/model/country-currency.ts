import { currencyCodes } from './currency-signs.ts';

/** A currency's code starts with its country's (ISO 4217 on ISO 3166), but for these. */
const ELSE = new Map([
  ...'AD AT BE BG CY DE EE ES EU FI FR GR HR IE IT LT LU LV MC ME MT NL PT SI SK SM XK'
    .split(' ')
    .map((country): [string, string] => [country, 'EUR']),
  ...'EC SV PR PA'.split(' ').map((country): [string, string] => [country, 'USD']),
  ['UK', 'GBP'],
  ['LI', 'CHF'],
  ['SU', 'RUB'],
]);

/** The money of a country code in any case, undefined for one we don't know. */
export function currencyOfCountry(code: string): string | undefined {
  const country = code.toUpperCase();
  if (!/^[A-Z]{2}$/.test(country)) return undefined;
  return ELSE.get(country) ?? currencyCodes.find((currency) => currency.startsWith(country));
}

/** Not countries of today: the Union, the money of several, and codes of old. */
const NO_COUNTRY = /^(?:EU|X[^K]|UK|SU|AN)$/;

/** The countries whose money we know, ISO 3166. */
export function countriesWithMoney(): readonly string[] {
  const countries = [...ELSE.keys(), ...currencyCodes.map((currency) => currency.slice(0, 2))];
  return [...new Set(countries)].filter((country) => !NO_COUNTRY.test(country));
}

/** Whether it is the money of a country we know. */
export function isKnownCurrency(currency: string): boolean {
  return currency === currencyOfCountry(currency.slice(0, 2));
}

/** Languages of many countries: none of them is more likely than the others together. */
const ANYWHERE = /^(?:en|pt|ar)$/;

/** The country of a language tag: its region, else where its language is spoken most ("sv" is Sweden). */
export function countryOfLocale(tag: string): string | undefined {
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
