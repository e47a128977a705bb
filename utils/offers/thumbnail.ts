import { imageSize } from '../model/image-size.ts';
import type { Drawing, Picture } from './drawing.ts';

/** Side of the square, pixels: the card's 56 at double density. */
const SIDE = 112;
/** Characters of the data: URL. */
const MAX_LENGTH = 8 * 1024;
/** What a decoder may be given, pixels: 40 million are 160 MB for a moment. */
const MAX_PIXELS = 40_000_000;

/** Tried in this order until one is short enough. A browser that can't write WebP answers with PNG, which is not taken. */
const ENCODINGS = [
  ['image/webp', 0.8],
  ['image/webp', 0.5],
  ['image/jpeg', 0.6],
  ['image/webp', 0.2],
  ['image/jpeg', 0.3],
] as const;

/** A small square of the picture's middle as a data: URL of at most 8 kB; undefined for what is no picture we can draw. */
export async function thumbnail<P extends Picture>(
  bytes: Uint8Array<ArrayBuffer>,
  drawing: Drawing<P>,
): Promise<string | undefined> {
  const size = imageSize(bytes);
  if (!size || size.width * size.height > MAX_PIXELS) return undefined;
  const blob = new Blob([bytes], { type: size.type });
  const picture = await drawing.decode(blob).catch(() => undefined);
  if (!picture) return undefined;
  try {
    return await draw(picture, drawing);
  } catch {
    // A picture is never worth an error: canvases fail where memory is short.
    return undefined;
  } finally {
    picture.close();
  }
}

async function draw<P extends Picture>(picture: P, drawing: Drawing<P>): Promise<string | undefined> {
  const { width, height } = picture;
  const crop = Math.min(width, height);
  // Small pictures are not blown up.
  const side = Math.min(SIDE, crop);
  if (side < 1) return undefined;
  const canvas = drawing.canvas(side, side);
  canvas.draw(picture, [(width - crop) / 2, (height - crop) / 2, crop, crop]);
  for (const [type, quality] of ENCODINGS) {
    const blob = await canvas.encode(type, quality);
    // Base64 is a third longer. What is far too long is not even spread over a call's arguments.
    if (blob.type !== type || blob.size > MAX_LENGTH) continue;
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const url = `data:${type};base64,${btoa(String.fromCharCode(...bytes))}`;
    if (url.length <= MAX_LENGTH) return url;
  }
  return undefined;
}
