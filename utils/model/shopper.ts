import { countryOfLocale, currencyOfCountry } from './country-currency.ts';

/** Where the user lives and what they count in: what "at my door" means. */
export interface Shopper {
  /** ISO 3166; undefined while nothing says it. */
  readonly country?: string;
  /** ISO 4217. */
  readonly currency?: string;
}

/**
 * The shopper, as far as it can be told: what they chose, else what the browser's languages say, of which one with a
 * region says more ("en-AU") than one that is spoken mostly in one country ("de"). Their money is their country's unless
 * they chose another.
 */
export function shopperOf(chosen: Shopper | undefined, languages: readonly string[]): Shopper {
  const country = chosen?.country ?? countryOfLanguages(languages);
  const currency = chosen?.currency ?? (country && currencyOfCountry(country));
  return { ...(country !== undefined && { country }), ...(currency !== undefined && { currency }) };
}

function countryOfLanguages(languages: readonly string[]): string | undefined {
  const withRegion = languages.filter((language) => /[-_][A-Za-z]{2}(?:[-_]|$)/.test(language));
  for (const language of [...withRegion, ...languages]) {
    const country = countryOfLocale(language);
    if (country !== undefined && currencyOfCountry(country) !== undefined) return country;
  }
  return undefined;
}
