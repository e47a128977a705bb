import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { DiagnosticsPanel } from '../../components/diagnostics-panel.tsx';
import { uiLocale } from '../../components/ui-locale.ts';
import { forgetErrors, writeReport } from '../../utils/diagnostics/index.ts';
import { knownMerchants } from '../../utils/merchants/index.ts';
import { allowedOriginsOf } from '../../utils/merchants/visits.ts';
import { reportRules } from '../../utils/rules/index.ts';
import { type Settings, type Store, watchDrifts } from '../../utils/store/index.ts';
import { type Counted, readCounted } from './read-counted.ts';
import { useErrors } from './use-errors.ts';
import { usePermissions } from './use-permissions.ts';
import { useSites } from './use-sites.ts';

const VERSION = browser.runtime.getManifest().version;

/** What does not work, as the store, the browser and the log of errors have it. */
export function DiagnosticSettings({ store, settings }: { store: Store; settings: Settings }): JSX.Element {
  const [drifts, setDrifts] = useState<Parameters<Parameters<typeof watchDrifts>[2]>[0]>([]);
  const [counted, setCounted] = useState<Counted>();
  const errors = useErrors();
  const { choices } = useSites(settings);
  const merchants = knownMerchants();
  const granted = usePermissions(
    Object.fromEntries(merchants.map((shop) => [shop.id, allowedOriginsOf(shop)])),
  );
  useEffect(() => watchDrifts(store, VERSION, setDrifts, reportError), [store]);
  useEffect(() => {
    readCounted(store).then(setCounted, reportError);
  }, [store, settings]);

  const now = Date.now();
  const report = writeReport({
    version: VERSION,
    userAgent: navigator.userAgent,
    locale: uiLocale(),
    wishes: counted?.wishes ?? 0,
    inTrash: counted?.inTrash ?? 0,
    watched: counted?.watched ?? 0,
    bytes: counted?.bytes,
    shops: { allowed: granted.size, known: merchants.length, own: settings.allowedHosts.length },
    missing: choices.filter(({ allowed, shown }) => shown && !allowed).map(({ id }) => id),
    userSites: settings.userSites.length,
    sync: counted?.sync ?? 'not read',
    rules: String(reportRules(counted?.rules ?? {}, settings.freshRules, now).version ?? 'built in'),
    drifts,
    errors,
  });
  return (
    <DiagnosticsPanel
      version={VERSION}
      drifted={drifts.map(({ site }) => choices.find(({ id }) => id === site)?.name ?? site)}
      errors={errors.map(({ when, times, place, name }) => ({ when, times, words: `${place}: ${name}` }))}
      report={report}
      now={now}
      onCopy={(text) => navigator.clipboard.writeText(text)}
      onForget={() => {
        forgetErrors(browser.storage.local).catch(reportError);
      }}
      onPermissions={() => {
        browser.tabs.create({ url: browser.runtime.getURL('/welcome.html#permissions') }).catch(reportError);
      }}
    />
  );
}
