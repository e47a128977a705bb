import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ConfirmButton } from './confirm-button.tsx';
import { refusalWords } from './creator-words.ts';

interface DeleteAccountProps {
  /** Resolves to why it was not done, by a code; undefined when it was. `withdrawing`: everything published first. */
  readonly onDelete: (withdrawing: boolean) => Promise<string | undefined>;
  readonly onExport: () => void;
}

/** The end of an account, with an export before it, and of what was published under its names unless that is to stay. */
export function DeleteAccount({ onDelete, onExport }: DeleteAccountProps): JSX.Element {
  const [withdrawing, setWithdrawing] = useState(true);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const run = (): void => {
    setBusy(true);
    setProblem(undefined);
    onDelete(withdrawing)
      .then(setProblem, () => setProblem('offline'))
      .finally(() => setBusy(false));
  };
  return (
    <div class="sub" id="account-end">
      <div class="sub-head">
        <h3>{i18n.t('options.sync.end.title')}</h3>
        {!busy && (
          <ConfirmButton
            id="delete-account"
            words={i18n.t('options.sync.end.do')}
            confirm={i18n.t('options.sync.end.sure')}
            onConfirm={run}
            onExport={onExport}
          />
        )}
      </div>
      <p class="hint">{i18n.t('options.sync.end.text')}</p>
      <label class="check">
        <input
          type="checkbox"
          id="withdraw-first"
          checked={withdrawing}
          disabled={busy}
          onChange={({ currentTarget }) => setWithdrawing(currentTarget.checked)}
        />
        {i18n.t('options.sync.end.withdraw')}
      </label>
      {problem !== undefined && (
        <p class="problem" role="alert" id="account-kept">
          {i18n.t('options.sync.end.kept', [refusalWords(problem)])}
        </p>
      )}
    </div>
  );
}
