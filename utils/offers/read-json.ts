import { toMoney } from '../extract/decimal.ts';
import type { JsonOffer, JsonPath, ProductJson } from '../merchants/merchant.ts';
import { exponentOf, type Money } from '../model/money.ts';
import type { Availability, PageOffer, Price, ProductPage } from '../model/offer.ts';

/** Variants that are read of one answer. */
const MOST_VARIANTS = 100;
const MAX_TITLE = 500;
/** A longer one would be no id that anybody posts, and nothing that is kept. */
const MAX_ID = 512;

/**
 * A shop's public data as one product. Undefined when it is not what its shop's file says: no title, no product, no JSON,
 * no currency. A price that is no number above 0 is none.
 */
export function readJson(text: string, json: ProductJson, known?: string): ProductPage | undefined {
  const answer = parse(text);
  const product = json.product === undefined ? answer : at(answer, json.product);
  const title = at(product, json.title);
  if (typeof title !== 'string' || title.trim() === '') return undefined;
  const said = json.currency === undefined ? known : at(product, json.currency);
  const currency = typeof said === 'string' && /^[A-Z]{3}$/.test(said) ? said : undefined;
  const image = json.image === undefined ? undefined : at(product, json.image);
  const whole = currency && offerOf(product, json, json.unit, currency);
  if (!whole) return undefined;
  const { variants } = json;
  const list = variants && at(product, variants.at);
  const each = (variants && Array.isArray(list) ? list.slice(0, MOST_VARIANTS) : []).flatMap(
    (one: unknown) => {
      const id = variants && at(one, variants.id);
      const isId = typeof id === 'string' || typeof id === 'number';
      return variants && isId && String(id).length <= MAX_ID
        ? [{ ...offerOf(one, variants, json.unit, currency), variant: String(id) }]
        : [];
    },
  );
  return {
    title: title.trim().slice(0, MAX_TITLE).toWellFormed(),
    ...(typeof image === 'string' && { image: image.startsWith('//') ? `https:${image}` : image }),
    // One variant is the product.
    offers: each.length > 1 ? [whole, ...each] : [whole],
  };
}

function offerOf(
  from: unknown,
  { price, highest, list, inStock, left }: JsonOffer,
  unit: ProductJson['unit'],
  currency: string,
): PageOffer {
  const money = (path: JsonPath | undefined) =>
    path === undefined ? undefined : moneyOf(at(from, path), unit, currency);
  const amount = money(price);
  const dearest = money(highest);
  const was = money(list);
  const isFrom = amount && dearest && dearest.minor > amount.minor;
  const prices: Price[] = amount ? [{ kind: isFrom ? 'from' : 'sale', amount }] : [];
  if (amount && was && !isFrom && was.minor > amount.minor) prices.push({ kind: 'list', amount: was });
  const count = left === undefined ? undefined : at(from, left);
  const isCount = typeof count === 'number' && Number.isSafeInteger(count) && count >= 0;
  return {
    prices,
    availability: stockOf(inStock === undefined ? undefined : at(from, inStock), isCount ? count : undefined),
    ...(isCount && count > 0 && { inventoryLevel: count }),
  };
}

function stockOf(canBuy: unknown, left: number | undefined): Availability {
  if (typeof canBuy === 'boolean') return canBuy ? 'InStock' : 'OutOfStock';
  if (left === undefined) return 'unknown';
  return left > 0 ? 'InStock' : 'OutOfStock';
}

function moneyOf(raw: unknown, unit: ProductJson['unit'], currency: string): Money | undefined {
  const text = typeof raw === 'number' || typeof raw === 'string' ? String(raw) : '';
  if (unit === 'decimal') return toMoney(text, currency);
  if (!/^\d{1,15}$/.test(text)) return undefined;
  const exponent = unit === 'hundredths' ? exponentOf(currency) - 2 : 0;
  const minor = exponent < 0 ? Number(text) / 10 ** -exponent : Number(text) * 10 ** exponent;
  return minor > 0 && Number.isSafeInteger(minor) ? { minor, currency } : undefined;
}

/** What stands there; only own properties count, so that no name reaches a prototype. */
function at(from: unknown, path: JsonPath): unknown {
  let value = from;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    value = Reflect.get(value, name);
  }
  return value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // A page that says there is no such thing: the product's own page is asked then.
  }
}
