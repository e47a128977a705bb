import { PICTURE_LIMITS, readPicture } from '../../utils/model/picture-file.ts';

/** A picture as it may be kept and published, as data: URLs: drawn anew, so that nothing but it is in them. */
export interface ShrunkPicture {
  readonly data: string;
  /** A square of its middle, for timelines; undefined where the browser can't make one small enough. */
  readonly small?: string;
}

/**
 * Why a file can't be taken:
 * - `kind`: no JPEG, PNG or WebP. - `moving`: an animation. - `pixels`: too many for a decoder to be given.
 * - `bytes`: too large a file. - `undrawn`: the browser can't draw it, or not small enough.
 */
export type ShrinkProblem = 'kind' | 'moving' | 'pixels' | 'bytes' | 'undrawn';

/** No camera writes a larger file of these kinds. */
const MOST_BYTES = 40 * 1024 * 1024;
/** What a decoder is given at most: 60 million pixels are 240 MB for a moment. */
const MOST_PIXELS = 60_000_000;

/** Tried in this order, pixels of the longer side first, until one is small enough. */
const TRIES = [
  [PICTURE_LIMITS.side, 0.86],
  [PICTURE_LIMITS.side, 0.7],
  [640, 0.7],
  [480, 0.7],
  [320, 0.6],
] as const;
/** A browser that can't write WebP answers with PNG, which is not taken. */
const SMALL_TRIES = [
  ['image/webp', 0.8],
  ['image/jpeg', 0.8],
  ['image/webp', 0.5],
  ['image/jpeg', 0.5],
] as const;

/** A picture from a file; no decoder sees it before its own first bytes have told what and how large it is. */
export async function shrinkPicture(
  file: Blob,
): Promise<ShrunkPicture | { readonly problem: ShrinkProblem }> {
  if (file.size > MOST_BYTES) return { problem: 'bytes' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const read = readPicture(bytes);
  if (typeof read === 'string') return { problem: read };
  if (read.width * read.height > MOST_PIXELS) return { problem: 'pixels' };
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(new Blob([bytes], { type: read.type }));
  } catch {
    return { problem: 'undrawn' };
  }
  try {
    const data = shrunk(picture);
    if (data === undefined) return { problem: 'undrawn' };
    const small = smallOf(picture);
    return { data, ...(small !== undefined && { small }) };
  } finally {
    picture.close();
  }
}

function shrunk(picture: ImageBitmap): string | undefined {
  const { width, height } = picture;
  for (const [side, quality] of TRIES) {
    const scale = Math.min(1, side / Math.max(width, height));
    const canvas = draw(
      picture,
      [0, 0, width, height],
      Math.max(1, Math.round(width * scale)),
      Math.max(1, Math.round(height * scale)),
    );
    const data = canvas?.toDataURL('image/jpeg', quality);
    if (data?.startsWith('data:image/jpeg;') && bytesIn(data) <= PICTURE_LIMITS.bytes) return data;
  }
  return undefined;
}

function smallOf(picture: ImageBitmap): string | undefined {
  const { width, height } = picture;
  const crop = Math.min(width, height);
  // Small pictures are not blown up.
  const side = Math.min(PICTURE_LIMITS.smallSide, crop);
  const canvas = draw(picture, [(width - crop) / 2, (height - crop) / 2, crop, crop], side, side);
  for (const [type, quality] of SMALL_TRIES) {
    const data = canvas?.toDataURL(type, quality);
    if (data?.startsWith(`data:${type};`) && bytesIn(data) <= PICTURE_LIMITS.smallBytes) return data;
  }
  return undefined;
}

function draw(
  picture: ImageBitmap,
  [x, y, w, h]: readonly [x: number, y: number, width: number, height: number],
  width: number,
  height: number,
): HTMLCanvasElement | undefined {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  // What is transparent is white, as on paper.
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, x, y, w, h, 0, 0, width, height);
  return canvas;
}

/** Of a data: URL's file. */
function bytesIn(data: string): number {
  return ((data.length - data.indexOf(',') - 1) * 3) / 4;
}
