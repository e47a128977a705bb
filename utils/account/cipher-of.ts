import { readDeviceId } from '../store/device-id.ts';
import type { Store } from '../store/store.ts';
import { deriveKeys, type Keys } from './keys.ts';
import { type Cipher, createCipher, fromHex } from './seal.ts';

/** The keys of a link and the cipher of this device; undefined for a link from before there was a secret. */
export async function cipherOf(
  store: Store,
  { secret }: { readonly secret?: string },
): Promise<{ readonly keys: Keys; readonly cipher: Cipher; readonly device: string } | undefined> {
  if (secret === undefined) return undefined;
  const keys = await deriveKeys(fromHex(secret));
  const device = await readDeviceId(store);
  return { keys, device, cipher: createCipher(keys, device, store.randomBytes) };
}
