import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { CountryFields } from '../../components/country-fields.tsx';
import { WarningIcon } from '../../components/icons.tsx';
import { Notice } from '../../components/notice.tsx';
import { SitePicks } from '../../components/site-picks.tsx';
import { StoreSlow } from '../../components/store-slow.tsx';
import { uiLocale } from '../../components/ui-locale.ts';
import { WelcomePage } from '../../components/welcome-page.tsx';
import { countryChoices, currencyChoices, shopperOf } from '../../utils/model/shopper.ts';
import {
  changeSettings,
  openStore,
  type Settings,
  type Store,
  watchSettings,
} from '../../utils/store/index.ts';
import { mute, tellPages } from '../options/mute.ts';
import { ShopSettings } from '../options/shop-settings.tsx';
import { useSites } from '../options/use-sites.ts';
import { useSlow } from '../page/use-slow.ts';

const { permissions = [], optional_permissions = [] } = browser.runtime.getManifest();

/** What is seen first, wired to the store and the browser's permissions. */
export function WelcomeApp(): JSX.Element {
  const [attempt, setAttempt] = useState(0);
  const [store, setStore] = useState<Store | null>();
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => {
    openStore().then(setStore, () => setStore(null));
  }, [attempt]);
  useEffect(() => {
    if (store) return watchSettings(store, setSettings, () => setStore(null));
  }, [store]);
  const slow = useSlow(store !== null && !settings);
  return (
    <WelcomePage
      permissions={[...permissions, ...optional_permissions]}
      onSettings={() => {
        browser.runtime.openOptionsPage().catch(reportError);
      }}
      onDone={closeTab}
    >
      {store === null && (
        <Notice
          alert
          icon={<WarningIcon />}
          title={i18n.t('store.failed')}
          text={i18n.t('store.failedDo')}
          action={{ words: i18n.t('store.retry'), onClick: () => setAttempt(attempt + 1) }}
        />
      )}
      {slow && <StoreSlow />}
      {store && settings && <Choices store={store} settings={settings} />}
    </WelcomePage>
  );
}

function Choices({ store, settings }: { store: Store; settings: Settings }): JSX.Element {
  const { choices, allow } = useSites(settings);
  const locale = uiLocale();
  return (
    <>
      <section class="panel" id="landed" aria-labelledby="landed-title">
        <header class="panel-head">
          <h2 id="landed-title">{i18n.t('welcome.country')}</h2>
        </header>
        <p class="panel-text">{i18n.t('welcome.countryText')}</p>
        <CountryFields
          shopper={settings.shopper}
          suggested={shopperOf(undefined, navigator.languages)}
          countries={countryChoices(locale)}
          currencies={currencyChoices(locale)}
          onChange={(shopper) => {
            changeSettings(store, { shopper }).then(tellPages, reportError);
          }}
        />
      </section>
      <SitePicks
        sites={choices}
        onCards={(id, shown) => mute(store, { kind: 'site', id }, !shown)}
        onAllow={allow}
      />
      <ShopSettings store={store} settings={settings} folded />
    </>
  );
}

/** Its own tab: a page may close only what it has opened itself. */
function closeTab(): void {
  const close = async (): Promise<void> => {
    const { id } = (await browser.tabs.getCurrent()) ?? {};
    if (id !== undefined) await browser.tabs.remove(id);
  };
  close().catch(reportError);
}
