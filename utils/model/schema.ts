import { z } from 'zod';
import { type DeliveryPromise, MAX_DAYS, MOST_COUNTRIES, MOST_PROMISES } from './delivery.ts';
import type { Money } from './money.ts';
import type { Observation } from './observation.ts';
import type { Offer, PageOffer, Price } from './offer.ts';
import type { Author, PostRef } from './post.ts';
import type { ProductRef } from './product.ts';

// The nouns as they are checked at a door (stored data, messages, network). Never imported by the page side.

/** The last moment a Date can hold, in epoch milliseconds. */
const LAST_MOMENT = 8.64e15;

/** Epoch milliseconds. */
export const momentSchema = z.int().min(0).max(LAST_MOMENT);

/** An absolute http(s) URL, kept as it was written. */
export const webUrlSchema = z
  .string()
  .max(8192)
  .refine((text) => /^https?:\/\//i.test(text) && URL.canParse(text), 'not an http(s) URL');

/** A picture that came with the data, never an address to fetch. */
export const dataImageSchema = z.string().regex(/^data:image\/[a-z.+-]+[;,]/i);

/** ISO 3166-1 alpha-2. */
export const countrySchema = z.string().regex(/^[A-Z]{2}$/);

/** ISO 4217. */
export const currencySchema = z.string().regex(/^[A-Z]{3}$/);

export const moneySchema: z.ZodType<Money> = z.object({
  minor: z.int().min(1),
  currency: currencySchema,
});

export const priceSchema: z.ZodType<Price> = z.object({
  kind: z.enum(['list', 'sale', 'coupon', 'group', 'member', 'from']),
  amount: moneySchema,
  groupSize: z.int().min(1).exactOptional(),
});

export const availabilitySchema = z.enum([
  'InStock',
  'LimitedAvailability',
  'PreOrder',
  'BackOrder',
  'OutOfStock',
  'SoldOut',
  'Discontinued',
  'unknown',
]);

const days = z.int().min(0).max(MAX_DAYS);

const deliverySchema = z.object({
  days: z.object({ min: days, max: days, business: z.literal(true).exactOptional() }).exactOptional(),
  // Free is a price of shipping, unlike of goods.
  price: z.object({ minor: z.int().min(0), currency: currencySchema }).exactOptional(),
  to: z.array(countrySchema).max(MOST_COUNTRIES).exactOptional(),
}) satisfies z.ZodType<DeliveryPromise>;

export const sourceSchema = z.enum(['fetch', 'json', 'visit', 'post']);

const pageOffer = {
  prices: z.array(priceSchema).max(20),
  availability: availabilitySchema,
  inventoryLevel: z.int().min(0).exactOptional(),
  seller: z.string().max(500).exactOptional(),
  isGuess: z.literal(true).exactOptional(),
  variant: z.string().max(512).exactOptional(),
};

export const pageOfferSchema: z.ZodType<PageOffer> = z.object(pageOffer);

export const offerSchema: z.ZodType<Offer> = z.object({
  ...pageOffer,
  delivery: z.array(deliverySchema).max(MOST_PROMISES).exactOptional(),
  observedAt: momentSchema,
  source: sourceSchema,
});

export const observationSchema: z.ZodType<Observation> = z.object({
  key: z.string(),
  variant: z.string().exactOptional(),
  price: priceSchema.exactOptional(),
  availability: availabilitySchema,
  inventoryLevel: z.int().min(0).exactOptional(),
  source: sourceSchema,
  at: momentSchema,
  lastSeen: momentSchema,
  rate: z.object({ to: currencySchema, value: z.number().positive(), on: z.string() }).exactOptional(),
});

export const productRefSchema: z.ZodType<ProductRef> = z.object({
  merchant: z.string().min(1).max(253),
  id: z.string().min(1).max(512),
  url: webUrlSchema,
  variant: z.string().max(512).exactOptional(),
});

export const authorSchema: z.ZodType<Author> = z.object({
  id: z.string().max(512),
  name: z.string().max(512),
});

export const postRefSchema: z.ZodType<PostRef> = z.object({
  site: z.string().min(1).max(64),
  id: z.string().min(1).max(512),
  permalink: webUrlSchema.exactOptional(),
  author: authorSchema.exactOptional(),
});
