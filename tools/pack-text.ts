import { deflateRawSync } from 'node:zlib';
import { BASE, inflate } from '../utils/links/inflate.ts';

/**
 * ASCII in two fifths of its size, as a string for a script, which `inflate` reads.
 * @throws when it does not come back as it was: very short and very long texts are deflated in ways that pages can't read.
 */
export function packText(text: string): string {
  const packed = toCharacters(deflateRawSync(text, { level: 9, memLevel: 9 }));
  if (inflate(packed, text.length) !== text) throw new Error('the text does not come back');
  return packed;
}

/** Bits, the lowest of each byte first, thirteen in two characters. */
function toCharacters(bytes: Uint8Array): string {
  let packed = '';
  let buffer = 0;
  let held = 0;
  const write = () => {
    const group = buffer & 0x1fff;
    packed += toCharacter(Math.floor(group / BASE)) + toCharacter(group % BASE);
    buffer >>>= 13;
    held -= 13;
  };
  for (const byte of bytes) {
    buffer |= byte << held;
    held += 8;
    if (held >= 13) write();
  }
  if (held > 0) write();
  return packed;
}

/** From "#" on, without the backslash. */
function toCharacter(value: number): string {
  const code = value + '#'.charCodeAt(0);
  return String.fromCharCode(code < '\\'.charCodeAt(0) ? code : code + 1);
}
