/*
 * A binary fuse filter (Graf and Lemire, "Binary Fuse Filters: Fast and Smaller Than Xor Filters", 2022): with fingerprints
 * of 16 bits 18 bits a key, 1 in 65,536 strangers passes, no member is missed; half of both with eight bits, which
 * endpoints served once. Arithmetic is of 32 bits, which engines do without allocating. Both sides must do it alike: this
 * is part of the wire.
 */

/** A key: the first 8 bytes of a SHA-256. */
export interface FuseKey {
  readonly low: number;
  readonly high: number;
}

/** Where things are in a filter. It is written down with it: logarithms are not the same to the last bit everywhere. */
export interface FuseLayout {
  /** Places in a segment: a power of two. */
  readonly segment: number;
  /** Segments that the first of three places may be in; two more follow. */
  readonly segments: number;
}

/** How long fingerprints are. */
export type FingerprintBits = 8 | 16;

const MOST_SEGMENT = 262_144;

/** The layout for so many different keys. */
export function layoutFor(count: number): FuseLayout {
  const some = Math.max(count, 2);
  const exponent = Math.floor(Math.log(some) / Math.log(3.33) + 2.25);
  const segment = Math.min(2 ** exponent, MOST_SEGMENT);
  // Small filters need more room to come out at all.
  const factor = Math.max(1.125, 0.875 + (0.25 * Math.log(1e6)) / Math.log(some));
  return { segment, segments: Math.max(1, Math.ceil((some * factor) / segment) - 2) };
}

/** Fingerprints in a layout. */
export function lengthOf({ segment, segments }: FuseLayout): number {
  return (segments + 2) * segment;
}

/** A key under a seed, spread over 64 bits: murmur3's finisher on both halves, each stirred into the other. */
export function spread({ low, high }: FuseKey, seed: number): FuseKey {
  let a = finish(low ^ Math.imul(seed, 0x9e3779b1));
  let b = finish((high + a) | 0);
  a = finish(a ^ b);
  b = finish((b + Math.imul(a, 0x85ebca6b)) | 0);
  return { low: a >>> 0, high: b >>> 0 };
}

function finish(value: number): number {
  let h = value ^ (value >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** The three places of a spread key: one in each of three segments that follow each other. */
export function placesOf(
  { low, high }: FuseKey,
  { segment, segments }: FuseLayout,
): readonly [number, number, number] {
  const first = Math.floor((low / 2 ** 32) * segments * segment);
  const mask = segment - 1;
  return [first, (first + segment) ^ (high & mask), (first + 2 * segment) ^ ((high >>> 14) & mask)];
}

/** A spread key's bits, as many as a fingerprint has. */
export function fingerprintOf({ low, high }: FuseKey, bits: FingerprintBits): number {
  return (low ^ (low >>> 11) ^ (high >>> 7) ^ (high >>> 24)) & (2 ** bits - 1);
}

/** The key of a SHA-256. */
export function fuseKey(hash: Uint8Array): FuseKey {
  const view = new DataView(hash.buffer, hash.byteOffset, 8);
  return { low: view.getUint32(0), high: view.getUint32(4) };
}
