import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ago } from './ago.ts';
import { ConfirmButton } from './confirm-button.tsx';
import { ConnectForm, type ConnectFormProps, type ConnectProblem, connectWords } from './connect-form.tsx';
import { DeleteAccount } from './delete-account.tsx';
import { DeviceList, type DeviceListProps } from './device-list.tsx';
import { PairDevice } from './pair-device.tsx';
import { SecretWords } from './secret-words.tsx';
import { SyncAlerts } from './sync-alerts.tsx';
import type { SyncView } from './sync-view.ts';

interface SyncPanelProps extends ConnectFormProps, DeviceListProps {
  /** Where this browser is connected; undefined = sync is off. `encrypted`: false = from before there was a secret. */
  readonly endpoint: { readonly url: string; readonly encrypted: boolean } | undefined;
  readonly sync: SyncView | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly pairingMinutes: number;
  readonly onSync: () => void;
  readonly onDisconnect: () => void;
  readonly onCopy: (text: string) => Promise<void>;
  readonly onWords: () => Promise<readonly string[]>;
  readonly onPair: () => Promise<string | undefined>;
  /** Goes over to a new secret; undefined when that is done. */
  readonly onRenew: () => Promise<ConnectProblem | undefined>;
  /** Gives the user a file with everything, before something drastic. */
  readonly onExport: () => void;
  /** Resolves to why it was not done, by a code; undefined when it was. `withdrawing`: all that is published first. */
  readonly onDelete: (withdrawing: boolean) => Promise<string | undefined>;
  readonly onDecide: (decision: 'apply' | 'keep') => void;
}

/** Sync: off until an endpoint is connected; then its state, the account's secret and its devices. */
export function SyncPanel(props: SyncPanelProps): JSX.Element {
  const { endpoint, onSync } = props;
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
        <SyncOn {...props} endpoint={endpoint} />
      ) : (
        <>
          <p class="panel-text">{i18n.t('options.sync.text')}</p>
          <p class="hint" id="sync-leaks">
            {i18n.t('options.sync.leaks')}
          </p>
          <ConnectForm address={props.address} onCreate={props.onCreate} onJoin={props.onJoin} />
        </>
      )}
    </section>
  );
}

function SyncOn(
  props: SyncPanelProps & { readonly endpoint: { url: string; encrypted: boolean } },
): JSX.Element {
  const { endpoint, sync, now, onCopy } = props;
  const [problem, setProblem] = useState<ConnectProblem>();
  const renew = (): void => {
    setProblem(undefined);
    props.onRenew().then(setProblem, () => setProblem('failed'));
  };
  return (
    <>
      {sync && (
        <SyncAlerts
          sync={sync}
          now={now}
          encrypted={endpoint.encrypted}
          onRenew={renew}
          onExport={props.onExport}
          onDecide={props.onDecide}
        />
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
      {endpoint.encrypted && (
        <>
          <p class="hint" id="sync-leaks">
            {i18n.t('options.sync.leaks')}
          </p>
          <PairDevice minutes={props.pairingMinutes} onPair={props.onPair} onCopy={onCopy} />
          <SecretWords onWords={props.onWords} onCopy={onCopy} />
          <DeviceList devices={props.devices} onRename={props.onRename} onRevoke={props.onRevoke} />
          <div class="sub">
            <div class="sub-head">
              <h3>{i18n.t('options.sync.renew')}</h3>
              <ConfirmButton
                id="renew"
                words={i18n.t('options.sync.renewDo')}
                confirm={i18n.t('options.sync.renewSure')}
                onConfirm={renew}
                onExport={props.onExport}
              />
            </div>
            <p class="hint">{i18n.t('options.sync.renewText')}</p>
            {problem && (
              <p class="problem" role="alert" id="renew-problem">
                {connectWords(problem)}
              </p>
            )}
          </div>
          <DeleteAccount onDelete={props.onDelete} onExport={props.onExport} />
        </>
      )}
      <div class="panel-foot">
        <span class="hint grow">{i18n.t('options.sync.disconnectText')}</span>
        <button type="button" class="button" id="disconnect" onClick={props.onDisconnect}>
          {i18n.t('options.sync.disconnect')}
        </button>
      </div>
    </>
  );
}
