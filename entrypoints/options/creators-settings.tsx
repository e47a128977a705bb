import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { CreatorsPanel } from '../../components/creators-panel.tsx';
import { readEndpointUrl } from '../../utils/endpoint/endpoint-url.ts';
import { merchants } from '../../utils/merchants/index.ts';
import { allowedOriginsOf } from '../../utils/merchants/visits.ts';
import { sendMessage } from '../../utils/messages/index.ts';
import { siteOrigins } from '../../utils/sites/site-origins.ts';
import { type CreatorSettings, changeSettings, type Settings, type Store } from '../../utils/store/index.ts';
import { HandleSettings } from './handle-settings.tsx';
import { ReservationSettings } from './reservation-settings.tsx';
import { usePermissions } from './use-permissions.ts';

const ORIGINS = { sites: siteOrigins() };

/** Whether products that creators attach are shown, by which endpoint, and the browser's leave to look for their posts. */
export function CreatorsSettings({ store, settings }: { store: Store; settings: Settings }): JSX.Element {
  const { creators, endpoint } = settings;
  const [denied, setDenied] = useState(false);
  const allowed = usePermissions(ORIGINS).has('sites');

  const keep = async (change: (before: CreatorSettings) => CreatorSettings): Promise<void> => {
    await changeSettings(store, (current) => ({ creators: change(current.creators) }));
    // It hears of changes only while it is awake.
    sendMessage('storeChanged').catch(() => undefined);
  };
  const turn = (on: boolean) => keep((before) => ({ ...before, on }));
  const allow = (): void => {
    setDenied(false);
    const refused = (): void => setDenied(true);
    // First in the click, before anything waits: the browser asks its user only then.
    browser.permissions.request({ origins: [...ORIGINS.sites] }).then((given) => {
      if (given) turn(true).catch(reportError);
      else refused();
    }, refused);
  };
  const end = async (): Promise<void> => {
    await turn(false);
    // What a shop on the same host was allowed stays.
    const shops = new Set(merchants.flatMap(allowedOriginsOf));
    await browser.permissions.remove({ origins: ORIGINS.sites.filter((origin) => !shops.has(origin)) });
  };
  return (
    <CreatorsPanel
      on={creators.on}
      url={creators.url}
      connected={endpoint?.url}
      allowed={allowed}
      denied={denied}
      onChange={(on) => (on ? allow() : void end().catch(reportError))}
      onAllow={allow}
      openings={creators.openings === true}
      onOpenings={(openings) => void keep((before) => ({ ...before, openings })).catch(reportError)}
      onUrl={(text) => {
        const url = readEndpointUrl(text);
        if (url === undefined && text.trim() !== '') return false;
        keep(({ on, openings }) => ({
          on,
          ...(openings !== undefined && { openings }),
          ...(url !== undefined && url !== endpoint?.url && { url }),
        })).catch(reportError);
        return true;
      }}
    >
      <ReservationSettings store={store} />
      {endpoint?.secret !== undefined && (
        <HandleSettings
          store={store}
          account={{ url: endpoint.url, secret: endpoint.secret }}
          userSites={settings.userSites}
        />
      )}
    </CreatorsPanel>
  );
}
