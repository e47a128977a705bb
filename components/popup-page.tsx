import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { HostSwitch } from './host-switch.tsx';
import { SaveIcon, SearchIcon, SettingsIcon, WarningIcon } from './icons.tsx';
import { Notice } from './notice.tsx';
import { SearchField } from './search-field.tsx';
import { SiteSwitch } from './site-switch.tsx';
import { SyncLine } from './sync-line.tsx';
import type { SyncView } from './sync-view.ts';
import { uiLocale } from './ui-locale.ts';
import { UndoBar } from './undo-bar.tsx';
import { matching, type Wish } from './wish.ts';
import { type HistoryView, WishDetail } from './wish-detail.tsx';
import { WishList } from './wish-list.tsx';

/** What is known of the wishlist: nothing yet, its newest part, or why it can't be read. */
export type WishesView =
  | { readonly state: 'loading' }
  | {
      readonly state: 'ready';
      readonly wishes: readonly Wish[];
      readonly more: boolean;
      /** False when a newer version of the extension owns the data: shown, and not changed. */
      readonly writable: boolean;
    }
  | { readonly state: 'failed' };

interface PopupPageProps {
  readonly view: WishesView;
  /** How many items are saved in all, once counted. */
  readonly count: number | undefined;
  readonly sync: SyncView | undefined;
  /** A site on which cards show, or are hidden. */
  readonly site?: Parameters<typeof SiteSwitch>[0] | undefined;
  /** A host that is none of a site's, or that the browser keeps us from. Neither where no cards could show. */
  readonly host?: Parameters<typeof HostSwitch>[0] | undefined;
  /** How many the undo bar would bring back; 0 hides it. */
  readonly removed: number;
  /** True after a write the browser refused. */
  readonly writeFailed: boolean;
  /** Epoch milliseconds. */
  readonly now: number;
  /** The id of the wish that is looked at; the list where there is none. */
  readonly open: string | undefined;
  /** Of the wish that is looked at. */
  readonly history: HistoryView;
  /** What else is known of the wish that is looked at. */
  readonly detail?: ComponentChildren;
  /** What is new of watched wishes. */
  readonly news?: ComponentChildren;
  /** Looks at a wish, or at the list again. */
  readonly onOpen: (id: string | undefined) => void;
  readonly onRetryHistory: () => void;
  readonly onMore: () => void;
  readonly onRemove: (wish: Wish) => void;
  readonly onUndo: () => void;
  readonly onForgetRemoved: () => void;
  readonly onRetry: () => void;
  readonly onSync: () => void;
  /** Opens the settings at one of their sections. */
  readonly onSettings: (section?: 'shops' | 'sync' | 'sites') => void;
}

/** How many of the newest wishes a search looks through by itself; it goes on when asked. */
const SEARCHED = 1000;

