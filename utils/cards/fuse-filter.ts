import {
  type FingerprintBits,
  type FuseKey,
  type FuseLayout,
  fingerprintOf,
  layoutFor,
  lengthOf,
  placesOf,
  spread,
} from './fuse-layout.ts';

/** A finished filter. */
export interface FuseFilter extends FuseLayout {
  /** Different keys in it. */
  readonly count: number;
  readonly seed: number;
  readonly fingerprints: Fingerprints;
}

/** One a place, of 8 or of 16 bits each. */
export type Fingerprints = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer>;

/** Each try succeeds in more than half of all cases. */
const MOST_TRIES = 100;

/** A filter of these keys; one that is there twice counts once. About 0.5 µs a key, for the server. */
export function buildFilter(keys: Iterable<FuseKey>, bits: FingerprintBits = 16): FuseFilter {
  const different = distinct(keys);
  const layout = layoutFor(different.length);
  for (let seed = 1; seed <= MOST_TRIES; seed++) {
    const fingerprints = fill(different, layout, { seed, bits });
    if (fingerprints) return { ...layout, count: different.length, seed, fingerprints };
  }
  throw new Error(`no filter of ${different.length} keys came out`);
}

/** Whether the key is in the filter; of keys that are not, 1 in 65,536 is said to be (1 in 256 with 8 bits). */
export function hasKey(filter: FuseFilter, key: FuseKey): boolean {
  const { count, seed, fingerprints } = filter;
  if (count === 0) return false;
  const hash = spread(key, seed);
  const [a, b, c] = placesOf(hash, filter);
  const found = (fingerprints[a] ?? 0) ^ (fingerprints[b] ?? 0) ^ (fingerprints[c] ?? 0);
  return found === fingerprintOf(hash, bitsOf(fingerprints));
}

/** How long these are. */
export function bitsOf(fingerprints: Fingerprints): FingerprintBits {
  return fingerprints.BYTES_PER_ELEMENT === 2 ? 16 : 8;
}

/** Peels the keys off: again and again one that is alone at some place. Undefined when they hold each other. */
function fill(
  keys: readonly FuseKey[],
  layout: FuseLayout,
  { seed, bits }: { readonly seed: number; readonly bits: FingerprintBits },
): Fingerprints | undefined {
  const length = lengthOf(layout);
  const count = new Uint32Array(length);
  const lows = new Uint32Array(length);
  const highs = new Uint32Array(length);
  const touch = (key: FuseKey, by: 1 | -1, place: number) => {
    count[place] = (count[place] ?? 0) + by;
    // Of all keys at a place their exclusive or: of one alone, itself.
    lows[place] = (lows[place] ?? 0) ^ key.low;
    highs[place] = (highs[place] ?? 0) ^ key.high;
  };
  for (const key of keys) {
    const hash = spread(key, seed);
    for (const place of placesOf(hash, layout)) touch(hash, 1, place);
  }

  const alone: number[] = [];
  for (let place = 0; place < length; place++) if (count[place] === 1) alone.push(place);
  const peeled: { readonly hash: FuseKey; readonly place: number }[] = [];
  for (let place = alone.pop(); place !== undefined; place = alone.pop()) {
    if (count[place] !== 1) continue;
    const hash = { low: lows[place] ?? 0, high: highs[place] ?? 0 };
    peeled.push({ hash, place });
    for (const other of placesOf(hash, layout)) {
      touch(hash, -1, other);
      if (count[other] === 1) alone.push(other);
    }
  }
  if (peeled.length !== keys.length) return undefined;

  // Last off first on: the place a key was alone at is still free when its turn comes.
  const fingerprints = bits === 16 ? new Uint16Array(length) : new Uint8Array(length);
  for (const { hash, place } of peeled.reverse()) {
    let rest = fingerprintOf(hash, bits);
    for (const other of placesOf(hash, layout)) if (other !== place) rest ^= fingerprints[other] ?? 0;
    fingerprints[place] = rest;
  }
  return fingerprints;
}

function distinct(keys: Iterable<FuseKey>): readonly FuseKey[] {
  const byKey = new Map<bigint, FuseKey>();
  for (const key of keys) byKey.set((BigInt(key.high) << 32n) | BigInt(key.low), key);
  return [...byKey.values()];
}
