import type { Wish } from '../../components/wish.ts';
import { offerKey } from '../../utils/model/product.ts';
import {
  countItems,
  getOffers,
  isWritable,
  type ListPosition,
  pageItems,
  type Store,
  watch,
} from '../../utils/store/index.ts';
import { toWish } from './to-wish.ts';

/** What a popup draws at first and a little more: the next page is read only when someone scrolls or searches. */
const FIRST_PAGE = 30;
const NEXT_PAGE = 100;

/** The newest part of the wishlist, as far as it has been asked for. */
export interface Wishes {
  readonly wishes: readonly Wish[];
  /** How many there are in all. */
  readonly total: number;
  readonly more: boolean;
  readonly writable: boolean;
}

export interface WishesWatch {
  /** Loads the next older page; does nothing while one is on its way or when there is none. */
  more(): Promise<void>;
  stop(): void;
}

/**
 * Calls `listener` with the newest wishes now, after every change of the store and after every `more()`. A page is
 * found by the key of the row before it, so scrolling on costs the same at the end of a long list as at its start.
 */
export function watchWishes(
  store: Store,
  listener: (wishes: Wishes) => void,
  onError: (error: unknown) => void,
): WishesWatch {
  let loaded = FIRST_PAGE;
  let next: ListPosition | undefined;
  let shown: Wishes | undefined;
  let loading = false;

  const page = async (limit: number, before?: ListPosition) => {
    const { items, next: following } = await pageItems(store, before ? { limit, before } : { limit });
    const keys = items.map((item) => offerKey(item.product));
    const readings = await getOffers(store, keys);
    return { wishes: items.map((item, index) => toWish(item, readings.get(keys[index] ?? ''))), following };
  };
  const tell = (wishes: Wishes, following: ListPosition | undefined): void => {
    next = following;
    shown = wishes;
    listener(wishes);
  };
  const stop = watch(
    () => Promise.all([page(loaded), countItems(store), isWritable(store)]),
    ([{ wishes, following }, total, writable]) =>
      tell({ wishes, total, writable, more: following !== undefined }, following),
    onError,
  );
  return {
    stop,
    async more() {
      const before = next;
      const until = shown;
      if (!before || !until || loading) return;
      loading = true;
      try {
        const { wishes, following } = await page(NEXT_PAGE, before);
        loaded += NEXT_PAGE;
        // The store changed meanwhile and the list was read anew: it asks again from where it ends now.
        if (shown !== until) return;
        tell({ ...until, wishes: [...until.wishes, ...wishes], more: following !== undefined }, following);
      } catch (error) {
        onError(error);
      } finally {
        loading = false;
      }
    },
  };
}
