import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { WatchesPanel } from '../../components/watches-panel.tsx';
import { changeSettings, type Settings, type Store, watch } from '../../utils/store/index.ts';
import { countWatched } from '../../utils/watches/index.ts';
import { useNotifications, wantNotifications } from './use-notifications.ts';

/** Watched wishes, as the settings, the store and the browser have it. */
export function WatchSettingsPanel({ store, settings }: { store: Store; settings: Settings }): JSX.Element {
  const [watched, setWatched] = useState<number>();
  const mayNotify = useNotifications();
  useEffect(() => watch(() => countWatched(store), setWatched, reportError), [store]);
  return (
    <WatchesPanel
      settings={settings.watches}
      watched={watched}
      mayNotify={mayNotify}
      onChange={(watches) => {
        changeSettings(store, { watches }).catch(reportError);
      }}
      onNotify={wantNotifications}
    />
  );
}
