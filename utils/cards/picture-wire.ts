import { z } from 'zod';
import { PICTURE_LIMITS } from '../model/picture-file.ts';
import { signedAskSchema } from './ask.ts';
import type { Card } from './card.ts';
import { creatorIdSchema } from './creator-wire.ts';
import { pictureHashSchema } from './schema.ts';

/*
 * Pictures of own goods at the endpoint. A card names them by what they are, so that nobody can put others in their place.
 */

/** Bytes in base64url. */
const bytesIn = (most: number) =>
  z
    .string()
    .regex(/^[\w-]+$/)
    .max(Math.ceil((most * 4) / 3));

/** PUT /v1/creators/<creator>/pictures/<hash>: the ask `picture` with the file it names. */
export const keepPictureSchema = signedAskSchema.extend({ data: bytesIn(PICTURE_LIMITS.bytes) });

/** Its answer. */
export const pictureAnswerSchema = z.object({ hash: pictureHashSchema });

/** Answer to `pictures`. */
export const picturesAnswerSchema = z.object({ pictures: z.array(pictureHashSchema) });

/** Where a picture is that a card shows. */
export function picturePath(hash: string): string {
  return `/v1/pictures/${hash}`;
}

/**
 * Where the small pictures are of all cards that bucketPath() tells of: asked for one by one, by their own names, they would
 * tell which of those cards somebody has before them.
 */
export function smallPicturesPath(platform: string, prefix: string): string {
  return `/v1/pictures/${platform}/${prefix}`;
}

/** UTF-8 bytes of such an answer; a longer one is not read on. */
export const MAX_PICTURES_BYTES = 512 * 1024;

/** One entry of the answer; entries stay unread (bucketSchema). Whether it is what it is called is for the reader to see. */
export const bucketPictureSchema = z.object({
  creator: creatorIdSchema,
  hash: pictureHashSchema,
  data: bytesIn(PICTURE_LIMITS.smallBytes),
});

/** Every picture that a card names, small ones too, once each. */
export function picturesOf({ items }: Pick<Card, 'items'>): ReadonlySet<string> {
  const named = items.flatMap(({ own }) => own?.pictures ?? []);
  return new Set(named.flatMap(({ hash, small }) => (small === undefined ? [hash] : [hash, small])));
}
