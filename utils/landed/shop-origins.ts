/** What is known of how a shop's goods come, besides where it sells. */
export interface ShopOrigin {
  /** ISO 3166. */
  readonly from?: string;
  readonly by?: 'cbec' | 'post';
}

/**
 * Marketplaces whose address says where they sell, or nothing, but not where goods are sent from; by the domain of a
 * ProductRef. Most of what they sell comes from there: single goods may lie in a warehouse nearer by.
 */
const ORIGINS: Readonly<Record<string, ShopOrigin>> = {
  'aliexpress.com': { from: 'CN' },
  'aliexpress.us': { from: 'CN' },
  'aliexpress.ru': { from: 'CN' },
  'banggood.com': { from: 'CN' },
  'geekbuying.com': { from: 'CN' },
  'shein.com': { from: 'CN' },
  'temu.com': { from: 'CN' },
  // Shops for goods from abroad, which come through China's cross-border e-commerce.
  'jd.hk': { by: 'cbec' },
  'kaola.com': { by: 'cbec' },
  'tmall.hk': { by: 'cbec' },
};

/** How a shop's goods come, likely: by its domain, else from the country it sells in (ISO 3166), where that is known. */
export function originOf(domain: string, sellsIn: string | undefined): ShopOrigin {
  if (Object.hasOwn(ORIGINS, domain)) return ORIGINS[domain] ?? {};
  return sellsIn === undefined ? {} : { from: sellsIn };
}
