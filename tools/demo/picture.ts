import { crc32, deflateSync } from 'node:zlib';

/** Red, green, blue, 0-255. */
export type Colour = readonly [number, number, number];

/** One flat shape; the canvas is 100 × 100 with the origin at the top left. */
export type Shape =
  | {
      readonly box: readonly [x: number, y: number, width: number, height: number, radius: number];
      readonly fill: Colour;
    }
  | {
      readonly oval: readonly [x: number, y: number, radiusX: number, radiusY: number];
      readonly fill: Colour;
    }
  | { readonly ring: readonly [x: number, y: number, radius: number, width: number]; readonly fill: Colour };

/** A picture in a few flat shapes, painted in order. */
export interface Drawing {
  readonly from: Colour;
  readonly to: Colour;
  readonly shapes: readonly Shape[];
}

/** The drawing as a PNG of size × size pixels, edges smoothed. */
export function paint({ from, to, shapes }: Drawing, size = 240): Buffer {
  const pixels = Buffer.alloc(size * (size * 3 + 1));
  let at = 0;
  for (let row = 0; row < size; row++) {
    pixels[at++] = 0; // PNG row filter: none
    for (let column = 0; column < size; column++) {
      const x = ((column + 0.5) * 100) / size;
      const y = ((row + 0.5) * 100) / size;
      let colour = mix(from, to, y / 100);
      for (const shape of shapes) colour = mix(colour, shape.fill, covered(shape, x, y, size));
      for (const part of colour) pixels[at++] = Math.round(part);
    }
  }
  return png(pixels, size);
}

/** How much of a pixel the shape covers, 0-1. */
function covered(shape: Shape, x: number, y: number, size: number): number {
  return Math.min(1, Math.max(0, 0.5 - (distance(shape, x, y) * size) / 100));
}

/** From the point to the shape's edge, negative inside. */
function distance(shape: Shape, x: number, y: number): number {
  if ('box' in shape) {
    const [left, top, width, height, radius] = shape.box;
    const dx = Math.abs(x - left - width / 2) - width / 2 + radius;
    const dy = Math.abs(y - top - height / 2) - height / 2 + radius;
    return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
  }
  if ('oval' in shape) {
    const [cx, cy, rx, ry] = shape.oval;
    return (Math.hypot((x - cx) / rx, (y - cy) / ry) - 1) * Math.min(rx, ry);
  }
  const [cx, cy, radius, width] = shape.ring;
  return Math.abs(Math.hypot(x - cx, y - cy) - radius) - width / 2;
}

function mix(a: Colour, b: Colour, share: number): Colour {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share];
}

/** 8-bit RGB rows, each led by its filter byte, as a PNG file. */
function png(rows: Buffer, size: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
