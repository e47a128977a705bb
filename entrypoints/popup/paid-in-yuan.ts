import { promiseFor } from '../../utils/model/delivery.ts';
import type { Money } from '../../utils/model/money.ts';
import { leadingPrice } from '../../utils/model/offer.ts';
import type { ProductView } from '../../utils/model/product-view.ts';
import { convert } from '../../utils/model/rates.ts';
import type { Door } from '../background/door-of.ts';

/**
 * What an order of it counts to China's quota: price and shipping, as far as known, in yuan. Undefined where there is no
 * such quota, as for goods that cross no border.
 */
export function paidInYuan(
  { offer, landed }: Pick<ProductView, 'offer' | 'landed'>,
  { shopper, rates }: Door,
): Money | undefined {
  const price = offer && leadingPrice(offer.prices)?.amount;
  if (shopper.country !== 'CN' || !price || !landed || landed === 'unset') return undefined;
  const shipping = promiseFor(offer.delivery ?? [], 'CN')?.price;
  const inYuan = [price, shipping].map((amount) => amount && convert(amount, 'CNY', rates)?.amount.minor);
  const [goods, way = 0] = inYuan;
  return goods === undefined ? undefined : { minor: goods + way, currency: 'CNY' };
}
