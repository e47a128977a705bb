import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  buildFilter,
  FILTER_MARK,
  type FilterWanted,
  fuseKey,
  hashOf,
  hasKey,
  MAX_FILTER_BYTES,
  prefixOf,
  readFilter,
  signAs,
  writeFilter,
} from '../../utils/cards/index.ts';
import { AT, keyNumber } from './creator.ts';

const endpoint = await keyNumber(9);
const about = { platform: 'weibo', version: 5, at: AT, prefix: 4 };
const wanted: FilterWanted = { platform: 'weibo', key: endpoint.text, version: 5 };
const u32 = fc.integer({ min: 0, max: 2 ** 32 - 1 });

/** As many keys as one likes, the same each time. */
function keysFrom(start: number, count: number) {
  return Array.from({ length: count }, (_, at) => {
    const n = start + at;
    return { low: Math.imul(n, 0x9e3779b1) >>> 0, high: Math.imul(n ^ 0x55555555, 0x85ebca6b) >>> 0 };
  });
}

describe('A filter', () => {
  test('misses no key that is in it, whatever the keys are', () => {
    const bits = fc.constantFrom(8 as const, 16 as const);
    fc.assert(
      fc.property(fc.array(fc.record({ low: u32, high: u32 }), { maxLength: 300 }), bits, (keys, length) => {
        const filter = buildFilter(keys, length);
        expect(keys.filter((key) => !hasKey(filter, key))).toEqual([]);
      }),
    );
  });

  test.each([0, 1, 2, 3, 7, 100, 10_000, 100_000])(
    'of %i keys says yes to one stranger in 65,536',
    (count) => {
      const filter = buildFilter(keysFrom(1, count));
      expect(keysFrom(1, count).every((key) => hasKey(filter, key))).toBe(true);
      const strangers = keysFrom(1_000_000, 200_000).filter((key) => hasKey(filter, key));
      expect(strangers.length / 200_000).toBeLessThanOrEqual(0.00006);
    },
  );

  test('with half as long fingerprints, as they were once, says yes to one in 256', () => {
    const filter = buildFilter(keysFrom(1, 10_000), 8);
    const strangers = keysFrom(1_000_000, 50_000).filter((key) => hasKey(filter, key));
    expect(strangers.length / 50_000).toBeLessThanOrEqual(0.0048);
  });

  test('takes some eighteen bits a key, half of that as they were once', () => {
    const bytesOf = (bits: 8 | 16) => buildFilter(keysFrom(1, 100_000), bits).fingerprints.byteLength;
    expect(bytesOf(16) / 100_000).toBeLessThan(2.4);
    expect(bytesOf(8) / 100_000).toBeLessThan(1.2);
  });

  test('counts a key that is there twice once', () => {
    const keys = [...keysFrom(1, 10), ...keysFrom(1, 10)];
    expect(buildFilter(keys).count).toBe(10);
  });

  test('is asked by the hash of an author', async () => {
    const filter = buildFilter([fuseKey(await hashOf('lin'))]);
    expect(hasKey(filter, fuseKey(await hashOf('lin')))).toBe(true);
    expect(hasKey(filter, fuseKey(await hashOf('mei')))).toBe(false);
  });
});

describe('A prefix', () => {
  test('is the beginning of the SHA-256 of a post’s id', async () => {
    expect(await prefixOf('abc', 4)).toBe('ba78');
    expect(await prefixOf('abc', 8)).toBe('ba7816bf');
  });
});

describe('The file of a filter', async () => {
  const filter = buildFilter(keysFrom(1, 1000));
  const file = await writeFilter(filter, about, endpoint);
  const problemOf = async (bytes: Uint8Array<ArrayBuffer>, change: Partial<FilterWanted> = {}) => {
    const reading = await readFilter(bytes, { ...wanted, ...change });
    return 'problem' in reading ? reading.problem : undefined;
  };
  /** A file with another head, signed again. */
  const text = new TextDecoder('latin1').decode(file).split('\n')[1] ?? '';
  const fingerprints = file.slice(FILTER_MARK.length + 86 + 1 + text.length + 1);
  const resigned = async (change: (head: string) => string, rest = fingerprints) => {
    const body = Uint8Array.from([...new TextEncoder().encode(`${change(text)}\n`), ...rest]);
    const sig = await signAs('filter', body, endpoint.privateKey);
    return Uint8Array.from([...new TextEncoder().encode(`${FILTER_MARK}${sig}\n`), ...body]);
  };

  test('is read as it was written', async () => {
    expect(await readFilter(file, wanted)).toMatchObject({ head: about, filter });
    expect(await problemOf(file, { key: undefined, version: undefined })).toBeUndefined();
  });

  test('is read with half as long fingerprints, as endpoints wrote it once', async () => {
    const short = buildFilter(keysFrom(1, 1000), 8);
    const before = await writeFilter(short, about, endpoint);
    expect(new TextDecoder('latin1').decode(before)).toMatch(/^feedcart-filter\/1 /);
    expect(await readFilter(before, wanted)).toMatchObject({ head: about, filter: short });
    // Whoever reads only those takes none of the later ones for one of them.
    expect(new TextDecoder('latin1').decode(file)).toMatch(/^feedcart-filter\/2 /);
  });

  test('of nobody is one too', async () => {
    const reading = await readFilter(await writeFilter(buildFilter([]), about, endpoint), wanted);
    expect('filter' in reading && hasKey(reading.filter, { low: 1, high: 2 })).toBe(false);
    expect(reading).toHaveProperty('filter');
  });

  test('is refused when it is cut off, empty, too long, or changed in any byte', async () => {
    expect(await problemOf(new Uint8Array(0))).toBe('schema');
    expect(await problemOf(file.slice(0, 50))).toBe('schema');
    expect(await problemOf(file.slice(0, -1))).toBe('signature');
    expect(await problemOf(new Uint8Array(MAX_FILTER_BYTES + 1))).toBe('too-big');
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const changed = file.slice();
        changed[at] = (changed[at] ?? 0) ^ by;
        expect(await problemOf(changed)).toMatch(/^(schema|signature)$/);
      }),
      { numRuns: 100 },
    );
  });

  test('is refused when it is another platform’s, older than what is kept, or another endpoint’s', async () => {
    expect(await problemOf(file, { platform: 'x' })).toBe('platform');
    expect(await problemOf(file, { version: 6 })).toBe('older');
    expect(await problemOf(file, { key: (await keyNumber(8)).text })).toBe('signature');
  });

  test('is refused when it is signed but has not the length for what it says', async () => {
    expect(await problemOf(await resigned((head) => head))).toBeUndefined();
    for (const change of [
      (head: string) => head.replace('"count":1000', '"count":500000000'),
      (head: string) => head.replace('"count":1000', '"count":2000'),
      (head: string) => head.replace(/"segment":\d+/, '"segment":3'),
      (head: string) => head.replace(/"segments":\d+/, '"segments":400'),
      (head: string) => head.replace('{', '['),
    ])
      expect(await problemOf(await resigned(change))).toBe('schema');
    for (const less of [1, 2])
      expect(await problemOf(await resigned((head) => head, fingerprints.slice(less)))).toBe('schema');
  });
});
