import { merchantFor } from './index.ts';

/**
 * A shop's name for people, by the `merchant` of a ProductRef; `locale` is a BCP 47 tag. A shop with a market per
 * country goes by its domain (amazon.co.jp), and so does one we have no name for.
 */
export function shopName(merchant: string, locale: string): string {
  const shop = merchantFor({ merchant });
  if (!shop || Object.keys(shop.domains).length > MARKETS) return merchant;
  return nameIn(shop.name, locale);
}

/** A name in the language of the words around it. */
export function nameIn(name: { readonly en: string; readonly 'zh-CN': string }, locale: string): string {
  return locale.toLowerCase().startsWith('zh') ? name['zh-CN'] : name.en;
}

/** With more domains than this, the name alone does not say where one would buy. */
const MARKETS = 3;
