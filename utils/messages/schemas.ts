import { z } from 'zod';
import type { Mute } from '../model/quiet.ts';
import { postRefSchema, productRefSchema, webUrlSchema } from '../model/schema.ts';
import type { MuteRequest, ProductQuery, SaveRequest } from './protocol.ts';

// What a page may send: bounded, because the page is hostile and its renderer may be taken over.

/** As many products as a page can ask about at once; the feed asks in smaller lots. */
export const MOST_QUERIES = 200;

const query = z.object({ product: productRefSchema, certain: z.boolean() }) satisfies z.ZodType<ProductQuery>;

export const productQueries = z.array(query).max(MOST_QUERIES);

export const saveRequest = z.object({
  product: productRefSchema,
  posted: webUrlSchema,
  post: postRefSchema.exactOptional(),
}) satisfies z.ZodType<SaveRequest>;

const name = z.string().max(500);

const mute = z.union([
  z.object({ kind: z.enum(['author', 'shop', 'product']), id: z.string().min(1).max(1024), name }),
  z.object({ kind: z.literal('site'), id: z.literal(''), name }),
]) satisfies z.ZodType<Mute>;

export const muteRequest = z.object({ mute, on: z.boolean() }) satisfies z.ZodType<MuteRequest>;

/** A link as it was posted. */
export const postedLink = webUrlSchema;

/** A merchant, as a ProductRef names it. */
export const merchantName = z.string().min(1).max(253);
