import { MAX_SHIPPING } from '../model/delivery.ts';
import { readAvailability } from './availability.ts';
import { cleanText } from './clean-text.ts';
import { defined, type OfferFacts } from './facts.ts';
import { type Item, type ItemValue, isA, isItem, itemsOf, textOf, valuesOf } from './item.ts';
import { saidCurrency } from './offer-currency.ts';
import { sameName } from './product-name.ts';
import { splitStruck } from './text-collector.ts';

const AGGREGATE = /^aggregateOffer$/i;
/** Prices that are not what the shopper pays. */
const LISTED = /listprice|msrp|srp|strikethrough|regularprice|suggested/i;
const ELSE = /minimumadvertised|invoiceprice|deposit|delivery|payment/i;
/** Values of a page's shipping details that are looked at. */
const MAX_SHIPPING_VALUES = 600;
/** A page may list thousands of variants: more say nothing new. */
export const MAX_OFFERS = 200;

/** The offers of a product, each with what the product says for all of them. */
export function readOffers(item: Item): OfferFacts[] {
  const offers = [...itemsOf(item, 'offers'), ...itemsOf(item, 'offer')]
    .slice(0, MAX_OFFERS)
    .filter((offer, _, all) => isOwn(offer, item, all.length))
    .flatMap((offer) => {
      const read = readOffer(offer, item);
      return NOT_SOLD.test(textOf(offer, 'businessFunction') ?? '') ? read.map(unpriced) : read;
    })
    .slice(0, MAX_OFFERS);
  // Some write the price on the product itself.
  const bare =
    offers.length === 0 && ['price', 'lowPrice'].some((name) => item.props.has(name))
      ? readOffer(item, item)
      : offers;
  const states = bare.some((offer) => offer.availability !== undefined)
    ? undefined
    : readAvailability(textOf(item, 'availability'));
  return states ? bare.map((offer) => ({ ...offer, availability: states })) : bare;
}

