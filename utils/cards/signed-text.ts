import { fromBase64Url } from '../model/base64-url.ts';
import { signBytes, verifyBytes } from '../model/ed25519.ts';

/** What each kind of signature of ours begins with, so that none can be taken for another. */
export const SIGNED = {
  card: 'feedcart/card/v1\0',
  /** An entry of a key log. */
  key: 'feedcart/key/v1\0',
  /** What a creator asks the endpoint to do. */
  ask: 'feedcart/ask/v1\0',
  /** The filter file of an endpoint. */
  filter: 'feedcart/filter/v1\0',
  /** What has changed since one. */
  changes: 'feedcart/filter-changes/v1\0',
} as const;

export type SignedKind = keyof typeof SIGNED;

/** The bytes that a signature is over: its kind, then the text or bytes exactly as they are sent. */
export function signedBytes(kind: SignedKind, sent: string | Uint8Array): Uint8Array<ArrayBuffer> {
  const head = new TextEncoder().encode(SIGNED[kind]);
  const body = typeof sent === 'string' ? new TextEncoder().encode(sent) : sent;
  const bytes = new Uint8Array(head.length + body.length);
  bytes.set(head);
  bytes.set(body, head.length);
  return bytes;
}

/** Signs what is sent as it is; base64url. */
export function signAs(kind: SignedKind, sent: string | Uint8Array, privateKey: CryptoKey): Promise<string> {
  return signBytes(privateKey, signedBytes(kind, sent));
}

/**
 * Whether the key has signed exactly this. A text with half of a surrogate pair has no bytes, so nobody has signed it.
 * @param sig 86 characters of base64url
 */
export async function isSignedAs(
  kind: SignedKind,
  sent: string | Uint8Array,
  { sig, key }: { readonly sig: string; readonly key: string },
): Promise<boolean | 'unsupported'> {
  if (!/^[\w-]{86}$/.test(sig) || (typeof sent === 'string' && !sent.isWellFormed())) return false;
  return verifyBytes(key, fromBase64Url(sig), signedBytes(kind, sent));
}
