import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ShortLinksPanel } from '../../components/short-links-panel.tsx';
import { shortLinkOrigins } from '../../utils/links/short-link-origins.ts';
import { sendMessage } from '../../utils/messages/index.ts';
import type { LookBehind } from '../../utils/model/look-behind.ts';
import { changeSettings, type Settings, type Store } from '../../utils/store/index.ts';
import { usePermissions } from './use-permissions.ts';

const ORIGINS = { links: shortLinkOrigins() };

/** When short links are asked where they lead: the user's choice, and the browser's leave to ask their hosts. */
export function ShortLinkSettings({ store, settings }: { store: Store; settings: Settings }): JSX.Element {
  const [denied, setDenied] = useState(false);
  const allowed = usePermissions(ORIGINS).has('links');
  const origins = [...ORIGINS.links];

  const keep = async (shortLinks: LookBehind): Promise<void> => {
    await changeSettings(store, { shortLinks });
    // It hears of changes only while it is awake; open timelines hear of them from it.
    sendMessage('storeChanged').catch(() => undefined);
  };
  const end = async (): Promise<void> => {
    await keep('never');
    await browser.permissions.remove({ origins });
  };
  const allow = (then?: LookBehind): void => {
    const refused = (): void => setDenied(true);
    // First in the click, before anything waits: the browser asks its user only then.
    browser.permissions.request({ origins }).then((given) => {
      if (!given) refused();
      else if (then) keep(then).catch(reportError);
    }, refused);
  };
  const onChange = (mode: LookBehind): void => {
    setDenied(false);
    if (mode === 'never') end().catch(reportError);
    else if (settings.shortLinks === 'never') allow(mode);
    else keep(mode).catch(reportError);
  };
  return (
    <ShortLinksPanel
      mode={settings.shortLinks}
      allowed={allowed}
      denied={denied}
      onChange={onChange}
      onAllow={() => {
        setDenied(false);
        allow();
      }}
    />
  );
}
