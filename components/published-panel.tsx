import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { ConfirmButton } from './confirm-button.tsx';
import { refusalWords } from './creator-words.ts';

interface PublishedPanelProps {
  readonly busy: boolean;
  /** What became of withdrawing everything; undefined before. */
  readonly withdrawn: { readonly gone: number; readonly left: number; readonly problem?: string } | undefined;
  readonly onExport: () => void;
  readonly onWithdrawAll: () => void;
}

/** The end of all that is published under the user's names, with a copy of it before. */
export function PublishedPanel({
  busy,
  withdrawn,
  onExport,
  onWithdrawAll,
}: PublishedPanelProps): JSX.Element {
  return (
    <div class="sub" id="published">
      <div class="sub-head">
        <h3>{i18n.t('options.handles.all.title')}</h3>
        <button type="button" class="button" id="take-published" disabled={busy} onClick={onExport}>
          {i18n.t('options.handles.all.take')}
        </button>
        {!busy && (
          <ConfirmButton
            id="withdraw-all"
            words={i18n.t('options.handles.all.do')}
            confirm={i18n.t('options.handles.all.sure')}
            onConfirm={onWithdrawAll}
          />
        )}
      </div>
      <p class="hint">{i18n.t('options.handles.all.text')}</p>
      <p class={withdrawn?.left ? 'problem' : 'hint'} id="withdrawn-all" role="status">
        {withdrawn && wordsOf(withdrawn)}
      </p>
    </div>
  );
}

function wordsOf({ gone, left, problem }: NonNullable<PublishedPanelProps['withdrawn']>): string {
  if (problem !== undefined)
    return i18n.t('options.handles.all.left', [String(gone), String(left), refusalWords(problem)]);
  return i18n.t('options.handles.all.gone', [String(gone)]);
}
