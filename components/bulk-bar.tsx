import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { CloseIcon, FolderIcon, PlusIcon, RemoveIcon, TagIcon } from './icons.tsx';
import { uiLocale } from './ui-locale.ts';

interface BulkBarProps {
  readonly count: number;
  /** How many could be selected. */
  readonly of: number;
  readonly onAll: () => void;
  readonly onMove: () => void;
  readonly onTag: () => void;
  readonly onPost: () => void;
  readonly onRemove: () => void;
  readonly onClear: () => void;
}

/** What can be done with all that is selected. */
export function BulkBar({
  count,
  of,
  onAll,
  onMove,
  onTag,
  onPost,
  onRemove,
  onClear,
}: BulkBarProps): JSX.Element {
  return (
    <div class="bulk" role="toolbar" aria-label={i18n.t('bulk.title')}>
      <button
        type="button"
        class="button square bare"
        aria-label={i18n.t('bulk.clear')}
        title={i18n.t('bulk.clear')}
        onClick={onClear}
      >
        <CloseIcon />
      </button>
      <b class="num" role="status">
        {i18n.t('bulk.count', count, [count.toLocaleString(uiLocale())])}
      </b>
      {count < of && (
        <button type="button" class="text-button" id="select-all" onClick={onAll}>
          {i18n.t('bulk.all', [of.toLocaleString(uiLocale())])}
        </button>
      )}
      <span class="grow" />
      <button type="button" class="button" id="bulk-move" onClick={onMove}>
        <FolderIcon />
        {i18n.t('bulk.move')}
      </button>
      <button type="button" class="button" id="bulk-tag" onClick={onTag}>
        <TagIcon />
        {i18n.t('bulk.tag')}
      </button>
      <button
        type="button"
        class="button square"
        id="bulk-post"
        aria-label={i18n.t('compose.toPost')}
        title={i18n.t('compose.toPost')}
        onClick={onPost}
      >
        <PlusIcon />
      </button>
      <button
        type="button"
        class="button square"
        id="bulk-remove"
        aria-label={i18n.t('bulk.remove')}
        title={i18n.t('bulk.remove')}
        onClick={onRemove}
      >
        <RemoveIcon />
      </button>
    </div>
  );
}
