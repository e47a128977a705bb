import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain', 'm.:domain', 'smile.:domain'];

export default defineMerchant({
  id: 'amazon',
  name: { en: 'Amazon', 'zh-CN': '亚马逊' },
  // A list, never a shape: amazon.shop and amazon.zip belong to others.
  domains: {
    'amazon.com': { country: 'US', currency: 'USD' },
    'amazon.ca': { country: 'CA', currency: 'CAD' },
    'amazon.com.mx': { country: 'MX', currency: 'MXN' },
    'amazon.com.br': { country: 'BR', currency: 'BRL' },
    'amazon.co.uk': { country: 'GB', currency: 'GBP' },
    'amazon.de': { country: 'DE', currency: 'EUR' },
    'amazon.fr': { country: 'FR', currency: 'EUR' },
    'amazon.it': { country: 'IT', currency: 'EUR' },
    'amazon.es': { country: 'ES', currency: 'EUR' },
    'amazon.nl': { country: 'NL', currency: 'EUR' },
    'amazon.pl': { country: 'PL', currency: 'PLN' },
    'amazon.se': { country: 'SE', currency: 'SEK' },
    'amazon.com.be': { country: 'BE', currency: 'EUR' },
    'amazon.ie': { country: 'IE', currency: 'EUR' },
    'amazon.com.tr': { country: 'TR', currency: 'TRY' },
    'amazon.ae': { country: 'AE', currency: 'AED' },
    'amazon.sa': { country: 'SA', currency: 'SAR' },
    'amazon.eg': { country: 'EG', currency: 'EGP' },
    'amazon.co.za': { country: 'ZA', currency: 'ZAR' },
    'amazon.in': { country: 'IN', currency: 'INR' },
    'amazon.co.jp': { country: 'JP', currency: 'JPY' },
    'amazon.com.au': { country: 'AU', currency: 'AUD' },
    'amazon.sg': { country: 'SG', currency: 'SGD' },
    'amazon.cn': { country: 'CN', currency: 'CNY' },
  },
  parts: {
    id: ['asin', 10, 10],
    lang: ['word', 2, 5],
    kind: ['word', 1, 30],
    tail: ['title', 1, 300],
    more: ['title', 1, 300],
  },
  pages: [
    // "/-/en/" before it is a choice of language; a slug may stand before either.
    { hosts: HOSTS, path: '{/-/:lang}?{/:slug}?/dp/{product/}?:id{/:tail}?{/:more}?{/}?' },
    { hosts: HOSTS, path: '{/-/:lang}?/gp/product/{glance/}?:id{/:tail}?{/:more}?{/}?' },
    { hosts: HOSTS, path: '{/-/:lang}?/gp/aw/d/:id{/:tail}?{/:more}?{/}?' },
    { hosts: HOSTS, path: '{/-/:lang}?/gp/offer-listing/:id{/:tail}?{/:more}?{/}?' },
    // Of the first years; still in old posts.
    { hosts: HOSTS, path: '/exec/obidos/ASIN/:id{/:tail}?{/:more}?{/}?' },
    { hosts: HOSTS, path: '/exec/obidos/tg/detail/-/:id{/:tail}?{/:more}?{/}?' },
    { hosts: ['amzn.com', 'www.amzn.com'], path: '{/dp}?/:id{/:tail}?{/}?' },
    { hosts: HOSTS, path: '/o/ASIN/:id{/:tail}?{/:more}?{/}?' },
    { hosts: HOSTS, path: '/d/:kind/:slug/:id{/:tail}?{/:more}?{/}?' },
  ],
  canonical: 'https://www.:domain/dp/:id',
  // The seller. `th` and `psc` only restate the ASIN, which is the variant.
  variants: ['smid', 'm'],
  affiliate: {
    'Amazon Associates': ['tag', 'ascsubtag', 'linkCode', 'linkId', 'camp', 'creative', 'creativeASIN'],
  },
  // Servers get a captcha; a shopper's own machine mostly gets the page.
  access: 'open',
  images: ['m.media-amazon.com', 'images-na.ssl-images-amazon.com', 'images-eu.ssl-images-amazon.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-21',
  tracking:
    'ref ref_ pd_rd_* pf_rd_* qid sr srs s crid sprefix keywords dib dib_tag th psc _encoding ie ' +
    'content-id cv_ct_* __mk_* rnid dchild social_share starsLeft aaxitk hsa_cr_id sb-ci-* ufe',
  sources: [
    'jackwener/OpenCLI:clis/amazon @27ba33f (2026-08-08)',
    'ClearURLs/Rules:data.min.json @9317c06 (2025-07-29)',
    'zotero/translators:Amazon.js; offer-listing and obidos from memory',
  ],
};
