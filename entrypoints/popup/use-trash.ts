import { useEffect, useState } from 'preact/hooks';
import type { TrashView } from '../../components/trash-page.tsx';
import { emptyTrash, pageTrash, type Store, watch } from '../../utils/store/index.ts';
import { toWish } from './to-wish.ts';

/** Rows read at a time. */
const PAGE = 50;

interface Trash {
  readonly view: TrashView | undefined;
  readonly open: (isOpen: boolean) => void;
  readonly more: () => void;
}

/** What was removed, while it is looked at. What is older than thirty days is forgotten when the popup is opened. */
export function useTrash(store: Store | undefined | null, shown: boolean): Trash {
  const [pages, setPages] = useState(0);
  const [view, setView] = useState<TrashView>();
  useEffect(() => {
    if (!store || pages === 0) {
      setView(undefined);
      return;
    }
    setView((before) => before ?? { state: 'loading' });
    return watch(
      () => pageTrash(store, { limit: pages * PAGE }),
      ({ items, next }) =>
        setView({
          state: 'ready',
          more: next !== undefined,
          wishes: items.map((item) => ({ ...toWish(item, undefined), removedAt: item.removedAt })),
        }),
      () => setView({ state: 'failed' }),
    );
  }, [store, pages]);
  useEffect(() => {
    // Nobody waits for it, and what can't be forgotten now is next time.
    if (store && shown) emptyTrash(store).catch(() => undefined);
  }, [store, shown]);
  return {
    view,
    open: (isOpen) => setPages(isOpen ? 1 : 0),
    more: () => setPages((before) => before + 1),
  };
}
