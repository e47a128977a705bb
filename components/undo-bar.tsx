import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CloseIcon, UndoIcon } from './icons.tsx';

interface UndoBarProps {
  /** What was done. */
  readonly words: string;
  /** Milliseconds the bar stays; it waits while the pointer or the focus is on it. */
  readonly stay?: number;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
}

/** "3 removed. Undo": long enough to be read and reached by keyboard. */
export function UndoBar({ words, stay = 10_000, onUndo, onDismiss }: UndoBarProps): JSX.Element {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(onDismiss, stay);
    return () => clearTimeout(timer);
  }, [held, words, stay, onDismiss]);
  const hold = (): void => setHeld(true);
  const release = (): void => setHeld(false);
  return (
    <div class="undo" onPointerEnter={hold} onPointerLeave={release} onFocusIn={hold} onFocusOut={release}>
      <span class="grow" role="status">
        {words}
      </span>
      <button type="button" class="button undo-button" aria-keyshortcuts="Control+Z" onClick={onUndo}>
        <UndoIcon />
        {i18n.t('popup.undo')}
      </button>
      <button
        type="button"
        class="button square bare"
        aria-label={i18n.t('popup.dismiss')}
        onClick={onDismiss}
      >
        <CloseIcon />
      </button>
    </div>
  );
}
