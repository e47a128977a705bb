import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { WarningIcon } from './icons.tsx';
import { remedyWords, type SyncView, syncWords } from './sync-view.ts';

interface SyncAlertsProps {
  readonly sync: SyncView;
  /** Epoch milliseconds. */
  readonly now: number;
  /** False for an account from before there was encryption. */
  readonly encrypted: boolean;
  readonly onRenew: () => void;
  readonly onExport: () => void;
  readonly onDecide: (decision: 'apply' | 'keep') => void;
}

/** What of sync the user should know now, and can do something about. */
export function SyncAlerts(props: SyncAlertsProps): JSX.Element {
  const { sync, now, encrypted, onRenew, onExport, onDecide } = props;
  const { problem, removals } = sync;
  return (
    <>
      {problem && (
        <p class="problem with-icon" role="alert" id="sync-problem">
          <WarningIcon />
          <span>
            <strong>{syncWords(sync, now)}</strong>
            <br />
            {remedyWords(problem)}
          </span>
        </p>
      )}
      {removals !== undefined && (
        <div class="ask" role="alert" id="removals">
          <strong>{i18n.t('options.sync.removals', removals)}</strong>
          <p>{i18n.t('options.sync.removalsText')}</p>
          <div class="field-line wraps">
            <button type="button" class="button primary" id="keep-items" onClick={() => onDecide('keep')}>
              {i18n.t('options.sync.keepItems')}
            </button>
            <button type="button" class="button" id="remove-items" onClick={() => onDecide('apply')}>
              {i18n.t('options.sync.removeItems')}
            </button>
            <button type="button" class="button" id="removals-export" onClick={onExport}>
              {i18n.t('options.wipe.export')}
            </button>
          </div>
        </div>
      )}
      {!encrypted && (
        <div class="ask" role="alert" id="not-encrypted">
          <strong>{i18n.t('options.sync.plain')}</strong>
          <p>{i18n.t('options.sync.plainText')}</p>
          <div class="field-line wraps">
            <button type="button" class="button primary" id="encrypt" onClick={onRenew}>
              {i18n.t('options.sync.encrypt')}
            </button>
            <button type="button" class="button" id="encrypt-export" onClick={onExport}>
              {i18n.t('options.wipe.export')}
            </button>
          </div>
        </div>
      )}
    </>
  );
}
