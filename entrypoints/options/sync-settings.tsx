import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { SyncPanel } from '../../components/sync-panel.tsx';
import type { SyncView } from '../../components/sync-view.ts';
import { sendMessage } from '../../utils/messages/index.ts';
import { changeSettings, type Settings, type Store } from '../../utils/store/index.ts';
import { watchSync } from '../popup/watch-sync.ts';
import { createAccount, joinAccount } from './connect.ts';

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
      onCreate={async (url) => {
        const answer = await createAccount(url);
        if (typeof answer === 'string') return answer;
        await changeSettings(store, { endpoint: answer });
        synchronise();
        return undefined;
      }}
      onJoin={async (url, token) => {
        const answer = await joinAccount(url, token);
        if (typeof answer === 'string') return answer;
        await changeSettings(store, { endpoint: answer });
        synchronise();
        return undefined;
      }}
      onSync={synchronise}
      onDisconnect={() => {
        changeSettings(store, { endpoint: undefined }).then(synchronise, reportError);
      }}
      onCopy={(text) => navigator.clipboard.writeText(text)}
    />
  );
}

/** The background syncs by itself later if it can't hear this now, so nobody waits for the answer. */
function synchronise(): void {
  sendMessage('synchronise').catch(() => undefined);
}
