import { z } from 'zod';
import { momentSchema } from '../model/schema.ts';
import { keyLogSchema } from './key-entry.ts';
import { signedCardSchema } from './schema.ts';

/*
 * What is asked of an endpoint about cards without a token. Everything here is the same for everybody and may be cached.
 */

/** UTF-8 bytes of a bucket; a longer one is not read on. */
export const MAX_BUCKET_BYTES = 256 * 1024;

/**
 * Where the filter of a platform is (readFilter).
 * @param since the version of the filter one has: where little has changed since, that alone is answered (readChanges)
 */
export function filterPath(platform: string, since?: number): string {
  return `/v1/filter/${platform}${since === undefined ? '' : `?since=${since}`}`;
}

/** Where the cards of all posts are whose hash begins so (prefixOf, as many digits as the filter says). */
export function bucketPath(platform: string, prefix: string): string {
  return `/v1/cards/${platform}/${prefix}`;
}

/** One card of a bucket with what shows whose it is. Nothing in it is believed before readCard and readKeyLog. */
export const bucketEntrySchema = signedCardSchema.and(
  z.object({
    /** creatorId() */
    creator: z.string().regex(/^[0-9a-f]{32}$/),
    log: keyLogSchema,
    /**
     * Whether the endpoint itself has seen the handle's code in the creator's profile or post, and when. Whoever shows a
     * card may look for the same code: handleCode() of any key in the log.
     */
    verified: momentSchema.exactOptional(),
  }),
);

export type BucketEntry = z.infer<typeof bucketEntrySchema>;

/** Entries stay unread: one that is wrong must not refuse the others. */
export const bucketSchema = z.array(z.unknown());
