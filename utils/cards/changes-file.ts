import { z } from 'zod';
import { toBase64Url } from '../model/base64-url.ts';
import type { SigningKey } from '../model/ed25519.ts';
import { momentSchema } from '../model/schema.ts';
import { type FilterProblem, MAX_FILTER_BYTES } from './filter-file.ts';
import type { FuseKey } from './fuse-layout.ts';
import { PREFIX_DIGITS } from './hash.ts';
import { platformSchema, publicKeySchema } from './schema.ts';
import { isSignedBy, partsOf, writeSignedFile } from './signed-file.ts';

/*
 * The file of who has come and gone since a filter was made (signed-file.ts): the keys that were added, then those that
 * were taken out, eight bytes each. It says all since that filter, so that none before it is needed.
 */

/** What such a file begins with. */
export const CHANGES_MARK = 'feedcart-filter-changes/1 ';

/** Bytes of a key. */
const KEY = 8;

/** What the changes are of. */
export interface ChangesHead {
  readonly platform: string;
  /** The version of the filter that they are to be added to. */
  readonly since: number;
  /** The version that both together are. */
  readonly version: number;
  /** Epoch milliseconds at which that was made. */
  readonly at: number;
  readonly added: number;
  readonly removed: number;
  /** How many digits of a post's hash a look-up is asked with. */
  readonly prefix: number;
  /** The endpoint's public key, which is that of its filters. */
  readonly key: string;
}

/** Who has come and who has gone. */
export interface Changes {
  readonly added: readonly FuseKey[];
  readonly removed: readonly FuseKey[];
}

const headSchema: z.ZodType<ChangesHead> = z.object({
  platform: platformSchema,
  since: z.int().min(1),
  version: z.int().min(1),
  at: momentSchema,
  added: z.int().min(0).max(MAX_FILTER_BYTES),
  removed: z.int().min(0).max(MAX_FILTER_BYTES),
  prefix: z.int().min(PREFIX_DIGITS.min).max(PREFIX_DIGITS.max),
  key: publicKeySchema,
});

/** Puts a signed file together. */
export function writeChanges(
  { added, removed }: Changes,
  about: Pick<ChangesHead, 'platform' | 'since' | 'version' | 'at' | 'prefix'>,
  { privateKey, publicKey }: SigningKey,
): Promise<Uint8Array<ArrayBuffer>> {
  const head: ChangesHead = {
    ...about,
    added: added.length,
    removed: removed.length,
    key: toBase64Url(publicKey),
  };
  const keys = new DataView(new ArrayBuffer((added.length + removed.length) * KEY));
  for (const [place, { low, high }] of [...added, ...removed].entries()) {
    keys.setUint32(place * KEY, low);
    keys.setUint32(place * KEY + 4, high);
  }
  const file = { mark: CHANGES_MARK, kind: 'changes', head } as const;
  return writeSignedFile(file, new Uint8Array(keys.buffer), privateKey);
}

/** What changes must be to be taken. */
export interface ChangesWanted {
  readonly platform: string;
  /** The endpoint's key, as the filter had it. */
  readonly key: string;
  /** The version of the filter that is kept. */
  readonly since: number;
  /** The version that is known with the changes before; an older one is refused. */
  readonly version: number;
}

export type ChangesReading =
  | { readonly head: ChangesHead; readonly changes: Changes }
  | { readonly problem: FilterProblem };

/** Whether a file is one of changes, by what it begins with. */
export function isChanges(file: Uint8Array): boolean {
  return new TextDecoder().decode(file.subarray(0, CHANGES_MARK.length)) === CHANGES_MARK;
}

/** The door for changes: size, signature, shape, length, platform, filter, version. Never throws. */
export async function readChanges(
  file: Uint8Array<ArrayBuffer>,
  { platform, key, since, version }: ChangesWanted,
): Promise<ChangesReading> {
  if (file.length > MAX_FILTER_BYTES) return { problem: 'too-big' };
  const parts = partsOf(file, [CHANGES_MARK]);
  const head = headSchema.safeParse(parts?.head).data;
  if (!parts || !head) return { problem: 'schema' };
  if (head.key !== key) return { problem: 'signature' };
  const isTrue = await isSignedBy(parts, 'changes', key);
  if (isTrue === 'unsupported') return { problem: isTrue };
  if (!isTrue) return { problem: 'signature' };
  if (parts.rest.length !== (head.added + head.removed) * KEY) return { problem: 'schema' };
  if (head.platform !== platform) return { problem: 'platform' };
  // Of another filter they say nothing.
  if (head.since !== since) return { problem: 'schema' };
  if (head.version < version) return { problem: 'older' };
  const keys = readKeys(parts.rest);
  return { head, changes: { added: keys.slice(0, head.added), removed: keys.slice(head.added) } };
}

function readKeys(bytes: Uint8Array): FuseKey[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return Array.from({ length: bytes.length / KEY }, (_, place) => ({
    low: view.getUint32(place * KEY),
    high: view.getUint32(place * KEY + 4),
  }));
}
