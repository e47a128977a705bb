import { toBase64Url } from '../model/base64-url.ts';
import { signBytes, signingKeyOf } from '../model/ed25519.ts';
import { hex } from '../store/store.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Bytes of a root secret: as many as twelve words hold. */
export const SECRET_BYTES = 16;

/** What is derived from the root secret, each under a name of its own. */
export interface Keys {
  /** What the endpoint calls the account: 32 hex digits that tell nothing of the secret. */
  readonly account: string;
  /** The account's public Ed25519 key, in base64url. */
  readonly publicKey: string;
  /** Signs with the account's key; in base64url. */
  readonly sign: (text: string) => Promise<string>;
  /** The AES-GCM-256 key that one device encrypts with; every device of the account can derive it. */
  readonly keyOf: (device: string) => Promise<CryptoKey>;
}

/** Derives the keys of an account. @throws where the browser has no Ed25519 (Chrome before 137). */
export async function deriveKeys(secret: Uint8Array): Promise<Keys> {
  const root = await crypto.subtle.importKey('raw', new Uint8Array(secret), 'HKDF', false, ['deriveBits']);
  const pair = await signingKeyOf(await derive(root, 'auth'));
  const digest = await crypto.subtle.digest('SHA-256', pair.publicKey);
  const sealing = await derive(root, 'enc');
  const master = await crypto.subtle.importKey('raw', sealing, 'HKDF', false, ['deriveKey']);
  const known = new Map<string, Promise<CryptoKey>>();
  return {
    account: hex(new Uint8Array(digest).subarray(0, 16)),
    publicKey: toBase64Url(pair.publicKey),
    sign: (text) => signBytes(pair.privateKey, new TextEncoder().encode(text)),
    keyOf(device) {
      const key = known.get(device) ?? sealingKey(master, device);
      known.set(device, key);
      return key;
    },
  };
}

/** 32 bytes from a secret, for one purpose. */
export async function derive(from: CryptoKey, purpose: string): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.deriveBits(hkdf(purpose), from, 256));
}

/** HKDF-SHA-256 for one purpose; the secret is random, so it needs no salt. */
function hkdf(purpose: string): HkdfParams {
  const info = new TextEncoder().encode(`feedcart/${purpose}/v1`);
  return { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info };
}

function sealingKey(master: CryptoKey, device: string): Promise<CryptoKey> {
  const kind = { name: 'AES-GCM', length: 256 };
  return crypto.subtle.deriveKey(hkdf(`device/${device}`), master, kind, false, ['encrypt', 'decrypt']);
}
