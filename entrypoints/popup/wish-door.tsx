import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { deliveryWords } from '../../components/delivery-words.ts';
import { DoorBlock } from '../../components/door-block.tsx';
import { ElsewhereBlock, type SameChoice } from '../../components/elsewhere-block.tsx';
import { elsewhereWords } from '../../components/elsewhere-words.ts';
import { doorWords } from '../../components/landed-words.ts';
import { useDayInChina } from '../../components/use-day-in-china.ts';
import { shopName } from '../../utils/merchants/shop-name.ts';
import { productKey } from '../../utils/model/product.ts';
import { productOfKey } from '../../utils/model/seen-elsewhere.ts';
import {
  forgetOrder,
  linkItems,
  markOrder,
  pageItems,
  type Store,
  unlinkItems,
  watch,
} from '../../utils/store/index.ts';
import { paidInYuan } from './paid-in-yuan.ts';
import { readWishDoor, type WishDoorView } from './read-wish-door.ts';

interface WishDoorProps {
  readonly store: Store;
  /** The wish's id. */
  readonly id: string;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly onSettings: () => void;
}

/** Wishes to choose from: the newest. */
const MOST_CHOICES = 200;

/** What a wish costs at the shopper's door and in other shops, kept up to date while it is looked at. */
export function WishDoor({ store, id, now, onSettings }: WishDoorProps): JSX.Element | null {
  const [seen, setSeen] = useState<WishDoorView>();
  const [choices, setChoices] = useState<readonly SameChoice[]>();
  const today = useDayInChina();
  useEffect(() => {
    setSeen(undefined);
    setChoices(undefined);
    // Without it the wish is there all the same.
    return watch(() => readWishDoor(store, id, Date.now()), setSeen, reportError);
    // A new day may be a new year, with a quota of its own.
  }, [store, id, today]);
  if (!seen) return null;

  const { view, door, item } = seen;
  const key = productKey(item.product);
  const order = door.orders.find((one) => one.key === key && one.on === today);
  const paid = paidInYuan(view, door);
  const choose = async (): Promise<void> => {
    const { items } = await pageItems(store, { limit: MOST_CHOICES });
    const linked = new Set(view.others?.map((other) => productOfKey(other.key)));
    setChoices(
      items.flatMap(({ product, title }) => {
        const other = productKey(product);
        if (other === key || linked.has(other)) return [];
        return [{ key: other, title, shop: shopName(product.merchant, i18n.t('lang')) }];
      }),
    );
  };
  return (
    <>
      <DoorBlock
        door={view.landed && doorWords(view.landed)}
        arrives={view.arrivesIn && deliveryWords(view.arrivesIn)}
        isOrdered={paid && order !== undefined}
        onOrdered={(on) => {
          const marked = { key, on: today };
          const change =
            on && paid
              ? markOrder(store, { ...marked, title: item.title, paid })
              : forgetOrder(store, marked);
          change.catch(reportError);
        }}
        onSettings={onSettings}
      />
      <ElsewhereBlock
        elsewhere={elsewhereWords(view.others, now)}
        choices={choices}
        onChoose={() => void choose().catch(reportError)}
        onLink={(other) => void linkItems(store, key, other).catch(reportError)}
        onUnlink={(other) => void unlinkItems(store, key, productOfKey(other)).catch(reportError)}
      />
    </>
  );
}
