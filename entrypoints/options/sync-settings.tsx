import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ConnectProblem } from '../../components/connect-form.tsx';
import { SyncPanel } from '../../components/sync-panel.tsx';
import type { SyncView } from '../../components/sync-view.ts';
import { deleteAccount, fromHex, offerPairing, PAIRING_MINUTES } from '../../utils/account/index.ts';
import { withdrawAll } from '../../utils/creators/index.ts';
import { exchangeOf } from '../../utils/endpoint/request.ts';
import { sendMessage } from '../../utils/messages/index.ts';
import { changeSettings, readHandles, type Settings, type Store } from '../../utils/store/index.ts';
import { createSync } from '../../utils/sync/index.ts';
import { watchSync } from '../popup/watch-sync.ts';
import { connectAnew, connectNew, connectWith, fetchHere } from './connect.ts';
import { exportAll } from './export-all.ts';
import { useDevices } from './use-devices.ts';

/** Where `npm run server` listens. */
const DEFAULT_ENDPOINT = 'http://127.0.0.1:8787';
const TICK = 30_000;

/** Sync, as the settings and the store have it. */
export function SyncSettings({ store, settings }: { store: Store; settings: Settings }): JSX.Element {
  const { endpoint } = settings;
  const [sync, setSync] = useState<SyncView>();
  const [now, setNow] = useState(Date.now);
  const { devices, rename, revoke } = useDevices(store, endpoint);
  useEffect(() => watchSync(store, setSync, () => setSync(undefined)), [store]);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK);
    return () => clearInterval(timer);
  }, []);
  return (
    <SyncPanel
      endpoint={endpoint && { url: endpoint.url, encrypted: endpoint.secret !== undefined }}
      sync={sync}
      now={now}
      address={DEFAULT_ENDPOINT}
      pairingMinutes={PAIRING_MINUTES}
      devices={devices}
      onRename={rename}
      onRevoke={revoke}
      onCreate={(address) => connected(connectNew(store, address))}
      onJoin={(address, secret) => connected(connectWith(store, address, secret))}
      onSync={synchronise}
      onDisconnect={() => {
        changeSettings(store, { endpoint: undefined }).then(synchronise, reportError);
      }}
      onCopy={(text) => navigator.clipboard.writeText(text)}
      onWords={async () => {
        const { toWords } = await import('../../utils/account/words.ts');
        return endpoint?.secret === undefined ? [] : toWords(fromHex(endpoint.secret));
      }}
      onPair={async () => {
        if (!endpoint) return undefined;
        const offer = await offerPairing({ store, endpoint, fetch: fetchHere });
        return 'code' in offer ? offer.code : undefined;
      }}
      onRenew={async () => (endpoint ? connected(connectAnew(store, endpoint)) : 'failed')}
      onExport={() => {
        exportAll(store).catch(reportError);
      }}
      onDelete={async (withdrawing) => {
        if (!endpoint) return undefined;
        const { url, secret } = endpoint;
        const exchange = exchangeOf(fetchHere);
        if (withdrawing && secret !== undefined) {
          const handles = (await readHandles(store)).filter((one) => one.endpoint === url);
          const { left, problem } = await withdrawAll({ store, account: { url, secret }, exchange }, handles);
          // Without the account nobody here would bring them there later.
          if (left > 0 || problem !== undefined) return problem ?? 'offline';
        }
        const problem = await deleteAccount(store, endpoint, exchange);
        if (problem === undefined) synchronise();
        return problem;
      }}
      onDecide={(decision) => {
        const client = createSync({ store, ...exchangeOf(fetchHere), random: Math.random });
        client.decideRemovals(decision).then(synchronise, reportError);
      }}
    />
  );
}

/** Passes on what became of connecting; when it worked, the first round starts. */
async function connected(linking: Promise<ConnectProblem | undefined>): Promise<ConnectProblem | undefined> {
  const problem = await linking;
  if (!problem) synchronise();
  return problem;
}

/** The background syncs by itself later if it can't hear this now, so nobody waits for the answer. */
function synchronise(): void {
  sendMessage('synchronise', { now: true }).catch(() => undefined);
}
