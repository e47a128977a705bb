import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { BeginAnew } from '../../components/begin-anew.tsx';
import { WarningIcon } from '../../components/icons.tsx';
import { Notice } from '../../components/notice.tsx';
import { OptionsPage } from '../../components/options-page.tsx';
import { StoreSlow } from '../../components/store-slow.tsx';
import type { Rules } from '../../utils/rules/index.ts';
import { deleteStore, openStore, type Settings, type Store, watchSettings } from '../../utils/store/index.ts';
import { createRulesHere } from '../background/rules-here.ts';
import { useSlow } from '../page/use-slow.ts';
import { CreatorsSettings } from './creators-settings.tsx';
import { DataSettings } from './data-settings.tsx';
import { DiagnosticSettings } from './diagnostic-settings.tsx';
import { LandedSettings } from './landed-settings.tsx';
import { QuietSettings } from './quiet-settings.tsx';
import { RulesSettings } from './rules-settings.tsx';
import { ShopSettings } from './shop-settings.tsx';
import { ShortLinkSettings } from './short-link-settings.tsx';
import { SiteSettings } from './site-settings.tsx';
import { SyncSettings } from './sync-settings.tsx';
import { WatchSettingsPanel } from './watch-settings.tsx';

/** The settings, wired to the store, the browser's permissions and the background. */
export function OptionsApp(): JSX.Element {
  const [attempt, setAttempt] = useState(0);
  const [store, setStore] = useState<Store | null>();
  const [rules, setRules] = useState<Rules>();
  /** Changes when other rules are in use, of which shops there are. */
  const [, setTurn] = useState(0);
  const [settings, setSettings] = useState<Settings>();

  useEffect(() => {
    setStore(undefined);
    const open = async (): Promise<void> => {
      const opened = await openStore();
      const inUse = createRulesHere(opened, reportError);
      await inUse.ready();
      setRules(inUse);
      setStore(opened);
    };
    open().catch(() => setStore(null));
  }, [attempt]);
  useEffect(() => {
    if (store) return watchSettings(store, setSettings, () => setStore(null));
  }, [store]);
  useEffect(() => {
    // The panels are there only now, after the browser has looked for the one in the address.
    if (settings) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [settings !== undefined]);

  const slow = useSlow(store !== null && !settings);

  const retry = (): void => setAttempt(attempt + 1);
  if (store === null)
    return (
      <div class="shut">
        <Notice
          alert
          icon={<WarningIcon />}
          title={i18n.t('store.failed')}
          text={i18n.t('store.failedDo')}
          action={{ words: i18n.t('store.retry'), onClick: retry }}
        />
        <BeginAnew
          onBegin={async () => {
            await deleteStore();
            // The rows that the popup draws first with.
            localStorage.clear();
            retry();
          }}
        />
      </div>
    );
  return (
    <OptionsPage ready={store !== undefined && settings !== undefined}>
      {slow && <StoreSlow />}
      {store && settings && (
        <>
          <ShopSettings store={store} settings={settings} />
          <LandedSettings store={store} settings={settings} />
          <SyncSettings store={store} settings={settings} />
          <CreatorsSettings store={store} settings={settings} />
          <SiteSettings store={store} settings={settings} />
          <WatchSettingsPanel store={store} settings={settings} />
          <QuietSettings store={store} settings={settings} />
          <ShortLinkSettings store={store} settings={settings} />
          <RulesSettings
            store={store}
            settings={settings}
            onRules={() => {
              rules?.load().then(() => setTurn((turn) => turn + 1), reportError);
            }}
          />
          <DataSettings store={store} settings={settings} />
          <DiagnosticSettings store={store} settings={settings} />
        </>
      )}
    </OptionsPage>
  );
}
