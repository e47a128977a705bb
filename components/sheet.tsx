import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { CloseIcon } from './icons.tsx';

interface SheetProps {
  readonly id: string;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A sheet over the list: the browser keeps the focus in it, and gives it back to where it was. */
export function Sheet({ id, title, onClose, children }: SheetProps): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      class="sheet"
      id={id}
      ref={dialog}
      aria-label={title}
      onClose={onClose}
      onKeyDown={(event) => {
        // Keys in a sheet are the sheet's. Escape closes it, and not the popup under it.
        event.stopPropagation();
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <header class="sheet-top">
        <h2>{title}</h2>
        <button
          type="button"
          class="button square bare"
          aria-label={i18n.t('popup.dismiss')}
          onClick={onClose}
        >
          <CloseIcon />
        </button>
      </header>
      <div class="sheet-body">{children}</div>
    </dialog>
  );
}
