import type { Merchant } from '../merchants/merchant.ts';
import { countryOfLocale, currencyOfCountry } from '../model/country-currency.ts';
import type { PriceHint } from '../model/price-amounts.ts';

/** Country-code domains that are sold to anyone. */
const GENERIC = new Set([
  'co',
  'io',
  'me',
  'tv',
  'ai',
  'cc',
  'ly',
  'to',
  'gg',
  'sh',
  'fm',
  'am',
  'la',
  'ws',
  'eu',
]);

/** What a page's address and language say about how it writes prices: the shop's market, path locale, country domain, then language. */
export function pageHint(url: URL, lang: string, shop?: Merchant): PriceHint {
  for (const [name, market] of Object.entries(shop?.domains ?? {})) {
    if (url.hostname === name || url.hostname.endsWith(`.${name}`))
      return { ...market, ...(lang && { locale: lang }) };
  }
  const path = /^\/([a-z]{2})(?:[-_]([a-z]{2}))?(?:\/([a-z]{2}))?(?:\/|$)/i.exec(url.pathname);
  const domain = url.hostname.split('.').at(-1) ?? '';
  const inPath = [path?.[2], path?.[1]].find((code) => code !== undefined && isCountry(code));
  const country =
    !GENERIC.has(domain) && domain.length === 2 && isCountry(domain)
      ? domain
      : (inPath ?? (/[-_]/.test(lang) ? countryOfLocale(lang) : undefined));
  return { ...(lang && { locale: lang }), ...(country && { country: country.toUpperCase() }) };
}

function isCountry(code: string): boolean {
  return currencyOfCountry(code) !== undefined;
}
