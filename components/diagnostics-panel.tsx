import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ago } from './ago.ts';

interface DiagnosticsPanelProps {
  readonly version: string;
  /** The sites that were not recognised, for people. */
  readonly drifted: readonly string[];
  /** The newest first. */
  readonly errors: readonly {
    /** Epoch milliseconds. */
    readonly when: number;
    readonly times: number;
    /** Which part of Feedcart, and what kind of error. */
    readonly words: string;
  }[];
  /** All that is copied. */
  readonly report: string;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly onCopy: (text: string) => Promise<void>;
  readonly onForget: () => void;
  /** Opens what each permission is for. */
  readonly onPermissions: () => void;
}

/** So many errors are listed; the report has them all. */
const LISTED = 3;

/** What does not work, and all of it as text to pass on: to be looked at before it is. */
export function DiagnosticsPanel(props: DiagnosticsPanelProps): JSX.Element {
  const { version, drifted, errors, report, now, onCopy, onForget, onPermissions } = props;
  const [copied, setCopied] = useState<string>();
  const [open, setOpen] = useState(false);
  const copy = async (): Promise<void> => {
    try {
      await onCopy(report);
      setCopied(report);
    } catch {
      // No clipboard here: shown, it can be selected and copied by hand.
      setOpen(true);
    }
  };
  return (
    <section class="panel" id="diagnostics" aria-labelledby="diagnostics-title">
      <header class="panel-head">
        <h2 id="diagnostics-title">{i18n.t('options.diagnostics.title')}</h2>
        <button type="button" class="button" id="copy-report" onClick={() => void copy()}>
          <span role="status">
            {i18n.t(copied === report ? 'options.diagnostics.copied' : 'options.diagnostics.copy')}
          </span>
        </button>
      </header>
      <p class="panel-text">{i18n.t('options.diagnostics.text')}</p>
      <dl class="facts">
        <dt>{i18n.t('options.diagnostics.version')}</dt>
        <dd>{version}</dd>
        <dt>{i18n.t('options.diagnostics.drift')}</dt>
        <dd id="drifted">{drifted.join(', ') || i18n.t('options.diagnostics.noDrift')}</dd>
        <dt>{i18n.t('options.diagnostics.errors')}</dt>
        <dd id="last-errors">
          {errors.length === 0 && i18n.t('options.diagnostics.noErrors')}
          <ul class="lines">
            {errors.slice(0, LISTED).map(({ when, times, words }) => (
              <li key={`${when} ${words}`}>
                <bdi class="code" dir="ltr">
                  {words}
                </bdi>{' '}
                · {ago(when, now)} · {i18n.t('options.diagnostics.times', times)}
              </li>
            ))}
          </ul>
          {errors.length > 0 && (
            <button type="button" class="text-button" id="forget-errors" onClick={onForget}>
              {i18n.t('options.diagnostics.forget')}
            </button>
          )}
        </dd>
      </dl>
      <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{i18n.t('options.diagnostics.report')}</summary>
        <textarea
          class="field code report"
          dir="ltr"
          readOnly
          rows={12}
          spellcheck={false}
          aria-label={i18n.t('options.diagnostics.report')}
          value={report}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      </details>
      <div class="panel-foot">
        <button type="button" class="text-button" id="permissions-page" onClick={onPermissions}>
          {i18n.t('options.diagnostics.permissions')}
        </button>
      </div>
    </section>
  );
}
