import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { LandedPanel } from '../../components/landed-panel.tsx';
import { uiLocale } from '../../components/ui-locale.ts';
import { bundledRates, ratesInUse, rulesFor } from '../../utils/landed/index.ts';
import { sendMessage } from '../../utils/messages/index.ts';
import { isOldRate, type RatesState } from '../../utils/model/rates.ts';
import { countryChoices, currencyChoices, type Shopper, shopperOf } from '../../utils/model/shopper.ts';
import { changeSettings, type Settings, type Store, watchRates } from '../../utils/store/index.ts';
import { tellPages } from './mute.ts';
import { QuotaSettings } from './quota-settings.tsx';

/** Where the shopper lives, what they count in, and by which rates: the store's; the background asks for newer ones. */
export function LandedSettings({ store, settings }: { store: Store; settings: Settings }): JSX.Element {
  const [served, setServed] = useState<RatesState>();
  const [asking, setAsking] = useState<'no' | 'asking' | 'nothing-newer'>('no');
  useEffect(() => watchRates(store, setServed, reportError), [store]);

  const { shopper, endpoint } = settings;
  const [rates = bundledRates] = ratesInUse(served);
  const today = new Date().toISOString().slice(0, 10);
  const locale = uiLocale();
  const refresh = async (): Promise<void> => {
    setAsking('asking');
    // Asleep or stopped, it asks by itself when it is time.
    const isNewer = await sendMessage('renewRates', undefined).catch(() => false);
    setAsking(isNewer ? 'no' : 'nothing-newer');
  };
  const change = (next: Shopper): void => {
    changeSettings(store, { shopper: next }).then(tellPages, reportError);
  };
  return (
    <LandedPanel
      shopper={shopper}
      suggested={shopperOf(undefined, navigator.languages)}
      countries={countryChoices(locale)}
      currencies={currencyChoices(locale)}
      rules={shopper.country === undefined ? [] : rulesFor(shopper.country, today)}
      rates={rates}
      isOld={isOldRate(rates.on, today)}
      isServed={rates === served?.table}
      connected={endpoint !== undefined}
      asking={asking}
      onChange={change}
      onRefresh={() => void refresh()}
    >
      {shopper.country === 'CN' && <QuotaSettings store={store} orders={settings.orders} />}
    </LandedPanel>
  );
}
