import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { type MutedChoice, QuietPanel } from '../../components/quiet-panel.tsx';
import { knownMerchants } from '../../utils/merchants/index.ts';
import { nameIn, shopName } from '../../utils/merchants/shop-name.ts';
import type { Muted } from '../../utils/model/quiet.ts';
import { sites } from '../../utils/sites/index.ts';
import { changeSettings, type Settings, type Store } from '../../utils/store/index.ts';
import { mute, tellPages } from './mute.ts';

/** What is muted, wherever it was muted. */
export function QuietSettings({ store, settings }: { store: Store; settings: Settings }): JSX.Element {
  const { quiet } = settings;
  const listed = listOf(settings);
  return (
    <QuietPanel
      muted={listed.map(({ choice }) => choice)}
      collapse={quiet.collapsePromos}
      onCollapse={(collapsePromos) => {
        changeSettings(store, (now) => ({ quiet: { ...now.quiet, collapsePromos } })).then(
          tellPages,
          reportError,
        );
      }}
      onUnmute={(id) => {
        const found = listed.find(({ choice }) => choice.id === id);
        if (found) mute(store, found.muted, false);
      }}
    />
  );
}

interface Listed {
  readonly choice: MutedChoice;
  readonly muted: Muted;
}

/** The newest first, authors before products; what stands for a whole shop or site last. */
function listOf({ quiet }: Settings): Listed[] {
  const list = (muted: Muted, name: string, where?: string): Listed => ({
    muted,
    choice: {
      id: JSON.stringify([muted.kind, 'site' in muted && muted.site, 'key' in muted ? muted.key : muted.id]),
      kind: muted.kind,
      name,
      ...(where !== undefined && { where }),
    },
  });
  const { authors, products } = quiet.muted;
  return [
    ...authors.map((one) => list({ kind: 'author', ...one }, one.name, nameOfSite(one.site))).toReversed(),
    ...products
      .map((one) => {
        const shop = shopName(one.key.slice(0, one.key.indexOf(':')), i18n.t('lang'));
        return list({ kind: 'product', ...one }, one.title || one.key, shop);
      })
      .toReversed(),
    ...quiet.shopsOff.map((id) => list({ kind: 'shop', id }, nameOfShop(id))).toReversed(),
    ...quiet.sitesOff.map((id) => list({ kind: 'site', id }, nameOfSite(id))).toReversed(),
  ];
}

function nameOfSite(id: string): string {
  const site = sites.find((one) => one.id === id);
  return site ? nameIn(site.name, i18n.t('lang')) : id;
}

function nameOfShop(id: string): string {
  const shop = knownMerchants().find((one) => one.id === id);
  return shop ? nameIn(shop.name, i18n.t('lang')) : id;
}
