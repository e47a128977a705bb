export interface ImageSize {
  readonly type: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp';
  readonly width: number;
  readonly height: number;
}

/**
 * Type and size in pixels by the picture's own first bytes, whatever its headers claim: 2 MB can unpack to
 * gigabytes, so the size must be known before a decoder sees it. Undefined for every other format.
 */
export function imageSize(bytes: Uint8Array): ImageSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isAt = (offset: number, text: string) =>
    bytes.length >= offset + text.length &&
    Array.from(text).every((char, i) => bytes[offset + i] === char.charCodeAt(0));
  if (bytes.length < 30) return undefined;
  if (isAt(0, '\x89PNG\r\n\x1a\n') && isAt(12, 'IHDR')) {
    return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
  }
  if (isAt(0, 'GIF8'))
    return { type: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
  if (isAt(0, 'RIFF') && isAt(8, 'WEBP')) return webpSize(view, isAt);
  return isAt(0, '\xff\xd8\xff') ? jpegSize(view) : undefined;
}

function webpSize(view: DataView, isAt: (offset: number, text: string) => boolean): ImageSize | undefined {
  const type = 'image/webp';
  if (isAt(12, 'VP8X')) {
    const at = (offset: number) => (view.getUint32(offset - 1, true) >>> 8) + 1;
    return { type, width: at(24), height: at(27) };
  }
  if (isAt(12, 'VP8L') && view.getUint8(20) === 0x2f) {
    const bits = view.getUint32(21, true);
    return { type, width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (!isAt(12, 'VP8 ') || !isAt(23, '\x9d\x01\x2a')) return undefined;
  return { type, width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
}

/** Walks the segments to the first frame header (SOF0 to SOF15 without DHT, JPG and DAC). */
function jpegSize(view: DataView): ImageSize | undefined {
  for (let at = 2; at + 9 <= view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    // Fill bytes before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { type: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    }
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}
