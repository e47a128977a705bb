import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { BulkBar } from './bulk-bar.tsx';
import { FilterBar } from './filter-bar.tsx';
import { HostSwitch } from './host-switch.tsx';
import { MoreIcon, WarningIcon } from './icons.tsx';
import { type ChoiceOptions, FIND_ALL, type Find, type WishActions, type WishesView } from './list-view.ts';
import { PopupBody } from './popup-body.tsx';
import { PopupSheets, type SheetName } from './popup-sheets.tsx';
import { SearchField } from './search-field.tsx';
import { SiteSwitch } from './site-switch.tsx';
import { SortField } from './sort-field.tsx';
import { SyncLine } from './sync-line.tsx';
import type { SyncView } from './sync-view.ts';
import { TrashPage, type TrashView } from './trash-page.tsx';
import { UndoBar } from './undo-bar.tsx';
import { usePageKeys } from './use-page-keys.ts';
import { useSelection } from './use-selection.ts';
import type { Wish } from './wish.ts';
import { type HistoryView, WishDetail } from './wish-detail.tsx';
import type { ListDeed } from './wish-list.tsx';
import { WishNotes } from './wish-notes.tsx';
import { WishSightings } from './wish-sightings.tsx';

export interface PopupPageProps {
  readonly view: WishesView;
  /** True when the store has been waited for so long that the page must say so. */
  readonly slow?: boolean;
  readonly find: Find;
  /** Undefined while the wishlist is being read for them. */
  readonly choices: ChoiceOptions | undefined;
  readonly actions: WishActions;
  readonly sync: SyncView | undefined;
  /** A site on which cards show, or are hidden. */
  readonly site?: Parameters<typeof SiteSwitch>[0] | undefined;
  /** A host that is none of a site's, or that the browser keeps us from. Neither where no cards could show. */
  readonly host?: Parameters<typeof HostSwitch>[0] | undefined;
  /** What undo would take back, in words; undefined hides the bar. */
  readonly undone: string | undefined;
  /** Why the last change was not written, in words; undefined where it was. */
  readonly unwritten: string | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
  /** The wish that is looked at; the list where there is none. */
  readonly open: Wish | undefined;
  /** Of the wish that is looked at. */
  readonly history: HistoryView;
  /** What was removed, while it is looked at. */
  readonly trash: TrashView | undefined;
  /** What else is known of the wish that is looked at. */
  readonly detail?: ComponentChildren;
  /** What is new of watched wishes. */
  readonly news?: ComponentChildren;
  readonly siteName: (site: string) => string;
  readonly onFind: (change: Partial<Find>) => void;
  readonly onLook: (first: number, end: number) => void;
  /** All ids that are found, once they are known. */
  readonly onAll: () => Promise<readonly string[]>;
  /** The filters are about to be looked at: what they can be set to is wanted. */
  readonly onChoices: () => void;
  /** Looks at a wish, or at the list again. */
  readonly onOpen: (id: string | undefined) => void;
  readonly onRetryHistory: () => void;
  readonly onTrash: (open: boolean) => void;
  readonly onMoreTrash: () => void;
  readonly onRestore: (ids: readonly string[]) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onForgetUndo: () => void;
  readonly onRetry: () => void;
  readonly onSync: () => void;
  /** True where there is room for the list beside what is looked at. */
  readonly beside?: boolean;
  /** Opens the composer of a product post. */
  readonly onCompose?: () => void;
  /** Puts the product's page that it was opened over into the product post; undefined over any other. */
  readonly onPostPage?: (() => void) | undefined;
  readonly onFullPage: (() => void) | undefined;
  readonly onPanel: (() => void) | undefined;
  /** Opens the settings at one of their sections. */
  readonly onSettings: (section?: 'shops' | 'sync' | 'sites') => void;
}

