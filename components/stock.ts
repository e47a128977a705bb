import type { StateWords } from '../utils/model/card-view.ts';
import type { Offer } from '../utils/model/offer.ts';
import { t } from './t.ts';

export type StockState = Required<StateWords>;

/** Few enough to say how many, also where the shop itself does not speak of limited stock. */
const FEW = 5;

/** Stock as a dot and a word; the dot never speaks alone. */
export function stockOf(offer: Pick<Offer, 'availability' | 'inventoryLevel'> | undefined): StockState {
  const left = offer?.inventoryLevel;
  switch (offer?.availability) {
    case 'InStock':
      return left && left <= FEW ? leftOf(left) : { tone: 'in', words: t('card.inStock') };
    case 'LimitedAvailability':
      return left ? leftOf(left) : { tone: 'low', words: t('card.lowStock') };
    case 'PreOrder':
      return { tone: 'low', words: t('card.preOrder') };
    case 'BackOrder':
      return { tone: 'low', words: t('card.backOrder') };
    case 'OutOfStock':
      return { tone: 'out', words: t('card.outOfStock') };
    case 'SoldOut':
      return { tone: 'out', words: t('card.soldOut') };
    case 'Discontinued':
      return { tone: 'out', words: t('card.discontinued') };
    default:
      return { tone: 'unknown', words: t('card.stockUnknown') };
  }
}

function leftOf(left: number): StockState {
  return { tone: 'low', words: t('card.left', left) };
}
