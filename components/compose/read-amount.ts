import { DRAFT_LIMITS } from '../../utils/model/draft.ts';
import type { Money } from '../../utils/model/money.ts';
import { parsePrice } from '../../utils/model/parse-price.ts';
import { uiLocale } from '../ui-locale.ts';

/** A price as somebody types it; undefined where it is none. @param currency where the text names none */
export function readPrice(text: string, currency: string): Money | undefined {
  const amount = parsePrice(text, { currency, locale: uiLocale() })?.amount;
  if (!amount || amount.minor <= 0) return undefined;
  return { minor: amount.minor, currency: amount.currency ?? currency };
}

/** Whether a text says how many there are; nothing and "∞" say that there is no end of them. */
export function isInventory(text: string): boolean {
  const count = text.trim();
  return (
    count === '' || count === '∞' || (/^\d{1,7}$/.test(count) && Number(count) <= DRAFT_LIMITS.inventory)
  );
}
