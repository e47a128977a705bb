import { fromBase64Url, toBase64Url } from './base64-url.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const ED25519 = { name: 'Ed25519' };

/** An Ed25519 public key as text: 32 bytes in base64url. */
export const PUBLIC_KEY = /^[\w-]{43}$/;

/** An Ed25519 private key in PKCS #8, as far as the 32 bytes of its seed: WebCrypto imports no bare seed. */
const PKCS8_HEAD = [48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 112, 4, 34, 4, 32];

/** A private key that can't be read out again, and its public half. */
export interface SigningKey {
  readonly privateKey: CryptoKey;
  readonly publicKey: Bytes;
}

/** The key that belongs to a seed of 32 bytes. @throws where the browser has no Ed25519 (Chrome before 137). */
export async function signingKeyOf(seed: Uint8Array): Promise<SigningKey> {
  const pkcs8 = Uint8Array.from([...PKCS8_HEAD, ...seed]);
  // Only a key that can be read tells its public half.
  const readable = await crypto.subtle.importKey('pkcs8', pkcs8, ED25519, true, ['sign']);
  const { x = '' } = await crypto.subtle.exportKey('jwk', readable);
  const privateKey = await crypto.subtle.importKey('pkcs8', pkcs8, ED25519, false, ['sign']);
  return { privateKey, publicKey: fromBase64Url(x) };
}

/** The signature over bytes, in base64url. */
export async function signBytes(privateKey: CryptoKey, message: Bytes): Promise<string> {
  return toBase64Url(new Uint8Array(await crypto.subtle.sign(ED25519, privateKey, message)));
}

/**
 * Whether the key has signed the message; `unsupported` where the browser has no Ed25519 (Chrome before 137, Firefox
 * before 129): nothing that can't be checked is believed.
 * @param key PUBLIC_KEY; false for anything else
 */
export async function verifyBytes(
  key: string,
  signature: Bytes,
  message: Bytes,
): Promise<boolean | 'unsupported'> {
  if (!PUBLIC_KEY.test(key)) return false;
  try {
    const imported = await crypto.subtle.importKey('raw', fromBase64Url(key), ED25519, false, ['verify']);
    return await crypto.subtle.verify(ED25519, imported, signature, message);
  } catch (error) {
    // Else the 32 bytes are no key.
    return error instanceof Error && error.name === 'NotSupportedError' ? 'unsupported' : false;
  }
}
