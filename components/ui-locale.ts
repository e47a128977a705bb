import { t } from './t.ts';

/**
 * The locale for numbers, prices and times: the browser's own, as long as the words around them are of its
 * language; else the words' (a French browser shows English words, so "3 min ago", not "il y a 3 min").
 */
export function uiLocale(browserLocale: string = navigator.language): string {
  const words = t('lang');
  return browserLocale.split('-')[0] === words.split('-')[0] ? browserLocale : words;
}
