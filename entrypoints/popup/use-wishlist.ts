import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { WishesView } from '../../components/popup-page.tsx';
import type { Wish } from '../../components/wish.ts';
import { removeItem, restoreItem, type Store } from '../../utils/store/index.ts';
import { type Wishes, type WishesWatch, watchWishes } from './watch-wishes.ts';

/** The wishlist as the page shows it, and what can be done with it. */
export interface Wishlist {
  readonly view: WishesView;
  readonly count: number | undefined;
  /** How many removals can be undone. */
  readonly removed: number;
  readonly writeFailed: boolean;
  readonly more: () => void;
  readonly remove: (wish: Wish) => void;
  readonly undo: () => void;
  /** Ends the chance to undo. */
  readonly forget: () => void;
}

/**
 * Follows the store. A removed row leaves the page at once; it comes back when the write fails or is undone.
 * `onChange` is called after each committed change. `store` is undefined until it is open, null when it can't be.
 */
export function useWishlist(store: Store | undefined | null, onChange: () => void): Wishlist {
  const [wishes, setWishes] = useState<Wishes>();
  const [failed, setFailed] = useState(false);
  const [removed, setRemoved] = useState<readonly string[]>([]);
  const [hidden, setHidden] = useState<readonly string[]>([]);
  const [writeFailed, setWriteFailed] = useState(false);
  const watching = useRef<WishesWatch>(undefined);

  // Before the paint, not after it: a popup is judged by when its rows are there.
  useLayoutEffect(() => {
    if (!store) return;
    setFailed(false);
    const watch = watchWishes(store, setWishes, () => setFailed(true));
    watching.current = watch;
    return () => watch.stop();
  }, [store]);

  const more = useCallback(() => void watching.current?.more(), []);
  const forget = useCallback(() => setRemoved([]), []);

  const remove = async (id: string): Promise<void> => {
    if (!store) return;
    setHidden((ids) => [...ids, id]);
    setWriteFailed(false);
    try {
      await removeItem(store, id);
      setRemoved((ids) => [...ids, id]);
      onChange();
    } catch {
      // The row is there still, so it is shown again, with the reason beside it.
      setHidden((ids) => ids.filter((other) => other !== id));
      setWriteFailed(true);
    }
  };
  const undo = async (): Promise<void> => {
    if (!store || !removed.length) return;
    setRemoved([]);
    try {
      for (const id of removed) await restoreItem(store, id);
      onChange();
    } catch {
      setRemoved(removed);
      setWriteFailed(true);
      return;
    }
    setHidden((ids) => ids.filter((id) => !removed.includes(id)));
  };

  const shown = wishes?.wishes.filter(({ id }) => !hidden.includes(id)) ?? [];
  const gone = (wishes?.wishes.length ?? 0) - shown.length;
  return {
    view: viewOf(),
    count: wishes && wishes.total - gone,
    removed: removed.length,
    writeFailed,
    more,
    remove: (wish) => void remove(wish.id),
    undo: () => void undo(),
    forget,
  };

  function viewOf(): WishesView {
    if (failed || store === null) return { state: 'failed' };
    if (!wishes) return { state: 'loading' };
    return { state: 'ready', wishes: shown, more: wishes.more, writable: wishes.writable };
  }
}
