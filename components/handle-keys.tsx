import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { ConfirmButton } from './confirm-button.tsx';
import { uiLocale } from './ui-locale.ts';

/** When one of a name's keys spoke for it. Epoch milliseconds. */
export interface KeyLine {
  /** 0 for the first one, whose beginning is not told. */
  readonly from: number;
  readonly until?: number;
  readonly isRevoked: boolean;
}

interface HandleKeysProps {
  /** The first one first. */
  readonly keys: readonly KeyLine[];
  readonly busy: boolean;
  readonly onRotate: () => void;
  readonly onRevoke: () => void;
}

/** The keys of a name, as every follower can read them; a new one, and the end of one that may be another's. */
export function HandleKeys({ keys, busy, onRotate, onRevoke }: HandleKeysProps): JSX.Element {
  const isRevoked = keys.at(-1)?.isRevoked === true;
  return (
    <details class="handle-keys">
      <summary>{i18n.t('options.handles.keys.title', keys.length)}</summary>
      <ol class="lines">
        {keys.map((key, index) => (
          <li key={index}>{keyWords(key)}</li>
        ))}
      </ol>
      {isRevoked ? (
        <p class="hint">{i18n.t('options.handles.keys.over')}</p>
      ) : (
        <>
          <p class="hint">{i18n.t('options.handles.keys.text')}</p>
          <div class="field-line wraps">
            <button type="button" class="button rotate-key" disabled={busy} onClick={onRotate}>
              {i18n.t('options.handles.keys.rotate')}
            </button>
            <ConfirmButton
              words={i18n.t('options.handles.keys.revoke')}
              confirm={i18n.t('options.handles.keys.revokeSure')}
              onConfirm={onRevoke}
            />
          </div>
          <p class="hint">{i18n.t('options.handles.keys.revokeText')}</p>
        </>
      )}
    </details>
  );
}

function keyWords({ from, until, isRevoked }: KeyLine): string {
  const day = (moment: number): string =>
    new Date(moment).toLocaleDateString(uiLocale(), { dateStyle: 'medium' });
  const since =
    from === 0 ? i18n.t('options.handles.keys.first') : i18n.t('options.handles.keys.since', [day(from)]);
  if (until === undefined) return since;
  const end = isRevoked ? 'options.handles.keys.revoked' : 'options.handles.keys.until';
  return `${since}, ${i18n.t(end, [day(until)])}`;
}
