import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Digest } from '../../components/digest.tsx';
import { PopupPage } from '../../components/popup-page.tsx';
import type { SyncView } from '../../components/sync-view.ts';
import { sendMessage } from '../../utils/messages/index.ts';
import { openStore, type Store } from '../../utils/store/index.ts';
import { useDigest } from './use-digest.ts';
import { useHistory } from './use-history.ts';
import { useLinkDrop } from './use-link-drop.ts';
import { useSiteHere } from './use-site-here.ts';
import { useWishlist } from './use-wishlist.ts';
import { WatchSection } from './watch-section.tsx';
import { watchSync } from './watch-sync.ts';
import { WishDoor } from './wish-door.tsx';

/** How often "3 min ago" is brought up to date, in milliseconds. */
const TICK = 30_000;

interface PopupAppProps {
  /** Begun by the caller: the store opens while the page is being built. */
  readonly opening: Promise<Store>;
}

/** The popup, wired to the store and the background. */
export function PopupApp(props: PopupAppProps): JSX.Element {
  const [opening, setOpening] = useState(() => props.opening);
  const [store, setStore] = useState<Store | null>();
  const [sync, setSync] = useState<SyncView>();
  const [now, setNow] = useState(Date.now);
  const wishlist = useWishlist(store, () => synchronise());

  const { site, host } = useSiteHere(store);
  // A notification leads to its wish.
  const [open, setOpen] = useState(() => location.hash.slice(1) || undefined);
  const { history, retry } = useHistory(store, open);
  const shown = wishlist.view.state !== 'loading';
  const notices = useDigest(store, shown);
  const dropped = useLinkDrop();
  const looked =
    wishlist.view.state === 'ready' ? wishlist.view.wishes.find(({ id }) => id === open) : undefined;

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
    if (shown) synchronise();
  }, [shown]);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK);
    return () => clearInterval(timer);
  }, []);

  return (
    <PopupPage
      view={wishlist.view}
      count={wishlist.count}
      sync={sync}
      site={site}
      host={host}
      removed={wishlist.removed}
      writeFailed={wishlist.writeFailed}
      now={now}
      open={open}
      history={history}
      detail={
        store && open !== undefined ? (
          <>
            {looked && (
              <WatchSection
                key={looked.id}
                store={store}
                id={looked.id}
                offer={looked.offer}
                onChange={() => synchronise()}
              />
            )}
            <WishDoor store={store} id={open} now={now} onSettings={() => openSettings('landed')} />
          </>
        ) : undefined
      }
      news={
        <>
          {dropped && (
            <p class="bar" role="status" id="dropped">
              {dropped}
            </p>
          )}
          <Digest notices={notices} now={now} onOpen={setOpen} />
        </>
      }
      onOpen={setOpen}
      onRetryHistory={retry}
      onMore={wishlist.more}
      onRemove={wishlist.remove}
      onUndo={wishlist.undo}
      onForgetRemoved={wishlist.forget}
      onRetry={() => setOpening(openStore())}
      onSync={() => synchronise(true)}
      onSettings={openSettings}
    />
  );
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
