import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';

interface ConfirmButtonProps {
  readonly id?: string;
  readonly words: string;
  /** What the second press does, in its own words. */
  readonly confirm: string;
  /** Says what the button is about, where its words alone don't. */
  readonly label?: string;
  readonly onConfirm: () => void;
  /** Where the second press is drastic: takes everything out first. */
  readonly onExport?: () => void;
}

/** A button that asks once more, in its own place. */
export function ConfirmButton(props: ConfirmButtonProps): JSX.Element {
  const { id, words, confirm, label, onConfirm, onExport } = props;
  const [asking, setAsking] = useState(false);
  const cancel = useRef<HTMLButtonElement>(null);
  // A second press by mistake takes it back.
  useEffect(() => {
    if (asking) cancel.current?.focus();
  }, [asking]);
  if (!asking)
    return (
      <button type="button" class="button" id={id} aria-label={label} onClick={() => setAsking(true)}>
        {words}
      </button>
    );
  return (
    <span class="field-line wraps">
      {onExport && (
        <button type="button" class="button" id={id && `${id}-export`} onClick={onExport}>
          {i18n.t('options.wipe.export')}
        </button>
      )}
      <button type="button" class="button" ref={cancel} onClick={() => setAsking(false)}>
        {i18n.t('options.sync.cancel')}
      </button>
      <button
        type="button"
        class="button danger"
        id={id && `${id}-confirm`}
        onClick={() => {
          setAsking(false);
          onConfirm();
        }}
      >
        {confirm}
      </button>
    </span>
  );
}
