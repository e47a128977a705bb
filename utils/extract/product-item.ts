import { currenciesOf, currencyCode } from '../model/currency-signs.ts';
import { readAvailability } from './availability.ts';
import { cleanText } from './clean-text.ts';
import { defined, type OfferFacts, type ProductFacts } from './facts.ts';
import { type Item, isA, isItem, itemsOf, textOf, valuesOf } from './item.ts';
import { splitStruck } from './text-collector.ts';

/** schema.org types that are a product whatever else they say. */
const PRODUCTS = new Set(['product', 'productGroup', 'individualProduct', 'productModel', 'someProducts', 'vehicle', 'car', 'motorcycle', 'dietarySupplement', 'drug', 'simpleProduct']);
/** Types that are one when they are offered at a price. */
const SELLABLE = new Set(['book', 'softwareApplication', 'mobileApplication', 'webApplication', 'videoGame', 'movie', 'musicAlbum', 'creativeWork', 'course', 'game', 'visualArtwork', 'painting', 'audiobook', 'apartment', 'service']);
const AGGREGATE = new Set(['aggregateOffer']);
/** Prices that are not what the shopper pays. */
const LISTED = /listprice|msrp|srp|strikethrough|regularprice|suggested/i;
const ELSE = /minimumadvertised|invoiceprice|deposit|delivery|payment/i;
const MAX_OFFERS = 200;

export function isProduct(item: Item): boolean {
  return isA(item, PRODUCTS) || (isA(item, SELLABLE) && readOffers(item).some((offer) => offer.price ?? offer.low));
}

/** Where a page's own product may stand: a thing's main entity, what an offer offers; not lists, reviews, relations. */
export function findProducts(roots: readonly Item[]): Item[] {
  const found = new Set<Item>();
  const visit = (item: Item, depth: number): void => {
    if (depth > 4) return;
    if (isProduct(item)) {
      found.add(item);
      return;
    }
    for (const name of ['mainEntity', 'mainEntityOfPage', 'about', 'graph', 'hasPart', 'primaryEntity']) {
      for (const inner of itemsOf(item, name)) visit(inner, depth + 1);
    }
    if (item.types.some((type) => type === 'offer' || type === 'aggregateOffer')) {
      for (const offered of itemsOf(item, 'itemOffered')) {
        if (!isProduct(offered) || found.has(offered)) continue;
        if (!offered.props.has('offers')) offered.props.set('offers', [item]);
        found.add(offered);
      }
    }
  };
  for (const root of roots) visit(root, 0);
  return [...found];
}

/** True when the page's items are a list of several products. */
export function isProductList(roots: readonly Item[]): boolean {
  return roots.some((root) => {
    if (!root.types.includes('itemList') && !root.types.includes('offerCatalog')) return false;
    const entries = valuesOf(root, 'itemListElement').filter(isItem);
    return entries.filter((entry) => isProduct(entry) || itemsOf(entry, 'item').some(isProduct)).length > 1;
  });
}

/** What an item says of its product, offers of its variants included. */
export function readProduct(item: Item, source: ProductFacts['source']): ProductFacts {
  const parents = [...itemsOf(item, 'isVariantOf'), ...itemsOf(item, 'model')].slice(0, 2);
  const inherited = (...names: string[]) =>
    textOf(item, ...names) ?? parents.map((parent) => textOf(parent, ...names)).find((text) => text !== undefined);
  const variants = [...itemsOf(item, 'hasVariant'), ...itemsOf(item, 'model')].filter((variant) => variant !== item);
  const own = readOffers(item);
  const ofVariants = own.length > 0 ? [] : variants.slice(0, MAX_OFFERS).flatMap((variant) => variantOffers(variant)).slice(0, MAX_OFFERS);
  return defined<ProductFacts>({
    source,
    title: cleanText(inherited('name', 'title', 'headline') ?? ''),
    url: textOf(item, 'url'),
    image: imageOf(item) ?? variants.map(imageOf).find((image) => image !== undefined),
    brand: cleanText(inherited('brand', 'manufacturer') ?? ''),
    sku: id(textOf(item, 'sku', 'productID', 'productId', 'identifier')),
    gtin: gtinOf(item),
    mpn: id(textOf(item, 'mpn')),
    rating: ratingOf(item),
    offers: own.length > 0 ? own : ofVariants,
    isGroup: ofVariants.length > 1 || undefined,
  });
}

function variantOffers(variant: Item): OfferFacts[] {
  const sku = id(textOf(variant, 'sku', 'productID', 'gtin13', 'mpn'));
  const url = textOf(variant, 'url');
  return readOffers(variant).map((offer) => defined<OfferFacts>({ ...offer, variant: offer.variant ?? sku, url: offer.url ?? url }));
}

function readOffers(item: Item): OfferFacts[] {
  const offers = [...itemsOf(item, 'offers'), ...itemsOf(item, 'offer')].slice(0, MAX_OFFERS).flatMap((offer) => readOffer(offer, item)).slice(0, MAX_OFFERS);
  // Some write the price on the product itself.
  const bare = offers.length === 0 && ['price', 'lowPrice'].some((name) => item.props.has(name)) ? readOffer(item, item) : offers;
  const states = bare.some((offer) => offer.availability !== undefined) ? undefined : readAvailability(textOf(item, 'availability'));
  return states ? bare.map((offer) => ({ ...offer, availability: states })) : bare;
}

