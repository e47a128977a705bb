import type { DeliveryDays } from '../utils/model/delivery.ts';
import { t } from './t.ts';

/** When a shop says that an order arrives. */
export function deliveryWords({ min, max, business }: DeliveryDays): string {
  if (max === 0) return t('landed.arrives.today');
  if (min === 1 && max === 1 && !business) return t('landed.arrives.tomorrow');
  if (min === 0) return t(business ? 'landed.arrives.businessWithin' : 'landed.arrives.within', max);
  const span = min === max ? String(max) : `${min}–${max}`;
  return t(business ? 'landed.arrives.business' : 'landed.arrives.days', max, [span]);
}
