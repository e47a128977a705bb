import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { ago } from './ago.ts';
import { DetailHead } from './detail-head.tsx';
import { RemoveIcon, UndoIcon, WarningIcon } from './icons.tsx';
import { Notice } from './notice.tsx';
import type { Wish } from './wish.ts';
import { WishPicture } from './wish-picture.tsx';

/** What was removed: not read yet, the last of it, or why it can't be read. */
export type TrashView =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | {
      readonly state: 'ready';
      readonly wishes: readonly (Wish & { readonly removedAt: number })[];
      readonly more: boolean;
    };

interface TrashPageProps {
  readonly view: TrashView;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Undefined when nothing can be written. */
  readonly onRestore: ((ids: readonly string[]) => void) | undefined;
  readonly onMore: () => void;
  readonly onBack: () => void;
}

/** What was removed in the last thirty days, and the way back for each. */
export function TrashPage({ view, now, onRestore, onMore, onBack }: TrashPageProps): JSX.Element {
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  return (
    <section
      class="detail trash"
      aria-label={i18n.t('trash.title')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onBack();
      }}
    >
      <DetailHead back={back} onBack={onBack}>
        {i18n.t('trash.title')}
      </DetailHead>
      <TrashBody view={view} now={now} onRestore={onRestore} onMore={onMore} />
      <p class="detail-foot">{i18n.t('trash.kept')}</p>
    </section>
  );
}

function TrashBody({ view, now, onRestore, onMore }: Omit<TrashPageProps, 'onBack'>): JSX.Element {
  if (view.state === 'loading')
    return <div class="wish-box" role="status" aria-busy="true" aria-label={i18n.t('popup.loading')} />;
  if (view.state === 'failed')
    return (
      <Notice alert icon={<WarningIcon />} title={i18n.t('store.failed')} text={i18n.t('store.failedDo')} />
    );
  if (view.wishes.length === 0) return <Notice icon={<RemoveIcon />} title={i18n.t('trash.empty')} />;
  return (
    <div class="wish-box">
      <ul class="plain-list trash-list">
        {view.wishes.map((wish) => (
          <li class="trashed" key={wish.id}>
            <WishPicture image={wish.image} />
            <span class="wish-text">
              <bdi class="wish-title" dir="auto" title={wish.title}>
                {wish.title}
              </bdi>
              <span class="wish-meta">
                <span class="wish-says">
                  <span class="wish-shop">{`\u2068${wish.shop}\u2069`}</span>
                  <span class="wish-stock">{` · ${i18n.t('trash.removed', [ago(wish.removedAt, now)])}`}</span>
                </span>
              </span>
            </span>
            {onRestore && (
              <button
                type="button"
                class="button trash-restore"
                aria-label={i18n.t('trash.restoreOf', [wish.title])}
                onClick={() => onRestore([wish.id])}
              >
                <UndoIcon />
                {i18n.t('trash.restore')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {view.more && (
        <button type="button" class="text-button trash-more" onClick={onMore}>
          {i18n.t('trash.more')}
        </button>
      )}
    </div>
  );
}
