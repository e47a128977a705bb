import { countriesWithMoney, countryOfLocale, currencyOfCountry } from './country-currency.ts';

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

/** What a shopper may choose, a code with its name in their language, by name. */
export interface Choice {
  readonly code: string;
  readonly name: string;
}

/** The countries to choose from. */
export function countryChoices(locale: string): readonly Choice[] {
  return choices(countriesWithMoney(), new Intl.DisplayNames(locale, { type: 'region' }), locale);
}

/** The currencies to choose from. */
export function currencyChoices(locale: string): readonly Choice[] {
  const codes = countriesWithMoney().flatMap((country) => currencyOfCountry(country) ?? []);
  return choices([...new Set(codes)], new Intl.DisplayNames(locale, { type: 'currency' }), locale);
}

function choices(codes: readonly string[], names: Intl.DisplayNames, locale: string): readonly Choice[] {
  const { compare } = new Intl.Collator(locale);
  return codes
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .toSorted((a, b) => compare(a.name, b.name));
}

function countryOfLanguages(languages: readonly string[]): string | undefined {
  const withRegion = languages.filter((language) => /[-_][A-Za-z]{2}(?:[-_]|$)/.test(language));
  for (const language of [...withRegion, ...languages]) {
    const country = countryOfLocale(language);
    if (country !== undefined && currencyOfCountry(country) !== undefined) return country;
  }
  return undefined;
}
