import { z } from 'zod';
import type { PostRef } from '../model/post.ts';
import type { ProductRef } from '../model/product.ts';
import type { ProductQuery, SaveRequest } from './protocol.ts';

/** What a page may send: bounded, because the page is hostile and its renderer may be taken over. */
const short = z.string().min(1).max(300);
const url = z.string().min(1).max(4096);

const productRef = z.object({
  merchant: short,
  id: short,
  url,
  variant: short.exactOptional(),
}) satisfies z.ZodType<ProductRef>;

const postRef = z.object({
  site: short,
  id: short,
  permalink: url.exactOptional(),
  author: z.object({ id: short, name: short }).exactOptional(),
}) satisfies z.ZodType<PostRef>;

export const productQueries = z
  .array(z.object({ product: productRef, certain: z.boolean() }) satisfies z.ZodType<ProductQuery>)
  .max(200);

export const saveRequest = z.object({
  product: productRef,
  posted: url,
  post: postRef.exactOptional(),
}) satisfies z.ZodType<SaveRequest>;

export const shopName = short;
