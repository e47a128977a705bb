import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { ago } from './ago.ts';
import { ConnectForm, type ConnectFormProps } from './connect-form.tsx';
import { WarningIcon } from './icons.tsx';
import { remedyWords, type SyncView, syncWords } from './sync-view.ts';
import { TokenField } from './token-field.tsx';

interface SyncPanelProps extends ConnectFormProps {
  /** Where this browser is connected; undefined = sync is off. */
  readonly endpoint: { readonly url: string; readonly token: string } | undefined;
  readonly sync: SyncView | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly onSync: () => void;
  readonly onDisconnect: () => void;
  readonly onCopy: (text: string) => Promise<void>;
}

/** Sync: off until an endpoint is connected; then its state, and the token for the other browsers. */
export function SyncPanel(props: SyncPanelProps): JSX.Element {
  const { endpoint, sync, now, onSync, onDisconnect, onCopy } = props;
  return (
    <section class="panel" id="sync" aria-labelledby="sync-title">
      <header class="panel-head">
        <h2 id="sync-title">{i18n.t('options.sync.title')}</h2>
        {endpoint && (
          <button type="button" class="button" id="sync-now" onClick={onSync}>
            {i18n.t('sync.now')}
          </button>
        )}
      </header>
      {endpoint ? (
        <>
          {sync?.problem && (
            <p class="problem with-icon" role="alert" id="sync-problem">
              <WarningIcon />
              <span>
                <strong>{syncWords(sync, now)}</strong>
                <br />
                {remedyWords(sync.problem)}
              </span>
            </p>
          )}
          <dl class="facts">
            <dt>{i18n.t('options.sync.endpoint')}</dt>
            <dd>
              <bdi dir="ltr" id="connected-endpoint">
                {endpoint.url}
              </bdi>
            </dd>
            <dt>{i18n.t('options.sync.lastSync')}</dt>
            <dd id="last-sync">
              {sync?.syncedAt === undefined ? i18n.t('options.sync.neverSynced') : ago(sync.syncedAt, now)}
            </dd>
            <dt>{i18n.t('options.sync.waiting')}</dt>
            <dd id="sync-waiting">
              {sync?.waiting ? i18n.t('sync.items', sync.waiting) : i18n.t('options.sync.nothingWaits')}
            </dd>
            {sync && sync.parked > 0 && (
              <>
                <dt>{i18n.t('options.sync.parked')}</dt>
                <dd>{i18n.t('sync.items', sync.parked)}</dd>
              </>
            )}
          </dl>
          <TokenField token={endpoint.token} onCopy={onCopy} />
          <div class="panel-foot">
            <span class="hint grow">{i18n.t('options.sync.disconnectText')}</span>
            <button type="button" class="button" id="disconnect" onClick={onDisconnect}>
              {i18n.t('options.sync.disconnect')}
            </button>
          </div>
        </>
      ) : (
        <>
          <p class="panel-text">{i18n.t('options.sync.text')}</p>
          <ConnectForm address={props.address} onCreate={props.onCreate} onJoin={props.onJoin} />
        </>
      )}
    </section>
  );
}
