import { MAX_PICTURE } from '../../utils/store/index.ts';

/** Pixels of the longer side: sharp in a grid of three, small enough to be kept. */
const SIDES = [720, 480, 320];

/** A picture from a file, as a small data: URL; undefined for what the browser can't draw. */
export async function shrinkPicture(file: Blob): Promise<string | undefined> {
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(file);
  } catch {
    return undefined;
  }
  for (const side of SIDES) {
    const scale = Math.min(1, side / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    const context = canvas.getContext('2d');
    if (!context) return undefined;
    // What is transparent is white, as on paper.
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const data = canvas.toDataURL('image/jpeg', 0.86);
    if (data.length <= MAX_PICTURE) return data;
  }
  return undefined;
}
