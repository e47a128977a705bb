import { i18n } from '#i18n';
import { atMyDoor, ratesInUse } from '../../utils/landed/index.ts';
import { shopName } from '../../utils/merchants/shop-name.ts';
import { offerKey, productKey } from '../../utils/model/product.ts';
import type { ProductView } from '../../utils/model/product-view.ts';
import type { SavedItem } from '../../utils/model/saved-item.ts';
import {
  getItem,
  getOffers,
  readRates,
  readSettings,
  type Store,
  seenElsewhere,
} from '../../utils/store/index.ts';
import { atThisDoor, type Door } from '../background/door-of.ts';

/** A wish as it is seen from the shopper's door. */
export interface WishDoorView {
  readonly item: SavedItem;
  readonly view: ProductView;
  readonly door: Door;
}

/** Reads what a wish costs at the door and elsewhere; undefined when it is no wish any more. `now`: epoch milliseconds. */
export async function readWishDoor(store: Store, id: string, now: number): Promise<WishDoorView | undefined> {
  const item = await getItem(store, id);
  if (!item) return undefined;
  const keys = [offerKey(item.product), productKey(item.product)];
  const [offers, { shopper, orders }, rates] = await Promise.all([
    getOffers(store, keys),
    readSettings(store),
    readRates(store),
  ]);
  const [reading, whole] = keys.map((key) => offers.get(key));
  const offer = reading?.offer ?? item.offer;
  const key = productKey(item.product);
  const marks = reading?.marks ?? whole?.marks;
  const others = (await seenElsewhere(store, [{ key, marks }])).get(key);
  const door: Door = { shopper, orders, rates: ratesInUse(rates), count: atMyDoor };
  const view: ProductView = {
    key,
    pending: false,
    saved: true,
    ...(offer && { offer }),
    ...(others && { others }),
  };
  const nameOf = ({ merchant }: { readonly merchant: string }) => shopName(merchant, i18n.t('lang'));
  return { item, door, view: atThisDoor(view, door, now, nameOf) };
}
