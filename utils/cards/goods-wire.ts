import { z } from 'zod';
import { momentSchema } from '../model/schema.ts';
import { creatorIdSchema } from './creator-wire.ts';
import { postIdSchema, skuSchema } from './schema.ts';

/*
 * Own goods at the endpoint: what is left of them, and keeping some for somebody. Who reserves is nobody: the id that
 * they made up is all there is to know of them.
 */

/** How long something is kept for somebody; in a group until its time is over. */
export const RESERVED_MS = 15 * 60 * 1000;

/** 128 random bits, made by who reserves: asked again with the same id, the answer is the same. 32 hex digits. */
export const reservationIdSchema = z.string().regex(/^[0-9a-f]{32}$/);

/** PUT /v1/creators/<creator>/reservations/<id> */
export const reserveSchema = z.object({
  sku: skuSchema,
  quantity: z.int().min(1).max(10).default(1),
  /** Join the group, for its price. */
  join: z.boolean().default(false),
});

const groupSchema = z.object({
  size: z.int().min(2),
  until: momentSchema,
  /** How many have joined. */
  joined: z.int().min(0),
});

/** Of one SKU: how many can be reserved now. */
export const goodsSchema = z.object({
  sku: skuSchema,
  left: z.int().min(0),
  group: groupSchema.exactOptional(),
});

/**
 * Where the own goods are of all cards that bucketPath() tells of: who asks names no creator and no post by it, as they
 * name none when they ask for the cards.
 */
export function goodsPath(platform: string, prefix: string): string {
  return `/v1/goods/${platform}/${prefix}`;
}

/** One entry of the answer: a creator's goods that stand on cards there. Entries stay unread (bucketSchema). */
export const bucketGoodsSchema = z.object({ creator: creatorIdSchema, goods: z.array(goodsSchema) });

/** Where something is reserved and given back. */
export function reservationPath(creator: string, id: string): string {
  return `/v1/creators/${creator}/reservations/${id}`;
}

/** Answer of GET /v1/creators/<creator>/goods */
export const goodsAnswerSchema = z.object({ goods: z.array(goodsSchema) });

export const reservationSchema = z.object({
  sku: skuSchema,
  quantity: z.int().min(1),
  joined: z.boolean(),
  /** To be named when paying; the creator sees the same. */
  code: z.string(),
  until: momentSchema,
});

/** Answer of PUT …/reservations/<id> */
export const reservedAnswerSchema = reservationSchema.extend({
  left: z.int().min(0),
  group: groupSchema.exactOptional(),
});

/** Answer to `reservations`. */
export const reservationsAnswerSchema = z.object({ reservations: z.array(reservationSchema) });

/** POST /v1/openings/<platform>: a card was opened. Sent without anything that tells who, and only by consent. */
export const openingSchema = z.object({ post: postIdSchema });

/**
 * Answer to `openings`: by post and day (YYYY-MM-DD, UTC), days that are over alone, in steps of ten; a day of fewer
 * than ten is left out.
 */
export const openingsAnswerSchema = z.object({
  /** Whether they are counted; older endpoints don't say. */
  counts: z.boolean().exactOptional(),
  openings: z.array(z.object({ post: postIdSchema, day: z.string(), count: z.int().min(10) })),
});

export type OpeningsAnswer = z.infer<typeof openingsAnswerSchema>;
export type Goods = z.infer<typeof goodsSchema>;
export type Reservation = z.infer<typeof reservationSchema>;
export type ReservedAnswer = z.infer<typeof reservedAnswerSchema>;
