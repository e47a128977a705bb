import type { UnknownReason } from '../utils/model/product-view.ts';
import { t } from './t.ts';

/** Why a price is not known and what would make it known, in one sentence. */
export function reasonWords(reason: UnknownReason, shop: string): string {
  switch (reason) {
    case 'needs-permission':
      return t('card.reason.needsPermission', [shop]);
    case 'needs-visit':
      return t('card.reason.needsVisit', [shop]);
    case 'blocked':
      return t('card.reason.blocked');
    case 'not-a-product':
      return t('card.reason.notAProduct');
    case 'no-price':
      return t('card.reason.noPrice');
    case 'unsure':
      return t('card.reason.unsure');
    case 'offline':
      return t('card.reason.offline');
    case 'elsewhere':
      return t('card.reason.elsewhere');
    case 'refused':
      return t('card.reason.refused');
  }
}
