import { z } from 'zod';
import { toBase64Url } from '../model/base64-url.ts';
import type { SigningKey } from '../model/ed25519.ts';
import { momentSchema } from '../model/schema.ts';
import { hashOf, hexOf } from './hash.ts';
import { authorIdSchema, platformSchema, publicKeySchema, signatureSchema } from './schema.ts';
import { signAs } from './signed-text.ts';

/** Entries of one log: more is a mistake, or somebody who wants readers to be busy. */
export const MOST_ENTRIES = 64;

/** UTF-8 bytes of one entry's text. */
const ENTRY_BYTES = 2048;

/**
 * One line of the append-only log of whose key is whose. Each names the one before it, so none can be left out.
 * - `start`: the first key, signed by itself; the handle's proof stands for it. Who has lost a key begins another log.
 * - `rotate`: another key from now on, signed by the one before.
 * - `revoke`: the key is no longer its owner's alone, signed by itself. What it signed `since` then counts no more.
 */
export interface KeyEntry {
  readonly v: 1;
  readonly platform: string;
  readonly author: string;
  /** 0 for the first. */
  readonly n: number;
  /** SHA-256 of the text before, hex; not there in the first. */
  readonly prev?: string;
  readonly kind: 'start' | 'rotate' | 'revoke';
  /** The key that begins, or that is revoked. */
  readonly key: string;
  /** Epoch milliseconds, with `revoke`: since when it may have been another's. */
  readonly since?: number;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** An entry as it travels. */
export interface SignedEntry {
  readonly entry: string;
  /** Ed25519 over SIGNED.key and the UTF-8 of `entry`; base64url. By whom follows from the log. */
  readonly sig: string;
}

export const keyEntrySchema: z.ZodType<KeyEntry> = z.object({
  v: z.literal(1),
  platform: platformSchema,
  author: authorIdSchema,
  n: z.int().min(0).max(MOST_ENTRIES),
  prev: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .exactOptional(),
  kind: z.enum(['start', 'rotate', 'revoke']),
  key: publicKeySchema,
  since: momentSchema.exactOptional(),
  at: momentSchema,
});

export const signedEntrySchema: z.ZodType<SignedEntry> = z.object({
  entry: z.string().min(2).max(ENTRY_BYTES),
  sig: signatureSchema,
});

/** The log as it travels. */
export const keyLogSchema = z.array(signedEntrySchema).min(1).max(MOST_ENTRIES);

/** What is to be added to a log; what follows from the log is filled in. */
export type NewEntry = Pick<KeyEntry, 'platform' | 'author' | 'at'> &
  (
    | { readonly kind: 'start' }
    /** @param next public key, base64url */
    | { readonly kind: 'rotate'; readonly next: string }
    | { readonly kind: 'revoke'; readonly since?: number }
  );

/** Writes and signs the entry that comes after a log, with the key that is current; a `start` with the one it is of. */
export async function signEntry(
  log: readonly SignedEntry[],
  wanted: NewEntry,
  { privateKey, publicKey }: SigningKey,
): Promise<SignedEntry> {
  const { platform, author, at, kind } = wanted;
  const last = log.at(-1);
  const entry: KeyEntry = {
    v: 1,
    platform,
    author,
    n: log.length,
    ...(last && { prev: await entryHash(last) }),
    kind,
    key: kind === 'rotate' ? wanted.next : toBase64Url(publicKey),
    ...(kind === 'revoke' && wanted.since !== undefined && { since: wanted.since }),
    at,
  };
  const text = JSON.stringify(entry);
  return { entry: text, sig: await signAs('key', text, privateKey) };
}

/** What the entry after this one names it by. */
export async function entryHash({ entry }: SignedEntry): Promise<string> {
  return hexOf(await hashOf(entry));
}
