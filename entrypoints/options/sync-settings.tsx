import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ConnectProblem } from '../../components/connect-form.tsx';
import { SyncPanel } from '../../components/sync-panel.tsx';
import type { SyncView } from '../../components/sync-view.ts';
import { sendMessage } from '../../utils/messages/index.ts';
import { changeSettings, type Settings, type Store } from '../../utils/store/index.ts';
import { watchSync } from '../popup/watch-sync.ts';
import { connectNew, connectWith } from './connect.ts';

/** Where `npm run server` listens. */
const DEFAULT_ENDPOINT = 'http://127.0.0.1:8787';
const TICK = 30_000;

/** Sync, as the settings and the store have it. */
export function SyncSettings({ store, settings }: { store: Store; settings: Settings }): JSX.Element {
  const [sync, setSync] = useState<SyncView>();
  const [now, setNow] = useState(Date.now);
  useEffect(() => watchSync(store, setSync, () => setSync(undefined)), [store]);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK);
    return () => clearInterval(timer);
  }, []);
  return (
    <SyncPanel
      endpoint={settings.endpoint}
      sync={sync}
      now={now}
      address={DEFAULT_ENDPOINT}
      onCreate={(address) => connected(connectNew(store, address))}
      onJoin={(address, token) => connected(connectWith(store, address, token))}
      onSync={synchronise}
      onDisconnect={() => {
        changeSettings(store, { endpoint: undefined }).then(synchronise, reportError);
      }}
      onCopy={(text) => navigator.clipboard.writeText(text)}
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