function readOffer(offer: Item, product: Item, depth = 0): OfferFacts[] {
  // Offers in offers may go round in a circle.
  const inner = depth < 2 ? itemsOf(offer, 'offers').slice(0, MAX_OFFERS) : [];
  const currency = currencyOf(offer) ?? currencyOf(product);
  const availability = readAvailability(textOf(offer, 'availability'));
  if (isA(offer, AGGREGATE) || inner.length > 0) {
    const single = inner.flatMap((one) => readOffer(one, product, depth + 1)).slice(0, MAX_OFFERS).filter((one) => one.price !== undefined);
    if (single.length > 0) return single.map((one) => defined<OfferFacts>({ ...one, currency: one.currency ?? currency, availability: one.availability ?? availability }));
  }
  const { price, list, currency: specified } = readPrices(offer);
  const quantity = itemsOf(offer, 'inventoryLevel').map((level) => textOf(level, 'value'))[0] ?? textOf(offer, 'inventoryLevel');
  return [
    defined<OfferFacts>({
      price,
      list,
      low: amountOf(offer, 'lowPrice'),
      high: amountOf(offer, 'highPrice'),
      currency: currency ?? specified,
      availability,
      inventoryLevel: quantity !== undefined && /^\d{1,7}$/.test(quantity) ? Number(quantity) : undefined,
      seller: cleanText(textOf(offer, 'seller', 'offeredBy') ?? ''),
      variant: id(textOf(offer, 'sku', 'productID')),
      url: textOf(offer, 'url'),
    }),
  ];
}

/** The price and the list price of an offer, from itself and its specifications. */
function readPrices(offer: Item): { price?: string | undefined; list?: string | undefined; currency?: string | undefined } {
  const text = amountOf(offer, 'price');
  const { kept, struck } = splitStruck(text ?? '');
  let price = kept.trim() || undefined;
  let list = struck.trim() || amountOf(offer, 'listPrice');
  let currency: string | undefined;
  for (const spec of itemsOf(offer, 'priceSpecification')) {
    const amount = amountOf(spec, 'price') ?? amountOf(spec, 'minPrice');
    const type = [textOf(spec, 'priceType') ?? '', ...spec.types].join(' ');
    if (amount === undefined || ELSE.test(type)) continue;
    currency ??= currencyOf(spec);
    if (LISTED.test(type)) list ??= amount;
    else if (!spec.props.has('validForMemberTier') && !isUnitPrice(spec)) price ??= amount;
  }
  return { price, list, currency };
}

/** A price per kilogram or hour beside the price of the thing. */
function isUnitPrice(spec: Item): boolean {
  return itemsOf(spec, 'referenceQuantity').some((quantity) => !/^1?$/.test(textOf(quantity, 'value') ?? '')) && spec.props.has('unitCode');
}

function amountOf(item: Item, name: string): string | undefined {
  for (const value of valuesOf(item, name)) {
    if (isItem(value)) {
      const inner = textOf(value, 'value', 'amount', 'price');
      if (inner !== undefined) return inner;
    } else if (typeof value === 'number' ? Number.isFinite(value) : value.trim() !== '') return plain(value);
  }
  return undefined;
}

/** A JSON number without an exponent in it. */
function plain(value: string | number): string {
  if (typeof value === 'string') return value;
  return Number.isSafeInteger(value) ? String(value) : /e/.test(String(value)) ? '' : String(value);
}

function currencyOf(item: Item): string | undefined {
  const text = textOf(item, 'priceCurrency', 'currency')?.trim();
  if (text === undefined) return undefined;
  const signs = currenciesOf(text);
  return currencyCode(text) ?? (signs?.length === 1 ? signs[0] : undefined) ?? (/^[A-Z]{3}$/.test(text) ? text : undefined);
}

function imageOf(item: Item): string | undefined {
  for (const value of [...valuesOf(item, 'image'), ...valuesOf(item, 'photo'), ...valuesOf(item, 'thumbnailUrl')]) {
    const address = isItem(value) ? (textOf(value, 'contentUrl', 'url', 'image') ?? value.id) : String(value);
    if (address) return address;
  }
  return undefined;
}

function gtinOf(item: Item): string | undefined {
  for (const name of ['gtin', 'gtin13', 'gtin14', 'gtin12', 'gtin8', 'ean', 'isbn']) {
    const digits = textOf(item, name)?.replace(/[\s-]/g, '');
    if (digits !== undefined && /^(?:\d{8}|\d{10}|\d{12,14}|\d{9}X)$/.test(digits)) return digits;
  }
  return undefined;
}

function ratingOf(item: Item): { value: number; count?: number } | undefined {
  const rating = itemsOf(item, 'aggregateRating')[0];
  const value = Number((rating && textOf(rating, 'ratingValue'))?.replace(',', '.'));
  if (!rating || !(value > 0)) return undefined;
  const count = Number((textOf(rating, 'ratingCount', 'reviewCount') ?? '').replace(/[.,\s]/g, ''));
  return count > 0 && Number.isSafeInteger(count) ? { value, count } : { value };
}

function id(text: string | undefined): string | undefined {
  return text === undefined ? undefined : cleanText(text.replace(/^(?:sku|mpn|upc|productID):/i, ''))?.slice(0, 100);
}

