import type { Goods } from './goods.ts';
import { escapeHtml } from './html.ts';

/** A shop's product page, told to machines as the goods ask for. */
export function shopPage(goods: Goods, image: string): string {
  const { title } = goods;
  const body =
    goods.markup === 'json-ld' ? jsonLd(goods, image) + visible(goods, image) : microdata(goods, image);
  return `<!doctype html><html><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:640px;margin:40px auto;padding:0 16px}img{width:240px;border-radius:12px}</style>
</head><body>${body}</body></html>`;
}

function jsonLd({ title, price, currency, stock, left, url }: Goods, image: string): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: title,
    image,
    url,
    offers: {
      '@type': 'Offer',
      ...(price ? { price, priceCurrency: currency } : {}),
      availability: `https://schema.org/${stock}`,
      ...(left ? { inventoryLevel: { '@type': 'QuantitativeValue', value: left } } : {}),
    },
  };
  // "<" would end the script early.
  return `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;
}

function visible({ title, price, was, currency }: Goods, image: string): string {
  return `<h1>${escapeHtml(title)}</h1><img src="${image}" alt="">
<p>${was ? `<s>${was} ${currency}</s> ` : ''}${price ? `<strong>${price} ${currency}</strong>` : '询价 / Price on request'}</p>`;
}

function microdata({ title, price, currency, stock, left }: Goods, image: string): string {
  return `<div itemscope itemtype="https://schema.org/Product"><h1 itemprop="name">${escapeHtml(title)}</h1>
<img itemprop="image" src="${image}" alt="">
<p itemprop="offers" itemscope itemtype="https://schema.org/Offer">
<meta itemprop="priceCurrency" content="${currency}"><strong itemprop="price" content="${price}">${price} ${currency}</strong>
<link itemprop="availability" href="https://schema.org/${stock}">${left ? `<span itemprop="inventoryLevel">${left}</span> left` : ''}</p></div>`;
}
