import { type ImageSize, imageSize } from './image-size.ts';

/** Bounds of the pictures that creators give to goods of their own. Bytes are those of the file, sides are pixels. */
export const PICTURE_LIMITS = {
  bytes: 150 * 1024,
  side: 800,
  /** Of the one that stands in timelines. */
  smallBytes: 8 * 1024,
  smallSide: 112,
} as const;

/** What a picture may be kept and shown as. */
export const PICTURE_TYPES = ['image/webp', 'image/jpeg', 'image/png'] as const;

export type PictureType = (typeof PICTURE_TYPES)[number];

/**
 * What is wrong with a file as a picture, by its own bytes and whatever it is called:
 * - `kind`: it is no JPEG, PNG or WebP. - `moving`: it is an animation.
 */
export type PictureProblem = 'kind' | 'moving';

/** Type and size of a still picture, before any decoder sees it; or why it is none. */
export function readPicture(bytes: Uint8Array): (ImageSize & { type: PictureType }) | PictureProblem {
  const size = imageSize(bytes);
  const type = PICTURE_TYPES.find((one) => one === size?.type);
  if (!size || type === undefined || size.width < 1 || size.height < 1) return 'kind';
  return isMoving(bytes, type) ? 'moving' : { ...size, type };
}

/** An APNG says so before its first frame, a WebP in its head. JPEGs don't move. */
function isMoving(bytes: Uint8Array, type: PictureType): boolean {
  if (type === 'image/png') return pngChunks(bytes).includes('acTL');
  return type === 'image/webp' && webpChunks(bytes).some((name) => name === 'ANIM' || name === 'ANMF');
}

/**
 * Whether a picture tells nothing but itself: no place, camera, words or second picture. What a canvas writes is such; a
 * photograph as it left the camera is not.
 */
export function isBare(bytes: Uint8Array, type: PictureType): boolean {
  const parts = PARTS[type](bytes);
  const drawn: readonly string[] = DRAWN[type];
  return parts.length > 0 && parts.every((part) => drawn.includes(part));
}

const PARTS: Readonly<Record<PictureType, (bytes: Uint8Array) => readonly string[]>> = {
  'image/jpeg': jpegSegments,
  'image/png': pngChunks,
  'image/webp': webpChunks,
};

/** What pictures are drawn from, colours included. */
const DRAWN = {
  // SOF, tables, scans; APP0 is JFIF's head, APP2 the colours, APP14 Adobe's word on them.
  'image/jpeg': 'c0 c1 c2 c4 da db dd e0 e2 ee d9'.split(' '),
  'image/png': 'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT pHYs bKGD cICP'.split(' '),
  'image/webp': ['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP'],
} as const;

/** What stands in place of a part where a file is not built as it should be, or goes on after its end. */
const BROKEN = '?';

/** The markers of all segments, hexadecimal. */
function jpegSegments(bytes: Uint8Array): readonly string[] {
  const found: string[] = [];
  for (let at = 2; at < bytes.length; ) {
    const marker = bytes[at + 1];
    if (bytes[at] !== 0xff || marker === undefined) return [...found, BROKEN];
    // Fill bytes before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    found.push(marker.toString(16));
    if (marker === 0xd9) return at + 2 === bytes.length ? found : [...found, BROKEN];
    at += 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
    if (marker === 0xda) at = scanEnd(bytes, at);
  }
  return [...found, BROKEN];
}

/** Where the marker after a scan stands: within it 0xff is followed by 0, or by a restart. */
function scanEnd(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 2)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

function pngChunks(bytes: Uint8Array): readonly string[] {
  const view = viewOf(bytes);
  const found: string[] = [];
  for (let at = 8; at < bytes.length; ) {
    if (at + 12 > bytes.length) return [...found, BROKEN];
    found.push(nameAt(bytes, at + 4));
    at += 12 + view.getUint32(at);
  }
  return found.at(-1) === 'IEND' ? found : [...found, BROKEN];
}

function webpChunks(bytes: Uint8Array): readonly string[] {
  const view = viewOf(bytes);
  const found: string[] = [];
  for (let at = 12; at < bytes.length; ) {
    if (at + 8 > bytes.length) return [...found, BROKEN];
    found.push(nameAt(bytes, at));
    const length = view.getUint32(at + 4, true);
    // Chunks of an odd length are followed by a byte that counts for nothing.
    at += 8 + length + (length % 2);
  }
  return found;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function nameAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
