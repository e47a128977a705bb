import { z } from 'zod';
import { toBase64Url } from '../model/base64-url.ts';
import type { SigningKey } from '../model/ed25519.ts';
import { momentSchema } from '../model/schema.ts';
import type { FuseFilter } from './fuse-filter.ts';
import { lengthOf } from './fuse-layout.ts';
import { PREFIX_DIGITS } from './hash.ts';
import { platformSchema, publicKeySchema } from './schema.ts';
import { isSignedAs, signAs } from './signed-text.ts';

/*
 * The file of a filter: "feedcart-filter/1 <signature>", a line feed, a line of JSON, a line feed, the fingerprints.
 * Signed is all that follows the first line.
 */

/** What a filter file begins with. */
export const FILTER_MARK = 'feedcart-filter/1 ';

/** Bytes of a file: of seven million creators on one platform. */
export const MAX_FILTER_BYTES = 8 * 1024 * 1024;

const MOST_HEAD = 1024;
const LINE_FEED = 10;

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
  const body = joined(`${JSON.stringify(head)}\n`, fingerprints);
  return joined(`${FILTER_MARK}${await signAs('filter', body, privateKey)}\n`, body);
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
  const end = FILTER_MARK.length + 86;
  const first = new TextDecoder().decode(file.subarray(0, end));
  if (file[end] !== LINE_FEED || !first.startsWith(FILTER_MARK)) return { problem: 'schema' };
  const body = file.subarray(end + 1);
  const feed = body.subarray(0, MOST_HEAD).indexOf(LINE_FEED);
  const head = feed === -1 ? undefined : readHead(body.subarray(0, feed));
  if (!head) return { problem: 'schema' };
  if (key !== undefined && head.key !== key) return { problem: 'signature' };
  const isTrue = await isSignedAs('filter', body, { sig: first.slice(FILTER_MARK.length), key: head.key });
  if (isTrue === 'unsupported') return { problem: isTrue };
  if (!isTrue) return { problem: 'signature' };
  const fingerprints = body.slice(feed + 1);
  // No filter has fewer places than keys.
  if (fingerprints.length !== lengthOf(head) || fingerprints.length < head.count)
    return { problem: 'schema' };
  if (head.platform !== platform) return { problem: 'platform' };
  if (head.version < version) return { problem: 'older' };
  const { count, seed, segment, segments } = head;
  return { head, filter: { count, seed, segment, segments, fingerprints } };
}

function readHead(line: Uint8Array): FilterHead | undefined {
  try {
    return headSchema.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(line))).data;
  } catch {
    return undefined; // not JSON
  }
}

function joined(line: string, rest: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = new TextEncoder().encode(line);
  const bytes = new Uint8Array(head.length + rest.length);
  bytes.set(head);
  bytes.set(rest, head.length);
  return bytes;
}
