import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBare, PICTURE_TYPES, readPicture } from '../../utils/model/picture-file.ts';
import { jpeg, png, webp } from './picture-files.ts';

const text = (said: string) => new TextEncoder().encode(said.padEnd(64));

describe('A picture is known by its own bytes', () => {
  test.each([
    ['PNG', png({ width: 300, height: 200 }), { type: 'image/png', width: 300, height: 200 }],
    ['JPEG', jpeg({ width: 640, height: 480 }), { type: 'image/jpeg', width: 640, height: 480 }],
    ['WebP', webp('VP8 '), { type: 'image/webp', width: 20, height: 10 }],
    ['WebP with a head', webp('VP8X', 'ALPH', 'VP8 '), { type: 'image/webp', width: 20, height: 10 }],
  ])('a %s', (_, file, found) => {
    expect(readPicture(file)).toEqual(found);
    expect(isBare(file, found.type as (typeof PICTURE_TYPES)[number])).toBe(true);
  });

  test.each([
    ['nothing', new Uint8Array()],
    [
      'a drawing that could run something',
      text('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
    ],
    ['a page', text('<!doctype html><script>alert(1)</script>')],
    ['a GIF', text('GIF89a\x14\0\x0a\0')],
    ['a PNG without width', png({ width: 0 })],
  ])('%s is none', (_, file) => expect(readPicture(file)).toBe('kind'));

  test.each([
    ['an APNG', png({ more: { acTL: '\0\0\0\x02\0\0\0\0' } })],
    ['an animated WebP', webp('VP8X', 'ANIM', 'ANMF')],
  ])('%s moves', (_, file) => expect(readPicture(file)).toBe('moving'));
});

describe('A picture that tells more than itself', () => {
  test.each([
    ['of where it was taken', jpeg({ more: [[0xe1, 'Exif\0\0II*\0 GPS 48.85 N']] })],
    ['a comment', jpeg({ more: [[0xfe, 'taken by Ann']] })],
    ['a film behind its end', jpeg({ after: 'ftypmp42' })],
    ['Exif in a PNG', png({ more: { eXIf: 'II*\0' } })],
    ['words in a PNG', png({ more: { tEXt: 'Author\0Ann' } })],
    ['Exif in a WebP', webp('VP8X', 'VP8 ', 'EXIF')],
    ['XMP in a WebP', webp('VP8X', 'VP8 ', 'XMP ')],
  ])('%s is not bare', (_, file) => {
    const read = readPicture(file);
    expect(typeof read === 'string' ? read : isBare(file, read.type)).toBe(false);
  });

  test('colours are its own', () => {
    expect(isBare(jpeg({ more: [[0xe2, 'ICC_PROFILE\0']] }), 'image/jpeg')).toBe(true);
    expect(isBare(webp('VP8X', 'ICCP', 'VP8 '), 'image/webp')).toBe(true);
  });
});

test('whatever bytes come, reading them ends, and says that they are a picture only for one of a size', () => {
  const files = [png(), jpeg({ more: [[0xe1, 'Exif']] }), webp('VP8X', 'VP8 ')];
  const damaged = fc
    .tuple(
      fc.constantFrom(...files),
      fc.array(fc.tuple(fc.nat(120), fc.nat(255)), { maxLength: 6 }),
      fc.nat(120),
    )
    .map(([file, changes, length]) => {
      const bytes = file.slice(0, Math.max(length, 30));
      for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
      return bytes;
    });
  fc.assert(
    fc.property(fc.oneof(damaged, fc.uint8Array({ maxLength: 200 })), (bytes) => {
      const read = readPicture(bytes);
      for (const type of PICTURE_TYPES) isBare(bytes, type);
      return typeof read === 'string' || (read.width > 0 && read.height > 0);
    }),
    { numRuns: 2000 },
  );
});
