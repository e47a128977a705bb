import { z } from 'zod';
import type { PostSeen } from '../model/attached.ts';
import { MAX_SHIPPING } from '../model/delivery.ts';
import { MAX_PRODUCTS } from '../model/post.ts';
import type { Mute } from '../model/quiet.ts';
import { pageOfferSchema, postRefSchema, productRefSchema, webUrlSchema } from '../model/schema.ts';
import { HOST } from '../model/user-site.ts';
import type {
  DetailsQuery,
  MuteRequest,
  ProductQuery,
  SaveRequest,
  ShowRequest,
  VisitReport,
} from './protocol.ts';

// What a page may send: bounded, because the page is hostile and its renderer may be taken over.

/** As many products as a page can ask about at once; the feed asks in smaller lots. */
export const MOST_QUERIES = 200;

export const productQuery = z.object({
  product: productRefSchema,
  certain: z.boolean(),
  posted: webUrlSchema.exactOptional(),
  words: z.string().max(300).exactOptional(),
  post: z.string().max(512).exactOptional(),
  time: z.string().max(64).exactOptional(),
}) satisfies z.ZodType<ProductQuery>;

/** The goods of a draft. */
export const productRefs = z.array(productRefSchema).max(MAX_PRODUCTS);

export const productQueries = z.lazy(() => z.array(productQuery).max(MOST_QUERIES));

/** As many posts as a page can ask about at once. */
export const MOST_POSTS = 50;

const handleCode = z.string().regex(/^feedcart-[0-9a-f]{24}$/);
/** Codes of one bio: of a name on each of a few sites. */
const MOST_CODES = 8;

export const postsSeen = z.lazy(() =>
  z
    .array(
      z.object({
        post: z.string().min(1).max(512),
        author: z.string().min(1).max(256),
        name: z.string().max(256).exactOptional(),
        code: handleCode.exactOptional(),
        bio: z.array(handleCode).max(MOST_CODES).exactOptional(),
        onScreen: z.boolean().exactOptional(),
      }),
    )
    .max(MOST_POSTS),
) satisfies z.ZodType<PostSeen[]>;

export const saveRequest = z.lazy(() =>
  z.object({
    product: productRefSchema,
    posted: webUrlSchema,
    post: postRefSchema.exactOptional(),
  }),
) satisfies z.ZodType<SaveRequest>;

export const detailsQuery = z.lazy(() =>
  productQuery.extend({
    answer: z.string().max(64).optional(),
  }),
) satisfies z.ZodType<DetailsQuery>;

/** Variants of one product that are kept of one page. */
const MOST_OFFERS = 100;

const makersWord = z.string().max(500).exactOptional();

/** What is not named here (a rating) is left behind. */
export const visitReport = z.lazy(() =>
  z.object({
    href: webUrlSchema,
    page: z.object({
      title: z.string().min(1).max(2000),
      image: webUrlSchema.exactOptional(),
      brand: makersWord,
      gtin: makersWord,
      mpn: makersWord,
      shipping: z.string().max(MAX_SHIPPING).exactOptional(),
      arrives: z.string().max(500).exactOptional(),
      offers: z.array(pageOfferSchema).max(MOST_OFFERS),
    }),
  }),
) satisfies z.ZodType<VisitReport>;

const name = z.string().max(500);

const mute = z.lazy(() =>
  z.union([
    z.object({ kind: z.enum(['author', 'shop', 'product']), id: z.string().min(1).max(1024), name }),
    z.object({ kind: z.literal('site'), id: z.literal(''), name }),
  ]),
) satisfies z.ZodType<Mute>;

export const muteRequest = z.lazy(() => z.object({ mute, on: z.boolean() })) satisfies z.ZodType<MuteRequest>;

/** A link as it was posted. */
export const postedLink = webUrlSchema;

/** A merchant, as a ProductRef names it. */
export const merchantName = z.string().min(1).max(253);

/** One line of a page's structure: names of elements and attributes, the marks that are let through, how many. */
const LINE =
  /^ *(?:\?|[a-z]+(?:-[a-z]+)*)(?:\[(?:\?|[a-z]+(?:-[a-z]+)*)(?:=[A-Za-z]{3,24})?\])*(?: ×\d{1,6})?$/;

/**
 * How a page is built, as utils/feed/page-structure.ts says it. It is shown to its reader and passed on by hand, so that
 * nothing else comes in, whatever a page sends.
 */
export const pageStructure = z
  .string()
  .max(6000)
  .refine((text) => text.split('\n').every((line) => LINE.test(line)));

export const showRequest = z.object({
  tabId: z.int().min(0),
  host: z.string().regex(HOST),
}) satisfies z.ZodType<ShowRequest>;

export const hostName = z.string().regex(HOST);
