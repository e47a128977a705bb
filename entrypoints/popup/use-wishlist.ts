import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import {
  type ChoiceOptions,
  type Find,
  isUnfiltered,
  type WishActions,
  type WishesView,
} from '../../components/list-view.ts';
import { shopName } from '../../utils/merchants/shop-name.ts';
import {
  type Collection,
  readCollections,
  readViews,
  type SavedView,
  type Store,
  watch,
} from '../../utils/store/index.ts';
import { toChoices } from './to-choices.ts';
import { toQuery } from './to-query.ts';
import { useActions } from './use-actions.ts';
import { type Undoing, useUndo } from './use-undo.ts';
import { type Wishes, type WishSource, watchWishes } from './wish-source.ts';

/** The wishlist as the page shows it, and what can be done with it. */
export interface Wishlist {
  readonly view: WishesView;
  readonly find: Find;
  readonly choices: ChoiceOptions | undefined;
  readonly actions: WishActions;
  readonly undoing: Undoing;
  readonly onFind: (change: Partial<Find>) => void;
  readonly onLook: (first: number, end: number) => void;
  readonly onAll: () => Promise<readonly string[]>;
  readonly onChoices: () => void;
}

/**
 * Follows the store, from what is looked for at first on. `onChange` is called after each committed change, `say` with what
 * came of a deed that changed nothing. `store` is undefined until it is open, null when it can't be.
 */
export function useWishlist(
  store: Store | undefined | null,
  initial: Find,
  siteName: (site: string) => string,
  onChange: () => void,
  say: (words: string) => void,
): Wishlist {
  const [wishes, setWishes] = useState<Wishes>();
  const [named, setNamed] = useState<{ collections: readonly Collection[]; views: readonly SavedView[] }>();
  const [failed, setFailed] = useState(false);
  const [find, setFind] = useState<Find>(initial);
  const [choices, setChoices] = useState<ChoiceOptions>();
  const source = useRef<WishSource>(undefined);
  const wanted = useRef(find);
  const collections = useRef<readonly Collection[]>([]);
  const undoing = useUndo(store, onChange);
  const actions = useActions({ store, source, find: wanted, undoing, say });

  // Before the paint, not after it: a popup is judged by when its rows are there.
  useLayoutEffect(() => {
    if (!store) return;
    setFailed(false);
    const following = watchWishes(store, setWishes, () => setFailed(true), untilIdle);
    source.current = following;
    // What was typed before the store was there.
    if (wanted.current === initial) onFind({});
    const stopNamed = watch(
      async () => ({ collections: await readCollections(store), views: await readViews(store) }),
      (all) => {
        collections.current = all.collections;
        setNamed(all);
      },
      () => setFailed(true),
    );
    return () => {
      following.stop();
      stopNamed();
    };
  }, [store]);

  const onFind = useCallback((change: Partial<Find>): void => {
    const next = { ...wanted.current, ...change };
    wanted.current = next;
    setFind(next);
    const lang = i18n.t('lang');
    source.current?.find(
      (catalogue) => toQuery(next, catalogue, collections.current, (shop) => shopName(shop, lang)),
      isUnfiltered(next) && next.sort === 'newest',
    );
  }, []);
  const onChoices = useCallback((): void => {
    const read = async (): Promise<void> => {
      const catalogue = await source.current?.catalogue();
      if (catalogue) setChoices(toChoices(catalogue.choices(), siteName));
    };
    read().catch(() => setFailed(true));
  }, [siteName]);
  useEffect(() => {
    // Once they are looked at, they follow what is saved.
    if (choices) onChoices();
  }, [wishes?.saved, onChoices]);

  return {
    view: viewOf(),
    find,
    choices,
    actions,
    undoing,
    onFind,
    onLook: useCallback((first: number, end: number) => source.current?.look(first, end), []),
    async onAll() {
      const found = await source.current?.whole();
      return found?.ids(0, found.count) ?? [];
    },
    onChoices,
  };

  function viewOf(): WishesView {
    if (failed || store === null) return { state: 'failed' };
    if (!wishes) return { state: 'loading' };
    return { state: 'ready', collections: [], views: [], ...named, ...wishes };
  }
}

/** Until the browser has nothing to draw and no key to hand over, or for a moment where it is never idle. */
function untilIdle(): Promise<void> {
  return new Promise((resolve) => void requestIdleCallback(() => resolve(), { timeout: 100 }));
}
