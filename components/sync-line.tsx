import type { ComponentChildren, JSX } from 'preact';
import { i18n } from '#i18n';
import { SyncIcon, WarningIcon } from './icons.tsx';
import { remedyWords, type SyncView, syncWords } from './sync-view.ts';

interface SyncLineProps {
  /** Undefined until it has been read. */
  readonly sync: SyncView | undefined;
  /** What stands at the end of the line. */
  readonly children?: ComponentChildren;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly onSync: () => void;
  readonly onSetUp: () => void;
}

/** The foot: the state of sync in one line, the one thing to do about it, and the order of the list. */
export function SyncLine({ sync, children, now, onSync, onSetUp }: SyncLineProps): JSX.Element {
  const problem = sync?.problem;
  const needsSettings = !sync?.connected || problem === 'refused';
  return (
    <footer class="foot">
      {sync && (
        <>
          <span class={problem ? 'foot-icon foot-problem' : 'foot-icon'}>
            {problem ? <WarningIcon /> : <SyncIcon />}
          </span>
          <span class="foot-words" role="status" title={problem && remedyWords(problem)}>
            {syncWords(sync, now)}
          </span>
          <button
            type="button"
            class="text-button"
            id="sync-action"
            onClick={needsSettings ? onSetUp : onSync}
          >
            {needsSettings ? i18n.t('sync.setUp') : i18n.t('sync.now')}
          </button>
        </>
      )}
      <span class="grow" />
      {children}
    </footer>
  );
}
