import { cleanText } from './clean-text.ts';
import { defined, type OfferFacts, type ProductFacts } from './facts.ts';
import { type Item, isA, isItem, itemsOf, textOf, valuesOf } from './item.ts';
import { id, MAX_OFFERS, readOffers } from './offer-item.ts';

/** schema.org types that are a product whatever else they say. */
const PRODUCT =
  /^(?:(?:individual|simple)?product(?:group|model)?|someproducts|vehicle|car|motorcycle|dietarysupplement|drug)$/i;
/** Types that are one when they are offered at a price. */
const SELLABLE =
  /^(?:book|audiobook|(?:software|mobile|web)application|(?:video)?game|movie|musicalbum|creativework|course|visualartwork|painting|apartment|service)$/i;

export function isProduct(item: Item): boolean {
  return (
    isA(item, PRODUCT) || (isA(item, SELLABLE) && readOffers(item).some((offer) => offer.price ?? offer.low))
  );
}

/** What is written about things. */
const ARTICLE = /(?:article|blogposting|^report|^review|^liveblogposting)$/i;

/** What is followed or heard, not bought. */
const TOLD = /^(?:recipe|audioobject|podcast[a-z]+|jobposting)$/i;

/** What the articles, recipes and podcasts are called that the page's items tell of. */
export function headlinesIn(roots: readonly Item[]): string[] {
  return roots
    .flatMap((root) => [root, ...itemsOf(root, 'graph'), ...itemsOf(root, 'mainEntity')])
    .filter((item) => isA(item, ARTICLE) || isA(item, TOLD))
    .flatMap((item) => textOf(item, 'headline', 'name') ?? []);
}

/** Where a page's own product may stand: a thing's main entity, what an offer offers; not lists, reviews, relations. */
export function findProducts(roots: readonly Item[]): Item[] {
  const found = new Set<Item>();
  const visit = (item: Item, depth: number): void => {
    if (depth > 4 || isA(item, ARTICLE)) return;
    if (isProduct(item)) {
      found.add(item);
      return;
    }
    for (const name of [
      'mainEntity',
      'mainEntityOfPage',
      'about',
      'graph',
      'hasPart',
      'primaryEntity',
      'makesOffer',
    ]) {
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
    textOf(item, ...names) ??
    parents.map((parent) => textOf(parent, ...names)).find((text) => text !== undefined);
  const variants = [...itemsOf(item, 'hasVariant'), ...itemsOf(item, 'model')].filter(
    (variant) => variant !== item,
  );
  const own = readOffers(item);
  const ofVariants =
    own.length > 0
      ? []
      : variants
          .slice(0, MAX_OFFERS)
          .flatMap((variant) => variantOffers(variant))
          .slice(0, MAX_OFFERS);
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
  return readOffers(variant).map((offer) =>
    defined<OfferFacts>({ ...offer, variant: offer.variant ?? sku, url: offer.url ?? url }),
  );
}

function imageOf(item: Item): string | undefined {
  for (const value of [
    ...valuesOf(item, 'image'),
    ...valuesOf(item, 'photo'),
    ...valuesOf(item, 'thumbnailUrl'),
  ]) {
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
