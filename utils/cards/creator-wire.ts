import { z } from 'zod';
import { momentSchema } from '../model/schema.ts';
import { keyLogSchema, signedEntrySchema } from './key-entry.ts';
import { authorIdSchema, platformSchema, postIdSchema } from './schema.ts';

/*
 * What a creator and an endpoint tell each other: who one is (a log of keys, a code on one's page) and what one
 * publishes. All of it is signed by the creator's key, none of it wants an account.
 */

/** creatorId() */
export const creatorIdSchema = z.string().regex(/^[0-9a-f]{32}$/);

/** POST /v1/creators: begins a log. The same entry again is answered the same. */
export const enrolCreatorSchema = z.object({ entry: signedEntrySchema });

/**
 * Where an application to the programme stands, by which strangers are shown a creator's cards and not only those who
 * follow a link: `none` before one has applied.
 */
export const standingSchema = z.enum(['none', 'applied', 'approved', 'refused', 'revoked']);

/** What an endpoint says of a creator, to everybody. */
export const creatorStateSchema = z.object({
  creator: creatorIdSchema,
  platform: platformSchema,
  author: authorIdSchema,
  log: keyLogSchema,
  /** handleCode() of the key that speaks now: to be put into the profile or into a post. Missing after a revocation. */
  code: z.string().exactOptional(),
  /** When the endpoint saw the code, epoch milliseconds. */
  proven: momentSchema.exactOptional(),
  /** Followers that the platform told then. */
  followers: z.int().min(0).exactOptional(),
  standing: standingSchema,
  /** What the operator said with a refusal, or when cards were taken down. */
  reason: z.string().exactOptional(),
  /** Whether cards are marked as verified: the handle is proven, and the programme, where there is one, has approved. */
  verified: z.boolean(),
  /** Whether the operator has taken everything down. */
  hidden: z.boolean(),
  /** Followers that the programme wants; 0 where there is none. */
  threshold: z.int().min(0),
});

/** POST /v1/creators/<creator>/keys: a rotation or a revocation. The same entry again is answered the same. */
export const changeKeySchema = z.object({ entry: signedEntrySchema });

/** POST /v1/creators/<creator>/proof: look at the profile, or at this post of the creator, for the code. */
export const proofRequestSchema = z.object({ post: postIdSchema.exactOptional() });

/** Answer of POST /v1/cards, which takes a signedCardSchema: the version that counts now. */
export const publishAnswerSchema = z.object({
  creator: creatorIdSchema,
  seq: z.int().min(1),
  verified: z.boolean(),
});

export type CreatorState = z.infer<typeof creatorStateSchema>;
export type PublishAnswer = z.infer<typeof publishAnswerSchema>;
export type ProgrammeStanding = z.infer<typeof standingSchema>;
