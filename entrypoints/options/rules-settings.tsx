import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { RulesPanel } from '../../components/rules-panel.tsx';
import { sendMessage } from '../../utils/messages/index.ts';
import { reportRules } from '../../utils/rules/index.ts';
import {
  changeSettings,
  type RulesState,
  type Settings,
  type Store,
  watchRulesState,
} from '../../utils/store/index.ts';

interface RulesSettingsProps {
  readonly store: Store;
  readonly settings: Settings;
  /** Called when other rules may be in use. */
  readonly onRules: () => void;
}

/** Fresh rules, as the settings and the store have it; the background asks for them. */
export function RulesSettings({ store, settings, onRules }: RulesSettingsProps): JSX.Element {
  const [state, setState] = useState<RulesState>({});
  const [checking, setChecking] = useState(false);
  useEffect(() => watchRulesState(store, setState, reportError), [store]);
  useEffect(onRules, [state.highest, state.until, settings.freshRules]);

  const renew = async (now: boolean): Promise<void> => {
    setChecking(true);
    // Asleep or stopped, it asks by itself when it is time.
    await sendMessage('renewRules', { now }).catch(() => undefined);
    setChecking(false);
  };
  const turn = async (freshRules: boolean): Promise<void> => {
    await changeSettings(store, { freshRules });
    await renew(freshRules);
  };
  const now = Date.now();
  return (
    <RulesPanel
      on={settings.freshRules}
      connected={settings.endpoint !== undefined}
      report={reportRules(state, settings.freshRules, now)}
      checking={checking}
      now={now}
      onChange={(on) => void turn(on).catch(reportError)}
      onCheck={() => void renew(true)}
    />
  );
}
