import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { SaveIcon, SearchIcon, WarningIcon } from './icons.tsx';
import { FIND_ALL, isUnfiltered } from './list-view.ts';
import { Notice } from './notice.tsx';
import type { PopupPageProps } from './popup-page.tsx';
import { StoreSlow } from './store-slow.tsx';
import { uiLocale } from './ui-locale.ts';
import type { Selecting } from './use-selection.ts';
import type { Wish } from './wish.ts';
import { type ListDeed, WishList } from './wish-list.tsx';

interface PopupBodyProps
  extends Pick<
    PopupPageProps,
    'view' | 'slow' | 'find' | 'now' | 'actions' | 'onFind' | 'onLook' | 'onOpen' | 'onRetry' | 'onSettings'
  > {
  readonly enter: number;
  readonly selecting: Selecting;
  readonly toField: () => void;
  readonly onDeed: (what: ListDeed, wish: Wish) => void;
}

/** The list, or the face of why there is none. */
export function PopupBody(props: PopupBodyProps): JSX.Element {
  const { view, find, now, selecting, enter, actions, toField, onFind } = props;
  if (view.state === 'loading' && props.slow) return <StoreSlow />;
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
  const { rows, saved, writable } = view;
  if (saved === 0 && isUnfiltered(find)) {
    const action = { words: i18n.t('popup.emptyDo'), onClick: () => props.onSettings('sites') };
    return <Notice icon={<SaveIcon />} title={i18n.t('popup.empty')} action={action} />;
  }
  if (rows.total === 0) {
    const clear = (): void => {
      onFind({ ...FIND_ALL, sort: find.sort });
      toField();
    };
    const title = find.text ? i18n.t('popup.noMatch', [find.text]) : i18n.t('find.none');
    return (
      <Notice
        icon={<SearchIcon />}
        title={title}
        action={{ words: i18n.t('popup.clearSearch'), onClick: clear }}
      />
    );
  }
  return (
    <>
      <WishList
        rows={rows}
        now={now}
        writable={writable}
        movable={writable && find.sort === 'position'}
        selecting={selecting}
        onLook={props.onLook}
        onDeed={(what, wish) => {
          if (what === 'buy')
            document.querySelector<HTMLAnchorElement>(`[data-id="${wish.id}"] .wish-buy`)?.click();
          else props.onDeed(what, wish);
        }}
        onOpen={({ id }) => props.onOpen(id)}
        onPlace={actions.place}
        onLeave={toField}
        enter={enter}
      />
      {!isUnfiltered(find) && !rows.isBehind && (
        <p class="found" role="status">
          {i18n.t('find.found', rows.total, [
            rows.total.toLocaleString(uiLocale()) + (rows.isGrowing ? '+' : ''),
          ])}
        </p>
      )}
    </>
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
