import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { addedWords } from '../../components/compose/added-words.ts';
import { linkProblemWords } from '../../components/compose/compose-words.ts';
import { PostButton } from '../../components/compose/post-button.tsx';
import { Digest } from '../../components/digest.tsx';
import { FIND_ALL, type Find, isUnfiltered } from '../../components/list-view.ts';
import type { PopupPageProps } from '../../components/popup-page.tsx';
import type { SyncView } from '../../components/sync-view.ts';
import { sendMessage } from '../../utils/messages/index.ts';
import { edit, openStore, type Store } from '../../utils/store/index.ts';
import { addWishes } from '../compose/add-wishes.ts';
import { openCompose } from '../compose/open-compose.ts';
import { useSlow } from '../page/use-slow.ts';
import { DoorHint } from './door-hint.tsx';
import { keepFirstRows } from './first-rows.ts';
import { openFullPage, panelOpener, type Surface } from './surface.ts';
import { useDigest } from './use-digest.ts';
import { useHistory } from './use-history.ts';
import { useLinkDrop } from './use-link-drop.ts';
import { useOpenWish } from './use-open-wish.ts';
import { useSaid } from './use-said.ts';
import { addShopPage, useShopPage } from './use-shop-page.ts';
import { useSiteHere } from './use-site-here.ts';
import { useSiteNames } from './use-site-names.ts';
import { useTrash } from './use-trash.ts';
import { useWide } from './use-wide.ts';
import { useWishlist } from './use-wishlist.ts';
import { WatchSection } from './watch-section.tsx';
import { watchSync } from './watch-sync.ts';
import { WishDoor } from './wish-door.tsx';

/** How often "3 min ago" is brought up to date, in milliseconds. */
const TICK = 30_000;
/** Milliseconds after the last change of the list. */
const KEEP_AFTER = 50;

interface PopupAppProps {
  /** Begun by the caller: the store opens while the page is being built. */
  readonly opening: Promise<Store>;
  /** What it is shown in. */
  readonly surface: Surface;
  /** What was looked for before. */
  readonly find: Find;
  /** Draws the page. */
  readonly onPage: (page: PopupPageProps) => void;
}

/** The popup, wired to the store and the background. It draws the page through `onPage`, and nothing itself. */
export function PopupApp(props: PopupAppProps): null {
  const [opening, setOpening] = useState(() => props.opening);
  const [store, setStore] = useState<Store | null>();
  const [sync, setSync] = useState<SyncView>();
  const [now, setNow] = useState(Date.now);
  // A notification leads to its wish.
  const [open, setOpen] = useState(() => location.hash.slice(1) || undefined);
  const [settled, setSettled] = useState(false);
  const siteName = useSiteNames(settled);
  const [said, say] = useSaid();
  const wishlist = useWishlist(store, props.find, siteName, () => synchronise(), say);
  const shown = wishlist.view.state !== 'loading';
  const slow = useSlow(!shown);
  const { site, host } = useSiteHere(store);
  const wish = useOpenWish(store, open);
  const { history, retry } = useHistory(store, open);
  const notices = useDigest(store, shown);
  useLinkDrop(say);
  const shopPage = useShopPage(store);
  const trash = useTrash(store, shown);
  const { undoing } = wishlist;
  const isBeside = useWide(props.surface === 'page');
  const openPanel = useMemo(() => (props.surface === 'popup' ? panelOpener() : undefined), [props.surface]);

  useLayoutEffect(() => {
    setStore(undefined);
    opening.then(setStore, () => setStore(null));
  }, [opening]);
  useEffect(() => {
    // The list comes first. When what sync says can't be read, its line is empty and the list is there.
    if (store && shown) return watchSync(store, setSync, () => setSync(undefined));
  }, [store, shown]);
  useEffect(() => {
    // What another device saved is wanted now, not at the next alarm.
    if (!shown) return;
    synchronise();
    setSettled(true);
  }, [shown]);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK);
    return () => clearInterval(timer);
  }, []);

  const page: PopupPageProps = {
    view: wishlist.view,
    slow,
    find: wishlist.find,
    choices: wishlist.choices,
    actions: wishlist.actions,
    sync,
    site,
    host,
    undone: undoing.words,
    unwritten: undoing.unwritten,
    now,
    open: wish,
    history,
    detail:
      store && open !== undefined ? (
        <>
          {wish && (
            <WatchSection
              key={wish.id}
              store={store}
              id={wish.id}
              offer={wish.offer}
              onChange={() => synchronise()}
            />
          )}
          <PostButton
            key={`post ${open}`}
            onAdd={() => addWishes(store, [open])}
            onUndo={(undo) => edit(store, undo)}
            onOpen={openCompose}
          />
          <WishDoor store={store} id={open} now={now} onSettings={() => openSettings('landed')} />
        </>
      ) : undefined,
    news: (
      <>
        {said && (
          <p class="bar" role="status" id="said">
            {said}
          </p>
        )}
        {store && wishlist.find.sort === 'landed' && (
          <DoorHint store={store} onSettings={() => openSettings('landed')} />
        )}
        <Digest notices={notices} now={now} onOpen={setOpen} />
      </>
    ),
    trash: trash.view,
    siteName,
    onFind: wishlist.onFind,
    onLook: wishlist.onLook,
    onAll: wishlist.onAll,
    onChoices: wishlist.onChoices,
    onOpen: setOpen,
    onRetryHistory: retry,
    onTrash: trash.open,
    onMoreTrash: trash.more,
    onRestore: (ids) =>
      void undoing.act(
        i18n.t('done.restored', ids.length),
        ids.map((id) => ({ id, cells: { del: null } })),
      ),
    onUndo: undoing.undo,
    onRedo: undoing.redo,
    onForgetUndo: undoing.forget,
    onRetry: () => setOpening(openStore()),
    onSync: () => synchronise(true),
    beside: isBeside,
    onCompose: openCompose,
    onPostPage:
      store && shopPage
        ? () =>
            void addShopPage(store, shopPage).then((added) => {
              if ('problem' in added) say(linkProblemWords(added.problem));
              else if (added.undo.length > 0) undoing.did(addedWords(added).words, added.undo);
              else say(addedWords(added).words);
            }, undoing.fail)
        : undefined,
    onFullPage: props.surface === 'page' ? undefined : openFullPage,
    onPanel: openPanel,
    onSettings: openSettings,
  };
  useLayoutEffect(() => props.onPage(page));
  useEffect(() => {
    // What a page draws first the next time. Not while rows are still coming.
    const { view, find } = page;
    if (view.state !== 'ready' || !isUnfiltered(find) || find.sort !== FIND_ALL.sort) return;
    const timer = setTimeout(() => void keepFirstRows(view).catch(reportError), KEEP_AFTER);
    return () => clearTimeout(timer);
  }, [page.view.state === 'ready' && page.view.rows, page.find]);
  return null;
}

/** The background syncs by itself later if it can't hear this now, so nobody waits for the answer. */
function synchronise(now = false): void {
  sendMessage('synchronise', { now }).catch(() => undefined);
}

function openSettings(section = ''): void {
  const url = `${browser.runtime.getURL('/options.html')}${section && `#${section}`}`;
  // A popup closes when the tab comes up, except in Firefox.
  browser.tabs.create({ url }).then(() => window.close(), reportError);
}
