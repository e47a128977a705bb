import { crc32, deflateSync } from 'node:zlib';

/*
 * Picture files, built by hand so that each says exactly what a test is about. The PNGs and no others can be drawn.
 */

const ascii = (text: string) => Buffer.from(text, 'latin1');

function chunk(name: string, data: Uint8Array = new Uint8Array()): Buffer {
  const body = Buffer.concat([ascii(name), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

interface PngOptions {
  readonly width?: number;
  readonly height?: number;
  /** Chunks before the pixels, by name. */
  readonly more?: Readonly<Record<string, string>>;
}

/** A grey PNG. Of what its head claims beyond 1000 pixels nothing is in it. */
export function png({ width = 20, height = 10, more = {} }: PngOptions = {}): Uint8Array<ArrayBuffer> {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits, no colours.
  head.set([8, 0, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(Math.min(width, 1000), 128)]);
  const rows = Buffer.concat(Array.from({ length: Math.min(height, 1000) }, () => row));
  return Uint8Array.from(
    Buffer.concat([
      ascii('\x89PNG\r\n\x1a\n'),
      chunk('IHDR', head),
      ...Object.entries(more).map(([name, data]) => chunk(name, ascii(data))),
      chunk('IDAT', deflateSync(rows)),
      chunk('IEND'),
    ]),
  );
}

function segment(marker: number, data: Uint8Array): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

interface JpegOptions {
  readonly width?: number;
  readonly height?: number;
  /** What a camera writes: segments by marker. */
  readonly more?: readonly (readonly [marker: number, data: string])[];
  /** Bytes behind its end. */
  readonly after?: string;
}

/** A JPEG of a size. */
export function jpeg({
  width = 20,
  height = 10,
  more = [],
  after = '',
}: JpegOptions = {}): Uint8Array<ArrayBuffer> {
  const frame = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 1);
  frame.writeUInt16BE(width, 3);
  return Uint8Array.from(
    Buffer.concat([
      Buffer.from([0xff, 0xd8]),
      segment(0xe0, ascii('JFIF\0\x01\x01\0\0\x01\0\x01\0\0')),
      ...more.map(([marker, data]) => segment(marker, ascii(data))),
      segment(0xdb, Buffer.alloc(65, 1)),
      segment(0xc0, frame),
      segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
      // A 0xff that is a pixel's, and one that begins a restart.
      Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56, 0xff, 0xd9]),
      ascii(after),
    ]),
  );
}

/** A WebP of 20 × 10, its chunks by name. */
export function webp(...names: readonly string[]): Uint8Array<ArrayBuffer> {
  const head = Buffer.from([0x10, 0, 0, 0, 19, 0, 0, 9, 0, 0]);
  const lossy = Buffer.from([0, 0, 0, 0x9d, 0x01, 0x2a, 20, 0, 10, 0, 0]);
  const chunks = names.map((name) => {
    const data = name === 'VP8X' ? head : name === 'VP8 ' ? lossy : Buffer.alloc(6);
    const length = Buffer.alloc(4);
    length.writeUInt32LE(data.length);
    return Buffer.concat([ascii(name), length, data, Buffer.alloc(data.length % 2)]);
  });
  const body = Buffer.concat([ascii('WEBP'), ...chunks]);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return Uint8Array.from(Buffer.concat([ascii('RIFF'), length, body]));
}
