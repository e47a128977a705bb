import { crc32, deflateSync } from 'node:zlib';

const SIDE = 44;
const MADE = 64;
const made = new Map<number, string>();

/**
 * A picture as a thumbnail weighs and is decoded: a few kilobytes of PNG, as a data: URL. Not SVG: each of those is a
 * document of its own to a browser, which costs a page ten times what a thumbnail does.
 */
export function smallPicture(number: number): string {
  const which = number % MADE;
  const known = made.get(which) ?? toPng(which);
  made.set(which, known);
  return known;
}

function toPng(which: number): string {
  const rows = Buffer.alloc(SIDE * (1 + SIDE * 3));
  for (let y = 0; y < SIDE; y++)
    for (let x = 0; x < SIDE; x++) {
      const at = y * (1 + SIDE * 3) + 1 + x * 3;
      // Bands and a little grain, which weighs as a photograph does.
      rows[at] = (which * 47 + x) & 0xff;
      rows[at + 1] = (which * 91 + y) & 0xff;
      rows[at + 2] = (x * y) % 13 === 0 ? (x * y * (which + 3)) & 0x3f : 0;
    }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(SIDE, 0);
  header.writeUInt32BE(SIDE, 4);
  // Eight bits, red, green and blue.
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))];
  return `data:image/png;base64,${Buffer.concat([signature, ...parts]).toString('base64')}`;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, sum]);
}
