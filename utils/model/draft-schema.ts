import { z } from 'zod';
import {
  AUDIENCES,
  DRAFT_LIMITS,
  type Draft,
  type GroupOffer,
  type Listing,
  type OwnVariant,
  type PictureAbout,
  PLATFORMS,
  type PostedListing,
  type Repost,
} from './draft.ts';
import {
  availabilitySchema,
  countrySchema,
  momentSchema,
  moneySchema,
  offerSchema,
  productRefSchema,
  webUrlSchema,
} from './schema.ts';

// Drafts as they are checked when they are read: this device wrote them, or another one by way of sync.

const title = z.string().max(DRAFT_LIMITS.title);
const inventory = z.int().min(0).max(DRAFT_LIMITS.inventory);

/** Eight hexadecimal digits. */
export const listingIdSchema = z.string().regex(/^[0-9a-f]{8}$/);

/** A page where somebody pays: https, and nobody's name or password in it. What else it must be: payLinkOf(). */
const payLinkSchema = z
  .string()
  .max(DRAFT_LIMITS.link)
  .refine((text) => {
    const url = /^https:\/\//i.test(text) ? URL.parse(text) : null;
    return url !== null && url.username === '' && url.password === '';
  }, 'not an https page');

const group = z.object({
  price: moneySchema,
  size: z.int().min(2).max(DRAFT_LIMITS.groupSize),
  until: momentSchema,
}) satisfies z.ZodType<GroupOffer>;

const variant = z.object({
  name: z.string().min(1).max(DRAFT_LIMITS.variantName),
  price: moneySchema.exactOptional(),
  inventory: inventory.exactOptional(),
}) satisfies z.ZodType<OwnVariant>;

const pictureName = z.string().regex(/^(?:[0-9a-f]{32}){1,2}$/);

const pictureAbout = z
  .record(
    pictureName,
    z.object({
      small: pictureName.exactOptional(),
      alt: z.string().max(DRAFT_LIMITS.alt).exactOptional(),
    }) satisfies z.ZodType<PictureAbout>,
  )
  .exactOptional();

const words = {
  id: listingIdSchema,
  position: z.string().min(1).max(80),
  title,
  description: z.string().max(DRAFT_LIMITS.description).exactOptional(),
  price: moneySchema.exactOptional(),
  inventory: inventory.exactOptional(),
  pictures: z.array(pictureName).max(DRAFT_LIMITS.pictures).catch([]),
  group: group.exactOptional(),
};

const ofOwn = {
  variants: z.array(variant).max(DRAFT_LIMITS.variants).catch([]),
  shipsTo: z.array(countrySchema).max(DRAFT_LIMITS.countries).catch([]),
  pictureAbout,
};

// Lazy: made when the first is read, not at every start of the background.
export const listingSchema = z.lazy(() =>
  z.union([
    z.object({
      ...words,
      kind: z.literal('shop'),
      posted: webUrlSchema.max(DRAFT_LIMITS.link),
      product: productRefSchema.exactOptional(),
      offer: offerSchema.exactOptional(),
    }),
    z.object({
      ...words,
      kind: z.literal('own'),
      pay: payLinkSchema.exactOptional(),
      ...ofOwn,
    }),
  ]),
) satisfies z.ZodType<Listing>;

/** A draft without what it lists. */
export const draftHeadSchema = z.lazy(() =>
  z.object({
    words: z.string().max(DRAFT_LIMITS.words).catch(''),
    platform: z.enum(PLATFORMS).catch('weibo'),
    audience: z.array(z.enum(AUDIENCES)).catch([]),
    labels: z.partialRecord(z.enum(PLATFORMS), z.string().max(DRAFT_LIMITS.label)).catch({}),
    prices: z.boolean().catch(true),
    editedAt: momentSchema,
  }),
) satisfies z.ZodType<Omit<Draft, 'id' | 'listings'>>;

export const postedListingSchema = z.lazy(() =>
  z.object({
    title,
    link: webUrlSchema.exactOptional(),
    product: productRefSchema.exactOptional(),
    price: moneySchema.exactOptional(),
    inventory: inventory.exactOptional(),
    shopPrice: moneySchema.exactOptional(),
    availability: availabilitySchema.exactOptional(),
    seenAt: momentSchema.exactOptional(),
    description: words.description,
    own: z.object(ofOwn).exactOptional(),
    pictures: z.array(pictureName).max(DRAFT_LIMITS.pictures).exactOptional(),
    group: group.exactOptional(),
  }),
) satisfies z.ZodType<PostedListing>;

/** A record without what was listed. */
export const repostHeadSchema = z.lazy(() =>
  z.object({
    at: momentSchema,
    platform: z.enum(PLATFORMS),
    permalink: webUrlSchema.exactOptional(),
  }),
) satisfies z.ZodType<Omit<Repost, 'id' | 'texts' | 'listings'>>;

export const repostTextsSchema = z.array(z.string());
