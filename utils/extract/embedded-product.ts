import { currencyCode } from '../model/currency-signs.ts';
import { cleanText } from './clean-text.ts';
import { isJson, type Json, objectsIn, plainKey, readScripts } from './embedded-json.ts';
import { offersIn } from './embedded-offers.ts';
import { defined, type OfferFacts, type ProductFacts } from './facts.ts';
import { namedBy } from './product-name.ts';

const NAME = /^(?:(?:product|item|goods|offer|sku|page)?(?:name|title|subject)|localizedname)$/;
/** A script that has the page's name more often speaks of many things. */
const MAX_NAMED = 50;
const HOLDS_PRODUCT = /product|item|goods|detail|sku|offer|variant/;

/** The first text, or thing's text, whose key fits. */
function textAt(object: Json, keys: RegExp, depth = 0): string | undefined {
  for (const [key, value] of Object.entries(object)) {
    if (!keys.test(plainKey(key)) && !Array.isArray(object)) continue;
    const text =
      typeof value === 'string' || typeof value === 'number'
        ? cleanText(String(value))
        : isJson(value) && depth < 2
          ? textAt(value, INNER, depth + 1)
          : undefined;
    if (text !== undefined) return text;
  }
  return undefined;
}

const INNER = /^(?:name|title|text|value|url|src|originalsrc|href|large|default)$/;

/**
 * The page's product in the state that its scripts carry (Next.js, Shopify, Magento, Walmart, Youzan …, and what
 * shops tell their statistics): an object that has the page's name and a price. Undefined when there is none, or
 * when several don't agree. `shown` are the minor units beside the heading with their currency.
 */
export function readEmbedded(
  bodies: readonly string[],
  names: readonly string[],
  shown: ReadonlyMap<number, string>,
): ProductFacts | undefined {
  const found: ProductFacts[] = [];
  const isName = namedBy(names);
  for (const root of readScripts(bodies)) {
    const currencies = new Set<string>();
    const here: ProductFacts[] = [];
    for (const [key, object, parent] of objectsIn(root)) {
      const code = textAt(object, /^(?:price)?currency(?:code|unit|id)?$/);
      const known = code === undefined ? undefined : currencyCode(code);
      if (known !== undefined) currencies.add(known);
      const title = textAt(object, NAME);
      if (title === undefined || !isName(title)) continue;
      if (!HOLDS_PRODUCT.test(plainKey(key) || 'product')) continue;
      const own = offersIn(object, shown);
      // Modules side by side: one has the name, one the price.
      const offers = own.length > 0 ? own : offersIn(parent, shown);
      if (offers.length > 0) here.push(toFacts(object, title, offers));
      if (here.length > MAX_NAMED || found.length > MAX_NAMED) return undefined;
    }
    const [currency] = currencies.size === 1 ? currencies : [];
    if (currency === undefined) found.push(...here);
    else
      for (const one of here)
        found.push({ ...one, offers: one.offers.map((offer) => ({ currency, ...offer })) });
  }
  const cheapest = (one: ProductFacts) => Math.min(...one.offers.map(({ price }) => Number(price)));
  const [first] = found;
  return first && found.every((one) => cheapest(one) === cheapest(first)) ? first : undefined;
}

function toFacts(object: Json, title: string, offers: readonly OfferFacts[]): ProductFacts {
  return defined<ProductFacts>({
    source: 'embedded',
    title,
    image: textAt(object, /image|img|pic|photo|thumb|media/),
    brand: textAt(object, /^(?:brand|vendor|manufacturer)(?:name)?$/),
    sku: textAt(object, /^(?:sku|id|(?:product|item|goods)(?:id|code|number)|asin)$/),
    offers,
  });
}
