import { fromBase64Url, toBase64Url } from '../model/base64-url.ts';
import { CELL_TEXT_BYTES } from '../model/sync-wire.ts';
import { hex } from '../store/store.ts';
import type { Keys } from './keys.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/*
 * A sealed value, in base64url: version (1 byte), the device that sealed it (8), a random nonce (12), and by AES-GCM
 * the length (3 bytes; its greatest value stands for null, its first bit for deflated), the text in UTF-8, and zeros up to
 * a multiple of 256. Only a text that would not fit a cell is deflated.
 * Each device has a key of its own, so that random nonces never meet: 2^32 cells a key are far off.
 */
const VERSION = 1;
const HEAD = 21;
const TAG = 16;
const LENGTH = 3;
const STEP = 256;
const NULL = 0xffffff;
const DEFLATED = 0x800000;

/** Opens and closes what the endpoint keeps. */
export interface Cipher {
  /** `place` says what the value is and where it stands: moved to another place, it can't be opened. */
  readonly seal: (place: string, value: string | null) => Promise<string>;
  readonly open: (place: string, sealed: string) => Promise<Opened>;
}

/** `newer`: sealed by a version to come, to be kept as it is; `false`: not sealed by anyone who has the secret. */
export type Opened = { readonly value: string | null } | 'newer' | false;

/** The cipher of an account, for what this device writes. `device`: 16 hex digits. */
export function createCipher(keys: Keys, device: string, randomBytes: (count: number) => Uint8Array): Cipher {
  const aad = (place: string) => new TextEncoder().encode(`${keys.account}|${place}|${VERSION}`);
  return {
    async seal(place, value) {
      const iv = new Uint8Array(randomBytes(12));
      const gcm = { name: 'AES-GCM', iv, additionalData: aad(place) };
      const body = await crypto.subtle.encrypt(gcm, await keys.keyOf(device), await padded(value));
      const box = new Uint8Array(HEAD + body.byteLength);
      box[0] = VERSION;
      box.set(fromHex(device), 1);
      box.set(iv, 9);
      box.set(new Uint8Array(body), HEAD);
      return toBase64Url(box);
    },
    async open(place, sealed) {
      const box = readBox(sealed);
      if (!box) return false;
      if ((box[0] ?? 0) > VERSION) return 'newer';
      try {
        const gcm = { name: 'AES-GCM', iv: box.subarray(9, HEAD), additionalData: aad(place) };
        const key = await keys.keyOf(hex(box.subarray(1, 9)));
        return await unpadded(new Uint8Array(await crypto.subtle.decrypt(gcm, key, box.subarray(HEAD))));
      } catch {
        return false; // changed on the way, or moved here from another place
      }
    },
  };
}

/** How long a value is at most when it is sealed. */
export function sealedLength(value: string | null): number {
  const bytes = value === null ? 0 : new TextEncoder().encode(value).length;
  return Math.ceil(((HEAD + TAG + roundUp(LENGTH + bytes)) * 4) / 3);
}

async function padded(value: string | null): Promise<Bytes> {
  const plain = new TextEncoder().encode(value ?? '');
  const small =
    plain.length > CELL_TEXT_BYTES ? await through(plain, new CompressionStream('deflate-raw')) : plain;
  const text = small.length < plain.length ? small : plain;
  const bytes = new Uint8Array(roundUp(LENGTH + text.length));
  const length = value === null ? NULL : text.length | (text === plain ? 0 : DEFLATED);
  bytes.set([length >> 16, (length >> 8) & 0xff, length & 0xff]);
  bytes.set(text, LENGTH);
  return bytes;
}

async function unpadded(bytes: Bytes): Promise<Opened> {
  const [high = 0, middle = 0, low = 0] = bytes;
  const length = (high << 16) | (middle << 8) | low;
  if (length === NULL) return { value: null };
  const text = bytes.subarray(LENGTH, LENGTH + (length & ~DEFLATED));
  const plain = length & DEFLATED ? await through(text, new DecompressionStream('deflate-raw')) : text;
  return { value: new TextDecoder().decode(plain) };
}

async function through(bytes: Bytes, stream: CompressionStream | DecompressionStream): Promise<Bytes> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());
}

function readBox(sealed: string): Bytes | undefined {
  if (!/^[\w-]+$/.test(sealed) || sealed.length % 4 === 1) return undefined;
  const box = fromBase64Url(sealed);
  return box.length > HEAD + TAG ? box : undefined;
}

function roundUp(length: number): number {
  return Math.ceil(length / STEP) * STEP;
}

/** The bytes of lower-case hex. */
export function fromHex(text: string): Bytes {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
