import { readAvailability } from './availability.ts';
import { cleanText } from './clean-text.ts';
import { defined, type OfferFacts, type ProductFacts } from './facts.ts';
import type { MetaTags } from './meta-tags.ts';
import { saidCurrency } from './offer-currency.ts';

/** True when the head says that the page is one product. */
export function saysProduct(meta: MetaTags): boolean {
  return (
    meta.all('og:type').some((type) => /(?:^|[.:_])(?:product(?:\.item)?|item|book)$/i.test(type.trim())) ||
    /^product$/i.test(meta.get('twitter:card') ?? '') ||
    AMOUNTS.some((name) => meta.get(name) !== undefined)
  );
}

const VOCABULARIES = ['product', 'og'];
/** The names of a field in either vocabulary: "product:price:amount", "og:price:amount". */
const named = (...fields: readonly string[]) =>
  fields.flatMap((field) => VOCABULARIES.map((vocabulary) => `${vocabulary}:${field}`));

const SALE = named('sale_price:amount', 'sale_price');
const REGULAR = named('price:amount', 'price');
const AMOUNTS = [...SALE, ...REGULAR];
const LIST = named('original_price:amount', 'price:standard_amount', 'msrp:amount', 'regular_price:amount');
const CURRENCY = [...named('price:currency', 'sale_price:currency', 'currency'), 'pricecurrency'];

/** What Open Graph, product and Twitter tags say of the page's product. */
export function readProductMeta(meta: MetaTags): ProductFacts {
  const sale = meta.get(...SALE);
  const regular = meta.get(...REGULAR);
  const text = sale ?? regular ?? twitterPrice(meta);
  const offer = defined<OfferFacts>({
    price: text,
    list: sale === undefined ? meta.get(...LIST) : (regular ?? meta.get(...LIST)),
    currency: saidCurrency(meta.get(...CURRENCY)),
    availability: readAvailability(meta.get('product:availability', 'og:availability', 'availability')),
  });
  return defined<ProductFacts>({
    source: 'meta',
    title: cleanText(meta.get('og:title', 'twitter:title') ?? ''),
    url: meta.get('og:url'),
    image: meta.get('og:image:secure_url', 'og:image', 'og:image:url', 'twitter:image', 'twitter:image:src'),
    brand: cleanText(meta.get('product:brand', 'og:brand') ?? ''),
    sku: cleanText(meta.get('product:retailer_item_id', 'product:sku') ?? ''),
    gtin: meta.get('product:ean', 'product:gtin', 'product:upc')?.match(/^\d{8,14}$/)?.[0],
    offers: Object.keys(offer).length > 0 ? [offer] : [],
  });
}

/** A Twitter card's two labelled values: one of them may be the price. */
function twitterPrice(meta: MetaTags): string | undefined {
  for (const n of [1, 2]) {
    const label = meta.get(`twitter:label${n}`);
    if (label !== undefined && /price|preis|prix|precio|prezzo|価格|价格|가격/i.test(label))
      return meta.get(`twitter:data${n}`);
  }
  return undefined;
}
