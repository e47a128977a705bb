import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { WarningIcon } from './icons.tsx';
import { uiLocale } from './ui-locale.ts';

/** A site whose pages were not recognised. */
export interface DriftView {
  /** How many pages in a row. */
  readonly pages: number;
  /** What can be passed on to whoever mends the site's file; nothing in it is of a person. */
  readonly report: string;
}

interface DriftNoteProps extends DriftView {
  /** The site's, for people. */
  readonly name: string;
  readonly onCopy: (text: string) => Promise<void>;
  readonly onForget: () => void;
}

/** "Weibo: nothing recognised on the last 3 pages", with what can be passed on, to be looked at before it is. */
export function DriftNote({ name, pages, report, onCopy, onForget }: DriftNoteProps): JSX.Element {
  const [copied, setCopied] = useState(false);
  const [open, setOpen] = useState(false);
  const copy = async (): Promise<void> => {
    try {
      await onCopy(report);
      setCopied(true);
    } catch {
      // No clipboard here: shown, it can be selected and copied by hand.
      setOpen(true);
    }
  };
  return (
    <div class="drift">
      <p class="drift-head">
        <WarningIcon />
        <span class="drift-words">
          {i18n.t('options.drift.seen', pages, [pages.toLocaleString(uiLocale()), name])}
        </span>
        <button
          type="button"
          class="button"
          aria-label={i18n.t(copied ? 'options.drift.copiedOf' : 'options.drift.copyOf', [name])}
          onClick={() => void copy()}
        >
          <span role="status">{i18n.t(copied ? 'options.drift.copied' : 'options.drift.copy')}</span>
        </button>
        <button
          type="button"
          class="button"
          aria-label={i18n.t('options.drift.forgetOf', [name])}
          onClick={onForget}
        >
          {i18n.t('options.drift.forget')}
        </button>
      </p>
      <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{i18n.t('options.drift.what')}</summary>
        <textarea
          class="field code drift-report"
          dir="ltr"
          readOnly
          rows={10}
          spellcheck={false}
          aria-label={i18n.t('options.drift.what')}
          value={report}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      </details>
    </div>
  );
}
