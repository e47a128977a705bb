/** Bounds of a prefix that the endpoint is asked with: its hexadecimal digits. */
export const PREFIX_DIGITS = { min: 4, max: 8 } as const;

/** What a prefix looks like on the wire. */
export const PREFIX = /^[0-9a-f]{4,8}$/;

/** SHA-256 of the UTF-8 of a text. */
export async function hashOf(text: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
}

/** Bytes as lower-case hexadecimal digits. */
export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The first digits of the SHA-256 of a post's id: all that a look-up tells. @param digits 4 to 8 */
export async function prefixOf(post: string, digits: number): Promise<string> {
  return hexOf((await hashOf(post)).subarray(0, 4)).slice(0, digits);
}
