import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';

interface WipePanelProps {
  /** True while an endpoint is connected, which keeps its own. */
  readonly connected: boolean;
  readonly state: 'idle' | 'deleting' | 'deleted' | 'failed';
  readonly onExport: () => void;
  readonly onWipe: () => void;
}

/** The end of all that is kept here: only after a word was typed, with the export beside it. */
export function WipePanel({ connected, state, onExport, onWipe }: WipePanelProps): JSX.Element {
  const [typed, setTyped] = useState('');
  const word = i18n.t('options.wipe.word');
  const isSure = typed.normalize('NFKC').trim().toLowerCase() === word.toLowerCase();
  return (
    <section class="panel" id="wipe" aria-labelledby="wipe-title">
      <header class="panel-head">
        <h2 id="wipe-title">{i18n.t('options.wipe.title')}</h2>
        <button type="button" class="button" id="export-first" onClick={onExport}>
          {i18n.t('options.wipe.export')}
        </button>
      </header>
      <p class="panel-text">
        {i18n.t('options.wipe.text')} {connected && i18n.t('options.wipe.connected')}
      </p>
      <form
        class="field-group"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isSure) return;
          setTyped('');
          onWipe();
        }}
      >
        <label for="wipe-word">{i18n.t('options.wipe.type', [word])}</label>
        <div class="field-line">
          <input
            class="field"
            id="wipe-word"
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            value={typed}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          <button
            type="submit"
            class="button danger"
            id="wipe-all"
            disabled={!isSure || state === 'deleting'}
          >
            {i18n.t('options.wipe.delete')}
          </button>
        </div>
      </form>
      {state === 'deleted' && (
        <p class="hint" role="status" id="wiped">
          {i18n.t('options.wipe.deleted')}
        </p>
      )}
      {state === 'failed' && (
        <p class="problem" role="alert">
          {i18n.t('options.wipe.failed')}
        </p>
      )}
    </section>
  );
}
