import { currenciesOf, currencyCode } from '../model/currency-signs.ts';
import { parsePrice } from '../model/parse-price.ts';
import type { PriceHint } from '../model/price-amounts.ts';
import { toMoney } from './decimal.ts';
import type { OfferFacts } from './facts.ts';
import type { SeenFacts } from './visible.ts';

/** What tells the currency of an amount that stands alone. */
export interface PageMoney {
  readonly hint: PriceHint;
  readonly seen?: SeenFacts | undefined;
  /** The one that all sources agree on. */
  readonly agreed?: string | undefined;
}

/** The currency a field names: a code, or a sign that only one currency has. */
export function saidCurrency(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const signs = currenciesOf(text.trim());
  return currencyCode(text) ?? (signs?.length === 1 ? signs[0] : undefined);
}

/**
 * An offer's currency: as its source says, by the sign that stands in its price, as the page's other sources agree, by the
 * same amount beside the heading; `isGuess` where that leaves several and this is the likeliest.
 */
export function currencyOf(
  { currency, isGuess, price, low }: OfferFacts,
  { hint, seen, agreed }: PageMoney,
): { currency?: string; isGuess?: boolean } {
  if (currency !== undefined) return { currency, isGuess: isGuess ?? false };
  const text = price ?? low;
  if (typeof text === 'object') return { currency: text.amount.currency, isGuess: isGuess ?? false };
  const signed = text === undefined ? undefined : parsePrice(text, hint);
  const own = signed?.amount.currency;
  if (own !== undefined && !signed?.ambiguous) return { currency: own };
  if (agreed !== undefined) return { currency: agreed };
  const shown = seen?.amounts.find(({ amount }) => toMoney(text, amount.currency)?.minor === amount.minor);
  if (shown?.amount.currency !== undefined)
    return { currency: shown.amount.currency, isGuess: shown.ambiguous ?? false };
  return own === undefined ? {} : { currency: own, isGuess: true };
}
