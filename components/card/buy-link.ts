import { buyUrl } from '../../utils/model/product.ts';
import { OPEN } from '../icon-paths.ts';
import { t } from '../t.ts';
import type { CardProduct } from './card-product.ts';
import { el, icon, outLink, type Part, say } from './dom.ts';
import { isSoldOut } from './product-words.ts';

/** The link to what was posted. The shop learns nothing of where it was clicked, and has no hold on this page. */
export function createBuyLink(): Part<CardProduct> {
  const word = el('span', 'buy-word');
  const element = outLink('', word, icon(OPEN));
  let posted: string | undefined;
  return {
    element,
    show(product) {
      const priced = product.view?.price !== undefined;
      if (product.posted !== posted) {
        posted = product.posted;
        element.href = buyUrl(posted) ?? '';
      }
      element.className = priced && !isSoldOut(product) ? 'buy' : 'buy plain';
      say(word, t(priced ? 'card.buy' : 'card.open'));
    },
  };
}
