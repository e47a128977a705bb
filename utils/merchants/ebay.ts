import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain', 'm.:domain'];

export default defineMerchant({
  id: 'ebay',
  name: { en: 'eBay', 'zh-CN': 'eBay' },
  // A list, never a shape: other endings belong to others.
  domains: {
    'ebay.com': { country: 'US', currency: 'USD' },
    'ebay.co.uk': { country: 'GB', currency: 'GBP' },
    'ebay.de': { country: 'DE', currency: 'EUR' },
    'ebay.fr': { country: 'FR', currency: 'EUR' },
    'ebay.it': { country: 'IT', currency: 'EUR' },
    'ebay.es': { country: 'ES', currency: 'EUR' },
    'ebay.ca': { country: 'CA', currency: 'CAD' },
    'ebay.ie': { country: 'IE', currency: 'EUR' },
    'ebay.at': { country: 'AT', currency: 'EUR' },
    'ebay.ch': { country: 'CH', currency: 'CHF' },
    'ebay.pl': { country: 'PL', currency: 'PLN' },
    'ebay.nl': { country: 'NL', currency: 'EUR' },
    'ebay.be': { country: 'BE', currency: 'EUR' },
    'ebay.com.au': { country: 'AU', currency: 'AUD' },
    'ebay.com.hk': { country: 'HK', currency: 'HKD' },
    'ebay.com.sg': { country: 'SG', currency: 'SGD' },
    'ebay.com.my': { country: 'MY', currency: 'MYR' },
    'ebay.ph': { country: 'PH', currency: 'PHP' },
  },
  parts: { id: ['digits', 9, 15], var: ['digits', 9, 15] },
  pages: [
    { hosts: HOSTS, path: '/itm/:id{/}?' },
    { hosts: HOSTS, path: '/itm/:slug/:id{/}?' },
    // A catalogue page that was opened for one seller's item.
    { hosts: HOSTS, path: '/p/:product{/}?', query: { id: ['iid'] } },
  ],
  canonical: 'https://www.:domain/itm/:id',
  variants: ['var'],
  affiliate: { 'eBay Partner Network': ['campid', 'mkcid', 'mkrid', 'mkevt', 'toolid', 'customid'] },
  access: 'open',
  images: ['i.ebayimg.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'hash _trkparms _trksid epid amdata itmmeta itmprp _from media ssspo ssrc ssuid ' + 'widget_ver',
  sources: [
    'scrapfly/scrapfly-scrapers @43ac23c (2026-08-21)',
    'Cybrarist/Discount-Bandit @cf309d6 (2025-12-12)',
    'ClearURLs/Rules:data.min.json @9317c06 (2025-07-29)',
    'brave/adblock-lists @53ba6df (2026-08-21)',
  ],
};
