import { knownMerchants, merchantFor } from '../../utils/merchants/index.ts';
import type { PageSettings } from '../../utils/messages/index.ts';
import { type Mute, type Muted, mutedAt } from '../../utils/model/quiet.ts';
import { productOfKey } from '../../utils/model/seen-elsewhere.ts';
import { siteAt } from '../../utils/sites/index.ts';
import { readTitle, type Settings, type Store } from '../../utils/store/index.ts';

/** What a page's switch goes by: its site, or its host where the reader turned cards on for that alone. */
export function siteKeyAt(url: URL): string {
  return siteAt(url)?.id ?? url.hostname;
}

/** What a page is told of the settings: what concerns it and nothing else. */
export function settingsAt({ allowedHosts, quiet, shortLinks }: Settings, url: URL): PageSettings {
  const site = siteKeyAt(url);
  return {
    allowedHosts,
    muted: mutedAt(quiet, site, merchantsOf),
    collapse: quiet.collapsePromos,
    // Where no cards are wanted, nobody is asked what could stand in one.
    shortLinks: quiet.sitesOff.includes(site) ? 'never' : shortLinks,
  };
}

/** All that any page is told, as text. */
export function toldOf({ allowedHosts, quiet, shortLinks }: Settings): string {
  return JSON.stringify([allowedHosts, quiet, shortLinks]);
}

/** What a page at `url` means: it names the product by which the reader met a shop; which shop that is, we know. */
export async function whatIsMuted(store: Store, url: URL, { kind, id, name }: Mute): Promise<Muted> {
  const site = siteKeyAt(url);
  if (kind === 'site') return { kind, id: site };
  if (kind === 'author') return { kind, site, id, name };
  const key = productOfKey(id);
  if (kind === 'product') return { kind, key, title: (await readTitle(store, key)) ?? '' };
  const merchant = id.slice(0, id.indexOf(':'));
  return { kind, id: merchantFor({ merchant })?.id ?? merchant };
}

function merchantsOf(shop: string): readonly string[] {
  return Object.keys(knownMerchants().find(({ id }) => id === shop)?.domains ?? { [shop]: true });
}
