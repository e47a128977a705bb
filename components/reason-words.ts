import { i18n } from '#i18n';
import type { UnknownReason } from '../utils/model/product-view.ts';

/** Why a price is not known and what would make it known, in one sentence. */
export function reasonWords(reason: UnknownReason, shop: string): string {
  switch (reason) {
    case 'needs-permission':
      return i18n.t('card.reason.needsPermission', [shop]);
    case 'needs-visit':
      return i18n.t('card.reason.needsVisit', [shop]);
    case 'blocked':
      return i18n.t('card.reason.blocked');
    case 'not-a-product':
      return i18n.t('card.reason.notAProduct');
    case 'no-price':
      return i18n.t('card.reason.noPrice');
    case 'offline':
      return i18n.t('card.reason.offline');
    case 'refused':
      return i18n.t('card.reason.refused');
  }
}
