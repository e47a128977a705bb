import { derive } from '../account/keys.ts';
import { fromHex } from '../account/seal.ts';
import { type SigningKey, signingKeyOf } from '../model/ed25519.ts';

/** For whom a key speaks, and the how manieth of theirs it is. */
export interface KeyName {
  readonly platform: string;
  readonly author: string;
  readonly generation: number;
}

/**
 * The key that signs for a handle: it follows from the account's secret, so that each of the user's devices has it and
 * the twelve words bring it back. Another one for each handle: nobody can tell by them that two handles are one person's.
 * @param secret the account's, 32 hex digits
 * @throws where the browser has no Ed25519 (Chrome before 137)
 */
export async function creatorKey(
  secret: string,
  { platform, author, generation }: KeyName,
): Promise<SigningKey> {
  const bytes = new Uint8Array(fromHex(secret));
  const root = await crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveBits']);
  return signingKeyOf(await derive(root, `sign/${platform}/${author}/${generation}`));
}
