import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { CopyIcon, PlusIcon, RemoveIcon } from '../icons.tsx';
import { Sheet } from '../sheet.tsx';

/** A draft among others, in words. */
export interface DraftLine {
  readonly id: string;
  /** Its first words; empty where it has none yet. */
  readonly title: string;
  /** Platform, how many products, when. */
  readonly about: string;
  /** True for the one that is open. */
  readonly isOpen: boolean;
}

interface DraftsSheetProps {
  /** Undefined while they are read. */
  readonly drafts: readonly DraftLine[] | undefined;
  readonly onNew: () => void;
  readonly onOpen: (id: string) => void;
  readonly onCopy: (id: string) => void;
  readonly onRemove: (id: string) => void;
  readonly onClose: () => void;
}

/** All drafts: one to go on with, to begin another one from, or to take away. */
export function DraftsSheet({
  drafts,
  onNew,
  onOpen,
  onCopy,
  onRemove,
  onClose,
}: DraftsSheetProps): JSX.Element {
  return (
    <Sheet id="drafts-sheet" title={i18n.t('compose.drafts.title')} onClose={onClose}>
      <button type="button" class="button add-own" id="new-draft" onClick={onNew}>
        <PlusIcon />
        {i18n.t('compose.startNew')}
      </button>
      {drafts?.length === 0 && <p class="sheet-words">{i18n.t('compose.drafts.none')}</p>}
      <ul class="plain-list posted-list">
        {drafts?.map(({ id, title, about, isOpen }) => {
          const name = title || i18n.t('compose.drafts.unnamed');
          return (
            <li class="posted draft-line" key={id} data-draft={id}>
              <button
                type="button"
                class="pick pick-tall draft-open"
                aria-current={isOpen ? 'true' : undefined}
                onClick={() => onOpen(id)}
              >
                <span class="listing-text">
                  <bdi class="pick-title">{name}</bdi>
                  <bdi class="listing-about">{about}</bdi>
                </span>
              </button>
              <button
                type="button"
                class="button square bare draft-copy"
                aria-label={i18n.t('compose.drafts.copy', [name])}
                title={i18n.t('compose.drafts.copy', [name])}
                onClick={() => onCopy(id)}
              >
                <CopyIcon />
              </button>
              <button
                type="button"
                class="button square bare draft-remove"
                aria-label={i18n.t('popup.remove', [name])}
                title={i18n.t('popup.remove', [name])}
                onClick={() => onRemove(id)}
              >
                <RemoveIcon />
              </button>
            </li>
          );
        })}
      </ul>
    </Sheet>
  );
}