/** Things that come with goods for a price of their own. */
const SERVICE = /^(?:service|warranty.*|insurance.*|financialproduct|paymentservice)$/i;
/** What is done with the thing other than selling it: GoodRelations' lease, repair, buy … */
const NOT_SOLD = /(?:lease ?out|maintain|repair|dispose|construction|provide ?service|[#/]buy)$/i;

function unpriced(offer: OfferFacts): OfferFacts {
  const { price: _, list: __, low: ___, high: ____, ...rest } = offer;
  return rest;
}

/** False for an offer of something else beside the product. */
function isOwn(offer: Item, product: Item, count: number): boolean {
  const offered = itemsOf(offer, 'itemOffered');
  if (offered.length === 0) return true;
  if (offered.some((one) => isA(one, SERVICE))) return isA(product, SERVICE);
  // The same by another name, a variant, is the product's; a lid beside the mug is not.
  const name = textOf(product, 'name');
  const names = offered.flatMap((one) => textOf(one, 'name') ?? []);
  return (
    count === 1 || name === undefined || names.length === 0 || names.some((one) => isSameOrPart(one, name))
  );
}

function isSameOrPart(one: string, name: string): boolean {
  const [a, b] = [one.toLowerCase(), name.toLowerCase()];
  return a.includes(b) || b.includes(a) || sameName(one, name);
}

function readOffer(offer: Item, product: Item, depth = 0): OfferFacts[] {
  // Offers in offers may go round in a circle.
  const inner = depth < 2 ? itemsOf(offer, 'offers').slice(0, MAX_OFFERS) : [];
  const currency = currencyOf(offer) ?? currencyOf(product);
  const availability = readAvailability(textOf(offer, 'availability'));
  if (isA(offer, AGGREGATE) || inner.length > 0) {
    const single = inner
      .flatMap((one) => readOffer(one, product, depth + 1))
      .slice(0, MAX_OFFERS)
      .filter((one) => one.price !== undefined);
    if (single.length > 0)
      return single.map((one) =>
        defined<OfferFacts>({
          ...one,
          currency: one.currency ?? currency,
          availability: one.availability ?? availability,
        }),
      );
  }
  const { price, list, low, high, currency: specified } = readPrices(offer);
  const quantity =
    itemsOf(offer, 'inventoryLevel').map((level) => textOf(level, 'value'))[0] ??
    textOf(offer, 'inventoryLevel');
  return [
    defined<OfferFacts>({
      price,
      list,
      // Salesforce's shops write it small, and both prices in it.
      low: amountOf(offer, 'lowPrice') ?? amountOf(offer, 'lowprice') ?? low,
      high: amountOf(offer, 'highPrice') ?? amountOf(offer, 'highprice') ?? high,
      currency: currency ?? specified,
      availability,
      inventoryLevel: quantity !== undefined && /^\d{1,7}$/.test(quantity) ? Number(quantity) : undefined,
      seller: cleanText(textOf(offer, 'seller', 'offeredBy') ?? ''),
      variant: id(textOf(offer, 'sku', 'productID')),
      url: textOf(offer, 'url'),
      shipping: shippingOf(valuesOf(offer, 'shippingDetails')),
    }),
  ];
}

/** As plain JSON, for whoever keeps it to read. */
function shippingOf(details: readonly ItemValue[]): string | undefined {
  if (details.length === 0) return undefined;
  // Things may go round in a circle, or fan out with every step.
  let left = MAX_SHIPPING_VALUES;
  const plainOf = (value: ItemValue): unknown => {
    if (--left < 0) return undefined;
    if (!isItem(value)) return value;
    return Object.fromEntries(
      [...value.props].slice(0, left).map(([name, values]) => {
        const all = values.slice(0, left).map(plainOf);
        return [name, all.length === 1 ? all[0] : all];
      }),
    );
  };
  const kept: string[] = [];
  let size = 2;
  for (const one of details.slice(0, left)) {
    // Cut in the middle it were no JSON: what does not fit is left out, and what was said first stays.
    const text = JSON.stringify(plainOf(one)) ?? 'null';
    size += text.length + 1;
    if (size > MAX_SHIPPING) break;
    kept.push(text);
  }
  return kept.length > 0 ? `[${kept.join()}]` : undefined;
}

/** The price and the list price of an offer, from itself and its specifications. */
function readPrices(offer: Item) {
  const text = amountOf(offer, 'price');
  const { kept, struck } = splitStruck(text ?? '');
  let price = kept.trim() || undefined;
  let list = struck.trim() || amountOf(offer, 'listPrice');
  let low: string | undefined;
  let high: string | undefined;
  let currency: string | undefined;
  const specs = itemsOf(offer, 'priceSpecification');
  const whole = specs.filter((spec) => !isOfPart(spec));
  for (const spec of whole.length > 0 ? whole : specs) {
    const exact = amountOf(spec, 'price');
    const amount = exact ?? amountOf(spec, 'minPrice');
    const type = [textOf(spec, 'priceType') ?? '', ...spec.types].join(' ');
    if (amount === undefined || ELSE.test(type)) continue;
    currency ??= currencyOf(spec);
    if (LISTED.test(type)) list ??= amount;
    else if (!spec.props.has('validForMemberTier')) {
      price ??= exact;
      low ??= amount;
      high ??= amountOf(spec, 'maxPrice');
    }
  }
  return { price, list, low, high, currency };
}

/**
 * "4.99 per KGM", "12 for 100 of a unit": where another price is said, this is not the thing's. UN/CEFACT units of weight,
 * volume and length.
 */
function isOfPart(spec: Item): boolean {
  return itemsOf(spec, 'referenceQuantity').some(
    (quantity) =>
      /^(?:KGM|GRM|HGM|LTR|MLT|CLT|DLT|MTR|MTK|LBR|ONZ)$/.test(textOf(quantity, 'unitCode') ?? '') ||
      (spec.props.has('unitCode') && !/^1?$/.test(textOf(quantity, 'value') ?? '')),
  );
}

function amountOf(item: Item, name: string): string | undefined {
  for (const value of valuesOf(item, name)) {
    if (isItem(value)) {
      const inner = textOf(value, 'value', 'amount', 'price', 'sales');
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
  return saidCurrency(textOf(item, 'priceCurrency', 'currency'));
}

/** A shop's own id without the vocabulary some write before it. */
export function id(text: string | undefined): string | undefined {
  return text === undefined
    ? undefined
    : cleanText(text.replace(/^(?:sku|mpn|upc|productID):/i, ''))?.slice(0, 100);
}
