import { verifyBytes } from '../model/ed25519.ts';
import { type SignedFile, signedBytes } from './signed-file.ts';

export { PUBLIC_KEY } from '../model/ed25519.ts';

/** Whether one of the keys has signed the file; `unsupported` where the browser can't tell. */
export async function isSigned(
  { signature, body }: SignedFile,
  keys: readonly string[],
): Promise<boolean | 'unsupported'> {
  const message = signedBytes(body);
  for (const key of keys) {
    const isTrue = await verifyBytes(key, signature, message);
    if (isTrue !== false) return isTrue;
  }
  return false;
}
