import { isGone } from '../../utils/model/offer.ts';
import { reasonWords } from '../reason-words.ts';
import { type StockTone, stockOf } from '../stock.ts';
import { t } from '../t.ts';
import type { CardProduct } from './card-product.ts';

/** The title, or what stands in for it until one is known. */
export function titleOf({ view, shop, id }: CardProduct): string {
  return view?.title ?? t('card.productOf', [shop, id]);
}

/** True when the product can't be bought now. */
export function isSoldOut({ view }: CardProduct): boolean {
  return view?.offer !== undefined && isGone(view.offer.availability);
}

/** What stands beside the shop's name: the stock with its dot, or why there is no price, or that it is being asked. */
export function stateOf({ view, shop }: CardProduct): { readonly tone?: StockTone; readonly words: string } {
  if (view?.offer) return stockOf(view.offer);
  if (view === undefined || view.pending) return { words: t('card.asking') };
  return view.reason ? { words: reasonWords(view.reason, shop) } : stockOf(undefined);
}
