import { countryOfLocale, currencyOfCountry } from '../model/country-currency.ts';
import type { PriceHint } from '../model/price-amounts.ts';

/** Country-code domains that are sold to anyone. */
const GENERIC = /^(?:co|io|me|tv|ai|cc|ly|to|gg|sh|fm|am|la|ws|eu)$/;

/**
 * What a page's address and language say about how it writes prices: country domain, the shop's `home`, path locale,
 * language.
 */
export function pageHint(url: URL, lang: string, home?: string): PriceHint {
  const path = /^\/([a-z]{2})(?:[-_]([a-z]{2}))?(?:\/([a-z]{2}))?(?:\/|$)/i.exec(url.pathname);
  const domain = url.hostname.split('.').at(-1) ?? '';
  const country =
    [GENERIC.test(domain) ? '' : domain, home, path?.[2], path?.[1]].find(
      (code) => code && isCountry(code),
    ) ?? (/[-_]/.test(lang) ? countryOfLocale(lang) : undefined);
  return { ...(lang && { locale: lang }), ...(country && { country: country.toUpperCase() }) };
}

function isCountry(code: string): boolean {
  return currencyOfCountry(code) !== undefined;
}
