import { currencyCode } from '../model/currency-signs.ts';
import { readAvailability } from './availability.ts';
import { isJson, type Json, plainKey } from './embedded-json.ts';
import { defined, type OfferFacts } from './facts.ts';

const PRICE = /price|amount|value|cent/;
const LIST =
  /list|orig|was|old|market|retail|msrp|rrp|compare|regular|strike|crossed|before|(?<!on)line|tag|base|full/;
const PAID = /sale|current|final|special|now|promo|activity|discounted|actual|deal|sell|offer/;
/** Other money, rules, measures. */
const NO_PRICE =
  /ship|freight|deliver|tax|unit|per|rule|label|type|sav|discount(?!ed|price)|off$|point|deposit|group|pin|member|vip|month|install|id$|^has|^is|range|max|high|(?<!dis)count|ref|history/;
const CENTS = /cent(?:s|amount)?$|fen$|minor/;
/** What lies between a product and its price. */
const BRIDGE =
  /price|amount|offer|sku|variant|node|edge|sale|money|info|data|detail|module|component|selected|default/;
const VARIANTS = /variant|sku|offer|node|edge/;
const STOCK = /availab|instock|soldout|outofstock|^stock|inventory|saleable|buyable/;
const MAX_OFFERS = 50;
const MAX_DEPTH = 6;

interface Draft {
  price?: string;
  list?: string;
  currency?: string | undefined;
  stock?: string;
  variant?: string;
  /** How well the price's key says that it is paid; 0 is best. */
  rank: number;
}

/**
 * The offers in an object of a shop's state, its own or those of its variants. `shown` are the minor units beside
 * the heading with their currency: they tell cents from units; a bare number that nothing confirms is no price.
 */
export function offersIn(object: Json, shown: ReadonlyMap<number, string>): OfferFacts[] {
  const own: Draft = { rank: 9 };
  const variants: Draft[] = [];
  readInto(own, variants, object, '', 0);
  const drafts = own.price === undefined ? variants : [own];
  const isShopify = 'variants' in object && 'handle' in object;
  return drafts.slice(0, MAX_OFFERS).flatMap(({ price, list, currency = own.currency, stock, variant }) => {
    if (price === undefined) return [];
    const units = Math.round(Number(price) * 100);
    const isCents = /^\d+$/.test(price) && !shown.has(units) && (isShopify || shown.has(units / 100));
    const isSure = isCents || currency !== undefined || shown.has(units) || !/^\d+$/.test(price);
    if (!isSure) return [];
    const scaled = (text: string | undefined) =>
      isCents && text !== undefined ? String(Number(text) / 100) : text;
    return [
      defined<OfferFacts>({
        price: scaled(price),
        list: scaled(list),
        currency: currency ?? shown.get(isCents ? units / 100 : units),
        availability: readAvailability(stock ?? own.stock),
        variant,
      }),
    ];
  });
}

function readInto(draft: Draft, variants: Draft[], object: Json, path: string, depth: number): void {
  for (const [name, value] of Object.entries(object)) {
    const key = plainKey(name);
    if (Array.isArray(value) && VARIANTS.test(key)) {
      for (const one of value.slice(0, MAX_OFFERS)) {
        const variant: Draft = { rank: 9 };
        if (isJson(one) && depth < MAX_DEPTH) readInto(variant, [], one, '', depth + 1);
        variants.push(variant);
      }
    } else if (isJson(value)) {
      const isPrice = path !== '' || PRICE.test(key);
      if (!Array.isArray(value) && depth < MAX_DEPTH && (isPrice || BRIDGE.test(key)) && !NO_PRICE.test(key))
        readInto(draft, variants, value, isPrice ? path + key : '', depth + 1);
    } else if (/currency/.test(key)) draft.currency ??= currencyCode(String(value));
    else if (STOCK.test(key)) draft.stock ??= stockText(key, value);
    else if (/^(?:sku|skuid|variantid|id)$/.test(key)) draft.variant ??= String(value);
    else if (PRICE.test(path + key) && !NO_PRICE.test(key)) readPrice(draft, key, path, value);
  }
}

function readPrice(draft: Draft, key: string, path: string, value: unknown): void {
  const text = String(value);
  if (
    !(typeof value === 'number'
      ? value > 0
      : typeof value === 'string' && /\d/.test(text) && text.length < 40)
  )
    return;
  const price = CENTS.test(key) ? (Number(text) / 100).toFixed(2) : text;
  const isList = LIST.test(key) || (LIST.test(path) && !PAID.test(key));
  const rank = PAID.test(key + path) ? 0 : key === 'price' || path === 'price' ? 1 : 2;
  if (isList) draft.list ??= price;
  else if (rank < draft.rank) Object.assign(draft, { price, rank });
}

/** What a stock field says, in the words of readAvailability(). */
function stockText(key: string, value: unknown): string {
  const isOut = /soldout|outof/.test(key);
  if (typeof value === 'boolean') return value === isOut ? 'outofstock' : 'instock';
  return typeof value === 'number' ? (value > 0 === isOut ? 'outofstock' : 'instock') : String(value);
}
