/*
 * The table that pages carry is deflated by the build (RFC 1951, dynamic blocks only), thirteen bits of it in two
 * characters (tools/pack-text.ts). A page needs it at once, and the browser's own way back is asynchronous. It runs
 * once and never warm, so the loop that every symbol goes through calls nothing.
 */

/** Thirteen bits, 8192 values, in two characters: 91 × 91 is enough for them. */
export const BASE = 91;

/** The order in which a block gives the lengths of the code that its other codes' lengths are written in. */
const LENGTHS_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const LONGEST = 15;
const END = 256;
const MOST = 258;

/** A Huffman code by the bits that come next, as many as its longest symbol has: symbol × 16 + length. */
type Code = Uint16Array;

/** What was not read yet: groups of thirteen bits, and those bits of the last one that are left. */
interface Bits {
  readonly groups: Uint16Array;
  at: number;
  buffer: number;
  held: number;
}

/**
 * Text that was packed.
 * @param size its length; it is ASCII.
 * @throws when it was not packed.
 */
export function inflate(packed: string, size: number): string {
  const bits: Bits = { groups: toGroups(packed), at: 0, buffer: 0, held: 0 };
  const bytes = new Uint8Array(size + MOST);
  let length = 0;
  for (let last = 0; last === 0; ) {
    last = take(bits, 1);
    if (take(bits, 2) !== 2) throw new Error('not a packed text');
    const literals = 257 + take(bits, 5);
    const distances = 1 + take(bits, 5);
    const first: number[] = LENGTHS_ORDER.map(() => 0);
    for (const index of LENGTHS_ORDER.slice(0, 4 + take(bits, 4))) first[index] = take(bits, 3);
    const lengths = readLengths(bits, toCode(first), literals + distances);
    length = readBlock(
      bits,
      bytes,
      length,
      toCode(lengths.slice(0, literals)),
      toCode(lengths.slice(literals)),
    );
  }
  return new TextDecoder().decode(bytes.subarray(0, size));
}

/** From "#" on, without the backslash: what a script can hold between quotes as it is. */
function toGroups(packed: string): Uint16Array {
  const groups = new Uint16Array(packed.length / 2);
  for (let at = 0; at < groups.length; at += 1) {
    const high = packed.charCodeAt(2 * at);
    const low = packed.charCodeAt(2 * at + 1);
    groups[at] = (high > 92 ? high - 36 : high - 35) * BASE + (low > 92 ? low - 36 : low - 35);
  }
  return groups;
}

function take(bits: Bits, count: number): number {
  for (; bits.held < count; bits.held += 13, bits.at += 1)
    bits.buffer |= (bits.groups[bits.at] ?? 0) << bits.held;
  const read = bits.buffer & ((1 << count) - 1);
  bits.buffer >>>= count;
  bits.held -= count;
  return read;
}

/** The next symbol of a code; bits after the end are zeros. */
function readSymbol(bits: Bits, code: Code): number {
  for (; bits.held < LONGEST; bits.held += 13, bits.at += 1)
    bits.buffer |= (bits.groups[bits.at] ?? 0) << bits.held;
  const entry = code[bits.buffer & (code.length - 1)] ?? 0;
  take(bits, entry & 15);
  return entry >> 4;
}

function readLengths(bits: Bits, code: Code, count: number): number[] {
  const read: number[] = [];
  while (read.length < count && bits.at <= bits.groups.length + 1) {
    const next = readSymbol(bits, code);
    const length = next < 16 ? next : next === 16 ? (read.at(-1) ?? 0) : 0;
    const times =
      next < 16 ? 1 : next === 16 ? 3 + take(bits, 2) : next === 17 ? 3 + take(bits, 3) : 11 + take(bits, 7);
    for (let turn = 0; turn < times; turn += 1) read.push(length);
  }
  return read;
}

/** Writes a block's text from `start` on, and answers where it ends. */
function readBlock(bits: Bits, bytes: Uint8Array, start: number, literals: Code, distances: Code): number {
  const { groups } = bits;
  let { at, buffer, held } = bits;
  let length = start;
  while (length + MOST <= bytes.length) {
    for (; held < LONGEST; held += 13, at += 1) buffer |= (groups[at] ?? 0) << held;
    let entry = literals[buffer & (literals.length - 1)] ?? 0;
    buffer >>>= entry & 15;
    held -= entry & 15;
    const symbol = entry >> 4;
    if (symbol < END) {
      bytes[length] = symbol;
      length += 1;
      continue;
    }
    if (symbol === END) {
      Object.assign(bits, { at, buffer, held });
      return length;
    }
    // A length and a distance: 4 or 2 symbols for each doubling, what lies between them in bits of its own.
    let count = symbol - 257;
    let extra = (count >> 2) - 1;
    for (; held < LONGEST; held += 13, at += 1) buffer |= (groups[at] ?? 0) << held;
    if (symbol === 285) count = MOST - 3;
    else if (extra > 0) {
      count = ((4 | (count & 3)) << extra) | (buffer & ((1 << extra) - 1));
      buffer >>>= extra;
      held -= extra;
    }
    count += 3;
    for (; held < LONGEST; held += 13, at += 1) buffer |= (groups[at] ?? 0) << held;
    entry = distances[buffer & (distances.length - 1)] ?? 0;
    buffer >>>= entry & 15;
    held -= entry & 15;
    let back = entry >> 4;
    extra = (back >> 1) - 1;
    for (; held < LONGEST; held += 13, at += 1) buffer |= (groups[at] ?? 0) << held;
    if (extra > 0) {
      back = ((2 | (back & 1)) << extra) | (buffer & ((1 << extra) - 1));
      buffer >>>= extra;
      held -= extra;
    }
    back += 1;
    // What overlaps itself is copied as far as it is there.
    for (const end = length + count; length < end; ) {
      const part = Math.min(back, end - length);
      bytes.copyWithin(length, length - back, length - back + part);
      length += part;
    }
  }
  throw new Error('not a packed text');
}

function toCode(lengths: readonly number[]): Code {
  const longest = Math.max(...lengths);
  const table = new Uint16Array(1 << longest);
  // Codes count up, from the shortest on; their bits come the highest first, so that each is turned around.
  let code = 0;
  for (let length = 1; length <= longest; length += 1, code <<= 1) {
    for (let symbol = 0; symbol < lengths.length; symbol += 1) {
      if (lengths[symbol] !== length) continue;
      let turned = 0;
      for (let bit = 0; bit < length; bit += 1) turned |= ((code >> bit) & 1) << (length - 1 - bit);
      for (let index = turned; index < table.length; index += 1 << length)
        table[index] = symbol * 16 + length;
      code += 1;
    }
  }
  return table;
}
