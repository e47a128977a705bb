/*
 * The lists of shops and sites are deflated by the build (RFC 1951, one dynamic block), thirteen bits of them in two
 * characters (tools/pack-text.ts). They are needed at once, and the browser's own way back is asynchronous.
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

/**
 * Text that was packed.
 * @param size its length; it is ASCII.
 * @throws when it was not packed.
 */
export function inflate(packed: string, size: number): string {
  const bytes = new Uint8Array(size + MOST);
  let length = 0;
  let at = 0;
  let buffer = 0;
  let held = 0;
  /**
   * Holds fifteen bits or more. Characters are from "#" on, without the backslash: what a script can hold between quotes
   * as it is; zeros after the end.
   */
  const hold = () => {
    do {
      const high = packed.charCodeAt(at++);
      const low = packed.charCodeAt(at++);
      buffer |= ((high > 92 ? high - 36 : high - 35) * BASE + (low > 92 ? low - 36 : low - 35)) << held;
      held += 13;
    } while (held < LONGEST);
  };
  const take = (count: number) => {
    if (held < count) hold();
    const read = buffer & ((1 << count) - 1);
    buffer >>>= count;
    held -= count;
    return read;
  };
  const next = (code: Code) => {
    if (held < LONGEST) hold();
    const entry = code[buffer & (code.length - 1)] ?? 0;
    buffer >>>= entry & 15;
    held -= entry & 15;
    return entry >> 4;
  };

  const expect = (isSo: boolean) => {
    if (!isSo) throw new Error('not a packed text');
  };

  // One block, and the last.
  expect(take(3) === 5);
  const literalCount = 257 + take(5);
  const count = literalCount + 1 + take(5);
  const first: number[] = LENGTHS_ORDER.map(() => 0);
  for (const index of LENGTHS_ORDER.slice(0, 4 + take(4))) first[index] = take(3);
  const ofLengths = toCode(first);
  const lengths: number[] = [];
  while (lengths.length < count) {
    const symbol = next(ofLengths);
    const isNew = symbol < 16;
    const times = isNew ? 1 : symbol === 16 ? 3 + take(2) : symbol === 17 ? 3 + take(3) : 11 + take(7);
    const value = isNew ? symbol : symbol === 16 ? (lengths.at(-1) ?? 0) : 0;
    for (let turn = 0; turn < times; turn++) lengths.push(value);
  }
  const literals = toCode(lengths.slice(0, literalCount));
  const distances = toCode(lengths.slice(literalCount));

  /** A number by its symbol: so many symbols for each doubling (a power of two), what lies between in bits of its own. */
  const spread = (symbol: number, bits: number) => {
    const extra = (symbol >> bits) - 1;
    return extra < 1 ? symbol : (((1 << bits) | (symbol & ((1 << bits) - 1))) << extra) + take(extra);
  };
  for (let symbol = next(literals); symbol !== END; symbol = next(literals)) {
    expect(length <= size);
    if (symbol < END) {
      bytes[length++] = symbol;
      continue;
    }
    const run = 3 + (symbol === 285 ? MOST - 3 : spread(symbol - 257, 2));
    const from = length - 1 - spread(next(distances), 1);
    // The engine copies faster than a loop does, but not what the copy itself is still to write.
    if (from + run <= length) bytes.copyWithin(length, from, from + run);
    else for (let index = 0; index < run; index++) bytes[length + index] = bytes[from + index] ?? 0;
    length += run;
  }
  return new TextDecoder().decode(bytes.subarray(0, size));
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
