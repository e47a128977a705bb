import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'mercado-libre',
  name: { en: 'Mercado Libre', 'zh-CN': '美客多' },
  domains: {
    'mercadolibre.com.ar': { country: 'AR', currency: 'ARS' },
    'mercadolibre.com.mx': { country: 'MX', currency: 'MXN' },
    'mercadolibre.com.co': { country: 'CO', currency: 'COP' },
    'mercadolibre.cl': { country: 'CL', currency: 'CLP' },
    'mercadolibre.com.uy': { country: 'UY', currency: 'UYU' },
    'mercadolibre.com.pe': { country: 'PE', currency: 'PEN' },
    'mercadolibre.com.ec': { country: 'EC', currency: 'USD' },
    'mercadolibre.com.ve': { country: 'VE' },
    'mercadolivre.com.br': { country: 'BR', currency: 'BRL' },
  },
  // MLA, MLM, MLB …: the country.
  parts: { site: ['upper', 2, 2], number: ['digits', 6, 14] },
  pages: [
    {
      hosts: ['articulo.:domain'],
      path: '/M:site-:number{-*}?',
      canonical: 'https://articulo.:domain/M:site-:number',
    },
    {
      hosts: ['produto.mercadolivre.com.br'],
      path: '/M:site-:number{-*}?',
      canonical: 'https://produto.mercadolivre.com.br/M:site-:number',
    },
    // A catalogue page: one product, the best offer of it.
    { hosts: ['www.:domain'], path: '{/:slug}?/p/M:site:number{/}?' },
  ],
  key: 'M:site:number',
  canonical: 'https://www.:domain/p/M:site:number',
  variants: ['searchVariation'],
  affiliate: { 'Mercado Libre affiliates': ['matt_tool', 'matt_word'] },
  access: 'open',
  images: ['http2.mlstatic.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'position search_layout type tracking_id c_* reco_* DEAL_ID polycard_client pdp_filters',
  sources: [
    'three public readers of Mercado Libre',
    'ClearURLs/Rules:data.min.json @9317c06 (2025-07-29)',
    'affiliate parameters, pictures and smaller countries from memory',
  ],
};
