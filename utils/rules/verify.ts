import { fromBase64Url } from '../model/base64-url.ts';
import { type SignedFile, signedBytes } from './signed-file.ts';

const ED25519 = { name: 'Ed25519' };

/** An Ed25519 public key as text: 32 bytes in base64url. */
export const PUBLIC_KEY = /^[\w-]{43}$/;

/**
 * Whether one of the keys has signed the file; `unsupported` where the browser has no Ed25519 (Chrome before 137,
 * Firefox before 129): nothing that can't be checked is believed.
 */
export async function isSigned(
  { signature, body }: SignedFile,
  keys: readonly string[],
): Promise<boolean | 'unsupported'> {
  const { subtle } = crypto;
  const message = signedBytes(body);
  for (const key of keys.filter((text) => PUBLIC_KEY.test(text))) {
    const imported = await subtle
      .importKey('raw', fromBase64Url(key), ED25519, false, ['verify'])
      .catch((error: unknown) => (isUnsupported(error) ? 'unsupported' : undefined));
    if (imported === 'unsupported') return imported;
    if (imported && (await subtle.verify(ED25519, imported, signature, message))) return true;
  }
  return false;
}

function isUnsupported(error: unknown): boolean {
  return error instanceof Error && error.name === 'NotSupportedError';
}
