import { useEffect, useState } from 'preact/hooks';
import type { Wish } from '../../components/wish.ts';
import { offerKey } from '../../utils/model/product.ts';
import { getItem, getOffers, type Store, watch } from '../../utils/store/index.ts';
import { toWish } from './to-wish.ts';

/** The wish that is looked at, kept up to date; undefined where there is none, or it was removed. */
export function useOpenWish(store: Store | undefined | null, id: string | undefined): Wish | undefined {
  const [wish, setWish] = useState<Wish>();
  useEffect(() => {
    setWish(undefined);
    if (!store || id === undefined) return;
    const read = async (): Promise<Wish | undefined> => {
      const item = await getItem(store, id);
      if (!item) return undefined;
      const key = offerKey(item.product);
      return toWish(item, (await getOffers(store, [key])).get(key));
    };
    return watch(read, setWish, reportError);
  }, [store, id]);
  return wish?.id === id ? wish : undefined;
}
