import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CHANGES_MARK,
  type ChangesWanted,
  isChanges,
  MAX_FILTER_BYTES,
  readChanges,
  signAs,
  writeChanges,
} from '../../utils/cards/index.ts';
import { AT, keyNumber } from './creator.ts';

const endpoint = await keyNumber(9);
const about = { platform: 'weibo', since: 5, version: 7, at: AT, prefix: 4 };
const wanted: ChangesWanted = { platform: 'weibo', key: endpoint.text, since: 5, version: 6 };
const u32 = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const keys = fc.array(fc.record({ low: u32, high: u32 }), { maxLength: 20 });
const some = { added: [{ low: 1, high: 2 ** 32 - 1 }], removed: [{ low: 3, high: 4 }] };

describe('The file of what has changed since a filter', async () => {
  const file = await writeChanges(some, about, endpoint);
  const problemOf = async (bytes: Uint8Array<ArrayBuffer>, change: Partial<ChangesWanted> = {}) => {
    const reading = await readChanges(bytes, { ...wanted, ...change });
    return 'problem' in reading ? reading.problem : undefined;
  };

  test('is read as it was written, whoever came and went', async () => {
    expect(isChanges(file)).toBe(true);
    await fc.assert(
      fc.asyncProperty(keys, keys, async (added, removed) => {
        const written = await writeChanges({ added, removed }, about, endpoint);
        expect(await readChanges(written, wanted)).toMatchObject({ changes: { added, removed } });
      }),
      { numRuns: 30 },
    );
  });

  test('is refused when it is cut off, empty, too long, or changed in any byte', async () => {
    expect(await problemOf(new Uint8Array(0))).toBe('schema');
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

  test('is refused when it is another platform’s, another filter’s, older than what is known, or another endpoint’s', async () => {
    expect(await problemOf(file)).toBeUndefined();
    expect(await problemOf(file, { platform: 'x' })).toBe('platform');
    expect(await problemOf(file, { since: 4 })).toBe('schema');
    expect(await problemOf(file, { version: 8 })).toBe('older');
    expect(await problemOf(file, { key: (await keyNumber(8)).text })).toBe('signature');
  });

  test('is refused when it is signed but holds not as many as it says, or is signed as something else', async () => {
    const body = file.slice(CHANGES_MARK.length + 87);
    const signed = async (bytes: Uint8Array<ArrayBuffer>, kind: 'changes' | 'filter') => {
      const sig = await signAs(kind, bytes, endpoint.privateKey);
      return Uint8Array.from([...new TextEncoder().encode(`${CHANGES_MARK}${sig}\n`), ...bytes]);
    };
    expect(await problemOf(await signed(body, 'changes'))).toBeUndefined();
    expect(await problemOf(await signed(body.slice(0, -1), 'changes'))).toBe('schema');
    expect(await problemOf(await signed(body.slice(0, -8), 'changes'))).toBe('schema');
    expect(await problemOf(await signed(body, 'filter'))).toBe('signature');
  });
});