/** The wishlist: search first, chips, the list, the state of sync at the foot. */
export function PopupPage(props: PopupPageProps): JSX.Element {
  const { view, find, actions, sync, undone, unwritten, now, open, trash, onFind, onUndo, onSettings } =
    props;
  const field = useRef<HTMLInputElement>(null);
  const [enter, setEnter] = useState(0);
  const [sheet, setSheet] = useState<{ readonly name: SheetName; readonly ids: readonly string[] }>();
  const list = view.state === 'ready' ? view : undefined;
  const selecting = useSelection(list?.rows);
  const isOver = open !== undefined || trash !== undefined;
  const toField = (): void => field.current?.focus();
  const backToList = (): void => setEnter((times) => times + 1);
  const all = (): void => void props.onAll().then((ids) => selecting.set(ids));

  useEffect(toField, []);
  usePageKeys(isOver, {
    find,
    onUndo,
    onRedo: props.onRedo,
    onAll: list?.writable ? all : undefined,
    onSearch: toField,
    onKeys: () => setSheet({ name: 'keys', ids: [] }),
    onUnselect: selecting.count > 0 ? selecting.clear : undefined,
    onFindAll: () => onFind(FIND_ALL),
  });

  // Back in the list, the row that was looked at has the focus again.
  const wasOver = useRef(false);
  useEffect(() => {
    if (wasOver.current && !isOver) backToList();
    wasOver.current = isOver;
  }, [isOver]);

  const deed = (what: ListDeed, ids: readonly string[]): void => {
    if (what === 'move' || what === 'tag') {
      if (what === 'tag') props.onChoices();
      setSheet({ name: what, ids });
      return;
    }
    if (what === 'remove') actions.remove(ids);
    else actions.toPost(ids);
    selecting.clear();
  };

  return (
    <>
      <div class="popup-page" inert={isOver && !props.beside}>
        <header class="top">
          <SearchField
            field={field}
            query={find.text}
            onQuery={(text) => {
              // Who types on stays in the field, though a row was asked for before.
              setEnter(0);
              onFind({ text });
            }}
            onEnterList={backToList}
          />
          <button
            type="button"
            class="button square"
            id="open-menu"
            aria-label={i18n.t('menu.title')}
            title={i18n.t('menu.title')}
            aria-haspopup="dialog"
            onClick={() => setSheet({ name: 'menu', ids: [] })}
          >
            <MoreIcon />
          </button>
        </header>
        {selecting.count > 0 ? (
          <BulkBar
            count={selecting.count}
            of={list?.rows.total ?? 0}
            onAll={all}
            onMove={() => deed('move', selecting.ids)}
            onTag={() => deed('tag', selecting.ids)}
            onPost={() => deed('post', selecting.ids)}
            onRemove={() => deed('remove', selecting.ids)}
            onClear={selecting.clear}
          />
        ) : list && list.saved + list.collections.length > 0 ? (
          <FilterBar
            find={find}
            saved={list.saved}
            counts={list.counts}
            collections={list.collections}
            views={list.views}
            onFind={onFind}
            onMore={() => {
              props.onChoices();
              setSheet({ name: 'filter', ids: [] });
            }}
            onMove={(id, to) => actions.move([id], to)}
          />
        ) : (
          <div class="find" />
        )}
        <PopupBody
          {...props}
          enter={enter}
          selecting={selecting}
          toField={toField}
          onDeed={(what, wish) => deed(what, selecting.has(wish.id) ? selecting.ids : [wish.id])}
        />
        <div class="below">
          {props.news}
          {list && !list.writable && (
            <p class="bar bar-warn" role="alert">
              <WarningIcon />
              {`${i18n.t('store.tooNew')} ${i18n.t('store.tooNewDo')}`}
            </p>
          )}
          {props.slow && view.state === 'ready' && (
            <p class="bar bar-warn" role="alert">
              <WarningIcon />
              {`${i18n.t('store.slow')} ${i18n.t('store.slowDo')}`}
            </p>
          )}
          {unwritten !== undefined && (
            <p class="bar bar-warn" role="alert">
              <WarningIcon />
              {unwritten}
            </p>
          )}
          {undone !== undefined && <UndoBar words={undone} onUndo={onUndo} onDismiss={props.onForgetUndo} />}
          {props.site && <SiteSwitch {...props.site} />}
          {props.host && <HostSwitch {...props.host} />}
          <SyncLine sync={sync} now={now} onSync={props.onSync} onSetUp={() => onSettings('sync')}>
            {list && list.saved > 0 && <SortField sort={find.sort} onSort={(sort) => onFind({ sort })} />}
          </SyncLine>
        </div>
      </div>
      {open && (
        <WishDetail
          key={open.id}
          wish={open}
          history={props.history}
          now={now}
          onBack={() => props.onOpen(undefined)}
          onRetry={props.onRetryHistory}
        >
          {props.detail}
          <WishNotes
            wish={open}
            collections={list?.collections ?? []}
            tags={props.choices?.tags.map(({ value }) => value) ?? []}
            actions={list?.writable ? actions : undefined}
          />
          <WishSightings posts={open.posts ?? []} siteName={props.siteName} />
        </WishDetail>
      )}
      {trash && (
        <TrashPage
          view={trash}
          now={now}
          onRestore={list?.writable ? props.onRestore : undefined}
          onMore={props.onMoreTrash}
          onBack={() => props.onTrash(false)}
        />
      )}
      {sheet && (
        <PopupSheets
          {...props}
          sheet={sheet.name}
          ids={sheet.ids}
          onSheet={(name) => setSheet(name && { name, ids: [] })}
          onDone={selecting.clear}
        />
      )}
    </>
  );
}