/** The popup: search first, the list, the state of sync at the foot. */
export function PopupPage(props: PopupPageProps): JSX.Element {
  const { view, count, sync, removed, writeFailed, now, onMore, onUndo, onForgetRemoved, onSettings } = props;
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [enter, setEnter] = useState(0);
  const toField = (): void => field.current?.focus();

  const looked = view.state === 'ready' ? view.wishes.find(({ id }) => id === props.open) : undefined;
  const isLooking = looked !== undefined;

  useEffect(toField, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.isComposing || event.defaultPrevented || isLooking) return;
      const typing = event.target instanceof HTMLInputElement;
      const undo = removed > 0 && (event.ctrlKey || event.metaKey) && event.key === 'z' && !event.shiftKey;
      // In the field the same keys take back what was typed, as long as there is something typed.
      if (undo && !(typing && query)) onUndo();
      else if (event.key === '/' && !typing) toField();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [removed, query, isLooking, onUndo]);

  useEffect(() => {
    if (query && view.state === 'ready' && view.more && view.wishes.length < SEARCHED) onMore();
  }, [query, view, onMore]);

  // Back in the list, the row that was looked at has the focus again.
  const wasOpen = useRef<string>(undefined);
  useEffect(() => {
    if (looked) wasOpen.current = looked.id;
    else if (wasOpen.current !== undefined) {
      wasOpen.current = undefined;
      setEnter((times) => times + 1);
    }
  }, [looked]);

  const list = (
    <div class="popup-page" inert={looked !== undefined}>
      <header class="top">
        <SearchField field={field} query={query} onQuery={setQuery} onEnterList={() => setEnter(enter + 1)} />
        <button
          type="button"
          class="button square"
          id="open-settings"
          aria-label={i18n.t('popup.settings')}
          title={i18n.t('popup.settings')}
          onClick={() => onSettings()}
        >
          <SettingsIcon />
        </button>
      </header>
      <PopupBody {...props} query={query} onQuery={setQuery} enter={enter} toField={toField} />
      <div class="below">
        {props.news}
        {view.state === 'ready' && !view.writable && (
          <p class="bar bar-warn" role="alert">
            <WarningIcon />
            {`${i18n.t('store.tooNew')} ${i18n.t('store.tooNewDo')}`}
          </p>
        )}
        {writeFailed && (
          <p class="bar bar-warn" role="alert">
            <WarningIcon />
            {i18n.t('popup.writeFailed')}
          </p>
        )}
        {query && view.state === 'ready' && view.more && view.wishes.length >= SEARCHED && (
          // Only the loaded part has been searched, and the words say which part that is.
          <p class="bar">
            <span class="grow">
              {i18n.t('popup.searched', view.wishes.length, [view.wishes.length.toLocaleString(uiLocale())])}
            </span>
            <button type="button" class="text-button" id="search-older" onClick={onMore}>
              {i18n.t('popup.searchOlder')}
            </button>
          </p>
        )}
        {removed > 0 && <UndoBar count={removed} onUndo={onUndo} onDismiss={onForgetRemoved} />}
        {props.site && <SiteSwitch {...props.site} />}
        {props.host && <HostSwitch {...props.host} />}
        <SyncLine
          sync={sync}
          count={count}
          now={now}
          onSync={props.onSync}
          onSetUp={() => onSettings('sync')}
        />
      </div>
    </div>
  );
  return (
    <>
      {list}
      {looked && (
        <WishDetail
          key={looked.id}
          wish={looked}
          history={props.history}
          now={now}
          onBack={() => props.onOpen(undefined)}
          onRetry={props.onRetryHistory}
        >
          {props.detail}
        </WishDetail>
      )}
    </>
  );
}

interface PopupBodyProps extends PopupPageProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly enter: number;
  readonly toField: () => void;
}

function PopupBody(props: PopupBodyProps): JSX.Element {
  const { view, query, now } = props;
  if (view.state === 'loading') return <Skeleton />;
  if (view.state === 'failed') {
    const action = { words: i18n.t('store.retry'), onClick: props.onRetry };
    return (
      <Notice
        alert
        icon={<WarningIcon />}
        title={i18n.t('store.failed')}
        text={i18n.t('store.failedDo')}
        action={action}
      />
    );
  }
  if (!view.wishes.length && !view.more) {
    const action = { words: i18n.t('popup.emptyDo'), onClick: () => props.onSettings('sites') };
    return <Notice icon={<SaveIcon />} title={i18n.t('popup.empty')} action={action} />;
  }
  const found = matching(view.wishes, query);
  if (!found.length && query) {
    const clear = (): void => {
      props.onQuery('');
      props.toField();
    };
    const action = { words: i18n.t('popup.clearSearch'), onClick: clear };
    return <Notice icon={<SearchIcon />} title={i18n.t('popup.noMatch', [query])} action={action} />;
  }
  return (
    <WishList
      wishes={found}
      more={view.more && !query}
      now={now}
      onMore={props.onMore}
      onRemove={view.writable ? props.onRemove : undefined}
      onOpen={({ id }) => props.onOpen(id)}
      onLeave={props.toField}
      enter={props.enter}
    />
  );
}

/** Seven empty rows of the right height: what comes takes their place and nothing moves. */
function Skeleton(): JSX.Element {
  return (
    <div class="wish-box" aria-busy="true" aria-label={i18n.t('popup.loading')} role="status">
      {Array.from({ length: 7 }, (_, index) => (
        <div class="wish-skeleton" key={index}>
          <span class="bone bone-picture" />
          <span class="wish-text">
            <span class="bone bone-title" />
            <span class="bone bone-meta" />
          </span>
          <span class="bone bone-price" />
        </div>
      ))}
    </div>
  );
}
