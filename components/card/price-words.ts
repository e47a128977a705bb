import { formatMoney, formatMoneyShort, isSignShared } from '../../utils/model/money.ts';
import { leadingPrice, type Price } from '../../utils/model/offer.ts';
import type { ProductView } from '../../utils/model/product-view.ts';
import { t } from '../t.ts';
import { uiLocale } from '../ui-locale.ts';

/** A price ready to be shown. */
export interface PriceWords {
  readonly amount: string;
  /** Without cents that are none. */
  readonly short: string;
  /** The currency's code, where its sign is shared: ¥ is the yuan's and the yen's. */
  readonly code?: string;
  /** What kind it is, unless it is a plain selling price. */
  readonly kind?: string;
  /** The list price it is sold below. */
  readonly was?: string;
}

/** The loud price of a view and the words around it; undefined when none is known. */
export function priceWords(view: Pick<ProductView, 'offer'> | undefined): PriceWords | undefined {
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

function kindWords({ kind }: Price): string | undefined {
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
