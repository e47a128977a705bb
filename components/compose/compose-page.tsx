import type { ComponentChildren, JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { DRAFT_LIMITS } from '../../utils/model/draft.ts';
import { MAX_PRODUCTS } from '../../utils/model/post.ts';
import { PlusIcon } from '../icons.tsx';
import type { DraftView } from './compose-view.ts';
import { LISTING_TYPE, type ListingDeeds, ListingRow } from './listing-row.tsx';
import { TextField } from './text-field.tsx';

interface ComposePageProps extends ListingDeeds {
  /** Undefined while it is read; null where the store does not open. */
  readonly view: DraftView | undefined | null;
  /** What has just been done, for whoever can't see it. */
  readonly heard: string;
  /** What stands on the right. */
  readonly children: ComponentChildren;
  /** Sheets and bars. */
  readonly over: ComponentChildren;
  readonly onWords: (words: string) => void;
  readonly onPrices: (on: boolean) => void;
  readonly onAdd: () => void;
  readonly onPosts: () => void;
  readonly onDrafts: () => void;
  readonly onFollowers: () => void;
  readonly onRetry: () => void;
}

/** The list on the left, what will be posted on the right. */
export function ComposePage(props: ComposePageProps): JSX.Element {
  const {
    view,
    heard,
    children,
    over,
    onWords,
    onPrices,
    onAdd,
    onPosts,
    onDrafts,
    onFollowers,
    onRetry,
    ...deeds
  } = props;
  const list = useRef<HTMLUListElement>(null);
  const [open, setOpen] = useState<string>();
  const [before, setBefore] = useState<number>();
  if (view === null)
    return (
      <div class="compose-failed" role="alert">
        <p>{i18n.t('store.failed')}</p>
        <button type="button" class="button" onClick={onRetry}>
          {i18n.t('store.retry')}
        </button>
      </div>
    );
  const listings = view?.listings ?? [];
  const isFull = listings.length >= MAX_PRODUCTS;
  /** The row before which the pointer would drop. */
  const placeAt = (y: number): number =>
    [...(list.current?.children ?? [])].filter((row) => {
      const { top, height } = row.getBoundingClientRect();
      return top + height / 2 < y;
    }).length;
  return (
    <div class="compose" aria-busy={view === undefined}>
      <section class="compose-list">
        <header class="compose-head">
          <h1>{i18n.t('compose.title')}</h1>
          <span class="grow" />
          <button type="button" class="button" id="open-drafts" onClick={onDrafts}>
            {i18n.t('compose.drafts.title')}
          </button>
          <button type="button" class="button" id="open-posts" onClick={onPosts}>
            {i18n.t('compose.posts')}
          </button>
          <button type="button" class="button" id="open-followers" onClick={onFollowers}>
            {i18n.t('compose.followers.title')}
          </button>
        </header>
        {view && (
          <TextField
            id="words"
            label={i18n.t('compose.words')}
            value={view.draft.words}
            lines={3}
            maxLength={DRAFT_LIMITS.words}
            onValue={onWords}
          />
        )}
        <div class="compose-count">
          <span class="num" id="count">
            {i18n.t('compose.count', [String(listings.length)])}
          </span>
          <label class="compose-prices">
            <input
              type="checkbox"
              checked={view?.draft.prices ?? true}
              onChange={(event) => onPrices(event.currentTarget.checked)}
            />
            {i18n.t('compose.prices')}
          </label>
        </div>
        {view && listings.length === 0 && <p class="compose-empty">{i18n.t('compose.empty')}</p>}
        <ul
          class="listings"
          ref={list}
          onDragOver={(event) => {
            if (!event.dataTransfer?.types.includes(LISTING_TYPE)) return;
            event.preventDefault();
            setBefore(placeAt(event.clientY));
          }}
          onDragLeave={(event) => {
            if (!(event.relatedTarget instanceof Node && list.current?.contains(event.relatedTarget)))
              setBefore(undefined);
          }}
          onDrop={(event) => {
            const id = event.dataTransfer?.getData(LISTING_TYPE);
            setBefore(undefined);
            if (!id) return;
            event.preventDefault();
            deeds.onPlace(id, placeAt(event.clientY));
          }}
          data-before={before}
        >
          {listings.map((listing, index) => (
            <ListingRow
              key={listing.listing.id}
              view={listing}
              index={index}
              isOpen={open === listing.listing.id}
              isBefore={before === index}
              isAfter={before === listings.length && index === listings.length - 1}
              onOpen={setOpen}
              {...deeds}
            />
          ))}
        </ul>
        <button type="button" class="button compose-add" id="add" disabled={isFull} onClick={onAdd}>
          <PlusIcon />
          {i18n.t('compose.add')}
        </button>
        {isFull && <p class="hint">{i18n.t('compose.full')}</p>}
        <p class="heard" role="status">
          {heard}
        </p>
      </section>
      <aside class="compose-preview" aria-label={i18n.t('compose.preview')}>
        {children}
      </aside>
      {over}
    </div>
  );
}
