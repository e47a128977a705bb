/** Pages for a bench. */
export interface BenchPage {
  readonly url: string;
  readonly html: string;
}

/** Sizes as shops have them (0.2 to 1.4 million characters): most of a page is scripts, style and lists of other goods. */
export function productPages(): BenchPage[] {
  return [1, 2, 4, 7].map((scale) => ({
    url: `https://shop.example/p/${scale}`,
    html: `<!doctype html><html lang="en"><head><title>Trail Mug ${scale} | Shop</title>
<meta property="og:title" content="Trail Mug ${scale}"><meta property="og:type" content="product">
<style>${'.grid__item{display:flex;margin:0 4px 8px}'.repeat(400 * scale)}</style>
<script>${'window.dataLayer.push({event:"view",id:"4711",list:["a","b"]});'.repeat(700 * scale)}</script>
<script type="application/ld+json">${product(scale)}</script></head><body>
${menu.repeat(20 * scale)}<main><h1>Trail Mug ${scale}</h1><div class="price price--now">€12.90</div>
<p>In stock</p><button type="submit">Add to cart</button>${'<p>Keeps tea warm for hours.</p>'.repeat(60 * scale)}</main>
${teaser.repeat(160 * scale)}<script type="application/json">${'{"sku":"4711","price":1290},'.repeat(900 * scale)}</script>
<footer>${menu.repeat(4)}</footer></body></html>`,
  }));
}

function product(scale: number): string {
  return JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: `Trail Mug ${scale}`,
    sku: `TM-${scale}`,
    offers: { '@type': 'Offer', price: '12.90', priceCurrency: 'EUR', availability: 'InStock' },
  });
}

const menu = `<nav class="menu menu--main" aria-label="Main"><ul>${'<li class="menu__item"><a class="menu__link" href="/c/outdoor/cups-and-mugs?sort=new" data-track="menu">Cups &amp; mugs</a></li>'.repeat(12)}</ul></nav>`;
const teaser = `<article class="card" data-id="815"><a href="/p/815?ref=list"><img class="card__image" loading="lazy" src="https://img.example/815.jpg?w=320&amp;h=320" srcset="https://img.example/815.jpg?w=640 2x" alt="Camp Kettle"></a>
<h3 class="card__title">Camp Kettle</h3><span class="card__price"><s>€39.00</s> <b>€29.00</b></span><!-- rating --><svg viewBox="0 0 24 24"><path d="M12 2l3 7h7l-6 5 2 8-6-5-6 5 2-8-6-5h7z"/></svg></article>`;
