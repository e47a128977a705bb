import type { ProductRef } from '../model/product.ts';
import bigcommerce from './bigcommerce.ts';
import { list } from './list.ts';
import magento from './magento.ts';
import type { Merchant } from './merchant.ts';
import type { Platform } from './platform.ts';
import shopify from './shopify.ts';
import webPage from './web-page.ts';
import weidianHost from './weidian-host.ts';
import woocommerce from './woocommerce.ts';
import youzanHost from './youzan-host.ts';

/** Every shop we know. */
export const merchants: readonly Merchant[] = list;

/** What shops on hosts of their own run on, in order of precedence: the one that fits every page comes last. */
export const platforms: readonly Platform[] = [
  shopify,
  woocommerce,
  youzanHost,
  weidianHost,
  bigcommerce,
  magento,
  webPage,
];

/** The hosts that a host with `:domain` in it stands for. */
export function expandHost(merchant: Pick<Merchant, 'domains'>, host: string): string[] {
  if (!host.includes(':domain')) return [host];
  return Object.keys(merchant.domains).map((domain) => host.replace(':domain', domain));
}

/** Shops, found by their domains and by the hosts of their product pages. */
interface Directory {
  readonly merchants: readonly Merchant[];
  readonly byDomain: ReadonlyMap<string, Merchant>;
  /** By exact host, and by the `.suffix` of each `*.` host. */
  readonly byHost: ReadonlyMap<string, Merchant>;
}

function toDirectory(shops: readonly Merchant[]): Directory {
  return {
    merchants: shops,
    byDomain: new Map(shops.flatMap((shop) => Object.keys(shop.domains).map((name) => [name, shop]))),
    byHost: new Map(
      shops.flatMap((shop) =>
        shop.pages
          .flatMap((page) => page.hosts.flatMap((host) => expandHost(shop, host)))
          .map((host) => [host.startsWith('*') ? host.slice(1) : host, shop]),
      ),
    ),
  };
}

let known: Directory | undefined;

/** Made when the first shop is asked for. */
function directory(): Directory {
  known ??= toDirectory(merchants);
  return known;
}

/** Puts newer shops in the place of the build's; without any, the build's are back. */
export function replaceMerchants(shops: readonly Merchant[] = merchants): void {
  if (shops !== knownMerchants()) known = toDirectory(shops);
}

/** The shops that count now. */
export function knownMerchants(): readonly Merchant[] {
  return known?.merchants ?? merchants;
}

/** The shop of a product; undefined for a candidate: a shop on its own host that we know only by its shape. */
export function merchantFor(product: Pick<ProductRef, 'merchant'>): Merchant | undefined {
  return directory().byDomain.get(product.merchant);
}

/** The shop with product pages on this host (as `URL.hostname` writes it). */
export function merchantByHost(host: string): Merchant | undefined {
  const exact = directory().byHost.get(host);
  if (exact) return exact;
  for (let dot = host.indexOf('.'); dot !== -1; dot = host.indexOf('.', dot + 1)) {
    const shop = directory().byHost.get(host.slice(dot));
    if (shop) return shop;
  }
  return undefined;
}

/** Match patterns of all that is fetched for a shop: its product pages and its pictures. */
export function originsOf(merchant: Merchant): string[] {
  const pages = [merchant.canonical, ...merchant.pages.flatMap((page) => page.canonical ?? [])]
    .map((template) => (template.split('/')[2] ?? '').replace(/(?::path|\{)$/, ''))
    .filter((host) => !host.includes(':host'));
  const hosts = [...pages, ...(merchant.readFrom ?? []), ...(merchant.images ?? [])];
  return [...new Set(hosts.flatMap((host) => expandHost(merchant, host)))].map((host) => `https://${host}/*`);
}
