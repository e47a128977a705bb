import { z } from 'zod';
import { toBase64Url } from '../model/base64-url.ts';
import type { SigningKey } from '../model/ed25519.ts';
import { momentSchema } from '../model/schema.ts';
import { bitsOf, type Fingerprints, type FuseFilter } from './fuse-filter.ts';
import { lengthOf } from './fuse-layout.ts';
import { PREFIX_DIGITS } from './hash.ts';
import { platformSchema, publicKeySchema } from './schema.ts';
import { isSignedBy, partsOf, writeSignedFile } from './signed-file.ts';

/*
 * The file of a filter (signed-file.ts): the fingerprints, of two bytes each, the lower first. What begins with
 * "feedcart-filter/1 " has fingerprints of one byte: endpoints served such, and readers may have one. Who reads only those
 * refuses a later one and keeps what it has.
 */

/** What a filter file begins with. */
export const FILTER_MARK = 'feedcart-filter/2 ';
const BYTES_MARK = 'feedcart-filter/1 ';

/** Bytes of a file: of three and a half million creators on one platform. */
export const MAX_FILTER_BYTES = 8 * 1024 * 1024;

/** What a filter is of. */
export interface FilterHead {
  readonly platform: string;
  /** Grows with each file of a platform; one that is older than what is kept is refused. */
  readonly version: number;
  /** Epoch milliseconds at which it was made. */
  readonly at: number;
  readonly count: number;
  readonly seed: number;
  readonly segment: number;
  readonly segments: number;
  /** How many digits of a post's hash a look-up is asked with. */
  readonly prefix: number;
  /** The endpoint's public key, which is to stay the same. */
  readonly key: string;
}

const headSchema: z.ZodType<FilterHead> = z.object({
  platform: platformSchema,
  version: z.int().min(1),
  at: momentSchema,
  count: z.int().min(0).max(MAX_FILTER_BYTES),
  seed: z.int().min(1).max(1000),
  segment: z
    .int()
    .min(1)
    .refine((size) => Number.isInteger(Math.log2(size)), 'not a power of two'),
  segments: z.int().min(1),
  prefix: z.int().min(PREFIX_DIGITS.min).max(PREFIX_DIGITS.max),
  key: publicKeySchema,
});

/** Why a file is not used: the one before it stays. */
export type FilterProblem = 'too-big' | 'signature' | 'schema' | 'platform' | 'older' | 'unsupported';

export type FilterReading =
  | { readonly head: FilterHead; readonly filter: FuseFilter }
  | { readonly problem: FilterProblem };

/** Puts a signed file together. */
export async function writeFilter(
  filter: FuseFilter,
  about: Pick<FilterHead, 'platform' | 'version' | 'at' | 'prefix'>,
  { privateKey, publicKey }: SigningKey,
): Promise<Uint8Array<ArrayBuffer>> {
  const { fingerprints, ...rest } = filter;
  const head: FilterHead = { ...about, ...rest, key: toBase64Url(publicKey) };
  const mark = bitsOf(fingerprints) === 16 ? FILTER_MARK : BYTES_MARK;
  return writeSignedFile({ mark, kind: 'filter', head }, bytesOf(fingerprints), privateKey);
}

/** What a file must be to be taken. */
export interface FilterWanted {
  readonly platform: string;
  /** The endpoint's key where it is known: no other one is believed then. */
  readonly key?: string | undefined;
  /** The version that is kept; an older one is refused. */
  readonly version?: number | undefined;
}

/** The door for filters: size, signature, shape, length for its count, platform, version. Never throws. */
export async function readFilter(
  file: Uint8Array<ArrayBuffer>,
  { platform, key, version = 0 }: FilterWanted,
): Promise<FilterReading> {
  if (file.length > MAX_FILTER_BYTES) return { problem: 'too-big' };
  const parts = partsOf(file, [FILTER_MARK, BYTES_MARK]);
  const head = headSchema.safeParse(parts?.head).data;
  if (!parts || !head) return { problem: 'schema' };
  if (key !== undefined && head.key !== key) return { problem: 'signature' };
  const isTrue = await isSignedBy(parts, 'filter', head.key);
  if (isTrue === 'unsupported') return { problem: isTrue };
  if (!isTrue) return { problem: 'signature' };
  const fingerprints = readFingerprints(parts.rest, parts.mark);
  // No filter has fewer places than keys.
  if (fingerprints?.length !== lengthOf(head) || fingerprints.length < head.count)
    return { problem: 'schema' };
  if (head.platform !== platform) return { problem: 'platform' };
  if (head.version < version) return { problem: 'older' };
  const { count, seed, segment, segments } = head;
  return { head, filter: { count, seed, segment, segments, fingerprints } };
}

function bytesOf(fingerprints: Fingerprints): Uint8Array {
  if (fingerprints instanceof Uint8Array) return fingerprints;
  const view = new DataView(new ArrayBuffer(fingerprints.byteLength));
  for (const [place, fingerprint] of fingerprints.entries()) view.setUint16(place * 2, fingerprint, true);
  return new Uint8Array(view.buffer);
}

function readFingerprints(bytes: Uint8Array, mark: string): Fingerprints | undefined {
  if (mark === BYTES_MARK) return new Uint8Array(bytes);
  if (bytes.length % 2 !== 0) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const fingerprints = new Uint16Array(bytes.length / 2);
  for (let place = 0; place < fingerprints.length; place++)
    fingerprints[place] = view.getUint16(place * 2, true);
  return fingerprints;
}
