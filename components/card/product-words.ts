import type { StateWords } from '../../utils/model/card-view.ts';
import { t } from '../t.ts';
import type { CardProduct } from './card-product.ts';

/** The title, or what stands in for it until one is known. */
export function titleOf({ view, shop, id }: CardProduct): string {
  return view?.title ?? t('card.productOf', [shop, id]);
}

/** True when the product can't be bought now. */
export function isSoldOut({ view }: CardProduct): boolean {
  return view?.gone === true;
}

/** True while the shop is asked, or the background never answered. */
export function isAsking({ view }: CardProduct): boolean {
  return !view?.state && view?.pending !== false;
}

/** What stands beside the shop's name: the stock with its dot, or why there is no price, or that it is being asked. */
export function stateOf({ view }: CardProduct): StateWords {
  if (view?.state) return view.state;
  // The background is asking, or never answered.
  return { words: t(view?.pending === false ? 'card.reason.offline' : 'card.asking') };
}
