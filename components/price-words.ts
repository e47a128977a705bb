import type { CardView, PriceWords } from '../utils/model/card-view.ts';
import { formatMoney, formatMoneyShort, isSignShared } from '../utils/model/money.ts';
import { leadingPrice, type Offer, type Price } from '../utils/model/offer.ts';
import { nameOfShown } from '../utils/model/price-word.ts';
import { t } from './t.ts';
import { uiLocale } from './ui-locale.ts';

/** The loud price of a view and the words around it; undefined when none is known. */
export function priceWords(view: { readonly offer?: Offer | undefined } | undefined): PriceWords | undefined {
  const prices = view?.offer?.prices ?? [];
  const price = leadingPrice(prices);
  if (!price) return undefined;
  const locale = uiLocale();
  const { amount } = price;
  const list = prices.find(({ kind }) => kind === 'list')?.amount;
  const below = price.kind === 'sale' && list?.currency === amount.currency && list.minor > amount.minor;
  const kind = kindWords(price);
  return {
    amount: formatMoney(amount, locale),
    short: formatMoneyShort(amount, locale),
    ...(isSignShared(amount.currency, locale) && { code: amount.currency }),
    ...(kind && { kind }),
    ...(below && { was: formatMoney(list, locale) }),
  };
}

/** A price that waits for the reader's word: its currency is said in full, since it may be what is not certain. */
export function unsureWords(prices: readonly Price[]): CardView['unsure'] {
  const price = leadingPrice(prices);
  const name = nameOfShown(prices);
  if (!price || name === undefined) return undefined;
  const amount = formatMoney(price.amount, uiLocale());
  const { currency } = price.amount;
  const words = [kindWords(price), amount, amount.includes(currency) ? undefined : currency];
  return { amount: words.filter(Boolean).join(' '), name };
}

/** What kind of price it is; a plain selling price needs no word. */
export function kindWords({ kind }: Pick<Price, 'kind'>): string | undefined {
  switch (kind) {
    case 'sale':
      return undefined;
    case 'coupon':
      return t('card.kind.coupon');
    case 'group':
      return t('card.kind.group');
    case 'member':
      return t('card.kind.member');
    case 'from':
      return t('card.kind.from');
    case 'list':
      return t('card.kind.list');
  }
}
