import { type DeliveryDays, type DeliveryPromise, deliveryDays } from './delivery.ts';
import { parseDelivery } from './delivery-text.ts';
import { type Money, moneyFromDecimal } from './money.ts';

/** More conditions than that are a table of a warehouse. */
const MAX_DETAILS = 50;

const AT_ONCE: readonly [number, number] = [0, 0];

/** Units of schema.org's QuantitativeValue (UN/CEFACT codes), in days. */
const UNITS: Readonly<Record<string, number>> = { DAY: 1, D: 1, WEE: 7, HUR: 1 / 24 };

/**
 * The promises in a value of schema.org's `shippingDetails`: an OfferShippingDetails or a list of them, with its rate,
 * destination and delivery time (handling and transit together). What is not understood is left out; a time that lacks
 * its transit is none. Never throws.
 */
export function parseShippingDetails(value: unknown): readonly DeliveryPromise[] {
  return listOf(value)
    .slice(0, MAX_DETAILS)
    .flatMap((one) => {
      const details = fieldsOf(one);
      // What is not sent there is no promise.
      if (!details || isTrue(details.doesNotShip)) return [];
      const days = timeOf(details.deliveryTime);
      const price = rateOf(details.shippingRate);
      const to = countriesOf(details.shippingDestination);
      if (!days && !price) return [];
      return [{ ...(days && { days }), ...(price && { price }), ...(to.length > 0 && { to }) }];
    });
}

function timeOf(value: unknown): DeliveryDays | undefined {
  const text = textOf(value);
  if (text !== undefined) return parseDelivery(`delivery ${text}`);
  const time = fieldsOf(value);
  const transit = spanOf(time?.transitTime);
  if (!time || !transit) return undefined;
  const handling = time.handlingTime === undefined ? AT_ONCE : spanOf(time.handlingTime);
  if (!handling) return undefined;
  const [least, most] = handling;
  const [min, max] = transit;
  return deliveryDays(Math.floor(least + min), Math.ceil(most + max), time.businessDays !== undefined);
}

/** The least and the most days; one number is both, a most alone begins at nothing. */
function spanOf(value: unknown): readonly [number, number] | undefined {
  const fields = fieldsOf(value);
  if (!fields) return undefined;
  const unit = UNITS[(textOf(fields.unitCode) ?? textOf(fields.unitText) ?? 'DAY').toUpperCase().slice(0, 3)];
  const exact = numberOf(fields.value);
  const max = numberOf(fields.maxValue) ?? exact;
  const min = fields.minValue === undefined ? (exact ?? 0) : numberOf(fields.minValue);
  if (unit === undefined || min === undefined || max === undefined || max < min) return undefined;
  return [min * unit, max * unit];
}

function rateOf(value: unknown): Money | undefined {
  const fields = fieldsOf(value);
  const currency = textOf(fields?.currency)?.toUpperCase() ?? '';
  // An upper bound is no price: it may cost less.
  const amount = fields?.value;
  const decimal = typeof amount === 'number' ? String(amount) : (textOf(amount) ?? '');
  if (!/^[A-Z]{3}$/.test(currency)) return undefined;
  // Free is a price of shipping, unlike of goods.
  return /^0+(?:\.0+)?$/.test(decimal) ? { minor: 0, currency } : moneyFromDecimal(decimal, currency);
}

function countriesOf(value: unknown): readonly string[] {
  return listOf(value)
    .flatMap((region) => listOf(fieldsOf(region)?.addressCountry ?? region))
    .flatMap((country) => textOf(country) ?? textOf(fieldsOf(country)?.name) ?? [])
    .map((country) => country.toUpperCase())
    .filter((country) => /^[A-Z]{2}$/.test(country));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function numberOf(value: unknown): number | undefined {
  const number =
    typeof value === 'number'
      ? value
      : /^\d{1,4}(?:\.\d{1,4})?$/.test(textOf(value) ?? '')
        ? Number(value)
        : NaN;
  return Number.isFinite(number) && number >= 0 ? number : undefined;
}

function isTrue(value: unknown): boolean {
  return value === true || /^(?:https?:\/\/schema\.org\/)?true$/i.test(textOf(value) ?? '');
}
