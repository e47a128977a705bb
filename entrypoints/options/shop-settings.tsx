import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { ShopProblem } from '../../components/shop-adder.tsx';
import { type ShopChoice, type ShopGroup, ShopsPanel } from '../../components/shops-panel.tsx';
import { uiLocale } from '../../components/ui-locale.ts';
import { knownMerchants } from '../../utils/merchants/index.ts';
import { nameIn } from '../../utils/merchants/shop-name.ts';
import { allowedOriginsOf } from '../../utils/merchants/visits.ts';
import { sendMessage } from '../../utils/messages/index.ts';
import { sites } from '../../utils/sites/index.ts';
import { changeSettings, type Settings, type Store } from '../../utils/store/index.ts';
import { mute } from './mute.ts';
import { originsOfHost, shopHost } from './shop-host.ts';
import { usePermissions } from './use-permissions.ts';

const SECTIONS: readonly string[] = [
  'shops',
  'landed',
  'sync',
  'sites',
  'watches',
  'links',
  'rules',
  'quiet',
  'data',
  'import',
  'wipe',
  'diagnostics',
];

interface ShopSettingsProps {
  readonly store: Store;
  readonly settings: Settings;
  /** The list of them all is folded until it is wanted. */
  readonly folded?: boolean;
}

/** Shops, as the browser grants them: each answer of the user is the browser's, kept nowhere else. */
export function ShopSettings({ store, settings, folded }: ShopSettingsProps): JSX.Element {
  const { allowedHosts } = settings;
  const { country } = settings.shopper;
  const merchants = knownMerchants();
  const [denied, setDenied] = useState<string>();
  const origins: Record<string, readonly string[]> = Object.fromEntries([
    ...merchants.map((shop) => [shop.id, allowedOriginsOf(shop)] as const),
    ...allowedHosts.map((host) => [host, originsOfHost(host)] as const),
  ]);
  const granted = usePermissions(beyondSites(origins));
  const locale = i18n.t('lang');
  const shops = merchants.map(
    ({ id, name, access }): ShopChoice => ({
      id,
      access,
      name: nameIn(name, locale),
      allowed: granted.has(id),
      shown: !settings.quiet.shopsOff.includes(id),
    }),
  );
  const others = allowedHosts.map(
    (host): ShopChoice => ({
      id: host,
      name: host,
      access: 'open',
      allowed: granted.has(host),
      shown: !settings.quiet.shopsOff.includes(host),
    }),
  );
  const nameOf = (ids: readonly string[]): string =>
    [...shops, ...others]
      .filter(({ id }) => ids.includes(id))
      .map(({ name }) => name)
      .join(', ');
  const originsOfAll = (ids: readonly string[]): string[] => ids.flatMap((id) => [...(origins[id] ?? [])]);

  const onAllow = (ids: readonly string[]): void => {
    setDenied(undefined);
    const refused = (): void => setDenied(nameOf(ids));
    // First in the click, before anything waits: the browser asks its user only then.
    browser.permissions.request({ origins: originsOfAll(ids) }).then((given) => {
      if (!given) refused();
    }, refused);
  };
  const onRevoke = (ids: readonly string[]): void => {
    setDenied(undefined);
    const forgotten = allowedHosts.filter((host) => ids.includes(host));
    const revoke = async (): Promise<void> => {
      if (forgotten.length) await keepHosts((hosts) => hosts.filter((host) => !forgotten.includes(host)));
      await browser.permissions.remove({ origins: originsOfAll(ids) });
    };
    revoke().catch(reportError);
  };
  const onAdd = async (text: string): Promise<ShopProblem | undefined> => {
    const found = shopHost(text, locale);
    if (!('host' in found)) return found;
    const { host } = found;
    if (allowedHosts.includes(host)) return { kind: 'known', name: host };
    // Nothing is awaited before this, either: it is still the user's own gesture.
    const given = await browser.permissions.request({ origins: originsOfHost(host) }).catch(() => false);
    if (!given) return { kind: 'denied', name: host };
    await keepHosts((hosts) => [...hosts.filter((other) => other !== host), host]);
    return undefined;
  };
  const keepHosts = async (change: (hosts: readonly string[]) => readonly string[]): Promise<void> => {
    await changeSettings(store, (current) => ({ allowedHosts: change(current.allowedHosts) }));
    // It hears of changes only while it is awake; open timelines hear of them from it.
    sendMessage('storeChanged').catch(() => undefined);
  };

  return (
    <ShopsPanel
      shops={shops}
      others={others}
      wanted={wantedShop(shops)}
      denied={denied}
      nearby={country === undefined ? undefined : shopsIn(country)}
      folded={folded ?? false}
      onAllow={onAllow}
      onRevoke={onRevoke}
      onCards={(id, shown) => mute(store, { kind: 'shop', id }, !shown)}
      onAdd={onAdd}
    />
  );
}

/**
 * What is left of each shop's origins without the social sites', which the install lets us into: where a site is a shop
 * too, nobody has allowed the shop by that. A shop of which nothing is left can't have been allowed.
 */
function beyondSites(
  origins: Readonly<Record<string, readonly string[]>>,
): Record<string, readonly string[]> {
  const ofSites = new Set(sites.flatMap(({ matches }) => matches));
  return Object.fromEntries(
    Object.entries(origins).flatMap(([id, all]) => {
      const left = all.filter((origin) => !ofSites.has(origin));
      return left.length > 0 ? [[id, left] as const] : [];
    }),
  );
}

/** The shops that sell in a country and can be asked. */
function shopsIn(country: string): ShopGroup {
  const ids = knownMerchants()
    .filter(({ domains }) => Object.values(domains).some((market) => market.country === country))
    .map(({ id }) => id);
  return { ids, name: new Intl.DisplayNames(uiLocale(), { type: 'region' }).of(country) ?? country };
}

/** The shop a card sent the user here for, from the address: a name, a domain or an id of ours, else a host. */
function wantedShop(shops: readonly ShopChoice[]): string | undefined {
  const asked = decodedHash();
  if (!asked || SECTIONS.includes(asked)) return undefined;
  const shop = shops.find(({ id, name }) => id === asked || name === asked);
  if (shop) return shop.id;
  return knownMerchants().find(({ domains }) => Object.hasOwn(domains, asked))?.id ?? asked;
}

function decodedHash(): string {
  const hash = location.hash.slice(1);
  try {
    return decodeURIComponent(hash);
  } catch {
    // A lone percent sign: taken as it is.
    return hash;
  }
}
