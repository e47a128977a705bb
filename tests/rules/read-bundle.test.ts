import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { MAX_RULES_BYTES } from '../../utils/model/rules-wire.ts';
import { bundleOf } from '../../utils/rules/built-in.ts';
import { PUBLIC_KEYS } from '../../utils/rules/public-keys.ts';
import { readBundle } from '../../utils/rules/read-bundle.ts';
import { readFile, writeFile } from '../../utils/rules/signed-file.ts';
import { PUBLIC_KEY } from '../../utils/rules/verify.ts';
import { DAY, NOW, newerRules, newSigner, type Signer } from './sign.ts';

let signer: Signer;
let file: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  signer = await newSigner();
  file = await signer.sign(JSON.stringify(newerRules()));
});

const read = (bytes: Uint8Array<ArrayBuffer>, now = NOW) => readBundle(bytes, [signer.key], now);
const problemOf = async (bytes: Uint8Array<ArrayBuffer>) => {
  const reading = await read(bytes);
  return 'problem' in reading ? reading.problem : undefined;
};
const signed = async (rules: unknown) =>
  problemOf(await signer.sign(typeof rules === 'string' ? rules : JSON.stringify(rules)));

describe('A file of rules', () => {
  test('that is signed with a key of this build is read, as it was signed', async () => {
    expect(await read(file)).toEqual({ bundle: JSON.parse(JSON.stringify(newerRules())) });
  });

  test('may be signed with any of the keys, as while one is replaced', async () => {
    const other = await newSigner();
    expect(await readBundle(file, [other.key, signer.key], NOW)).toHaveProperty('bundle');
    expect(await readBundle(file, [other.key], NOW)).toMatchObject({ problem: 'signature' });
    expect(await readBundle(file, ['not a key', ''], NOW)).toMatchObject({ problem: 'signature' });
    expect(await readBundle(file, [], NOW)).toEqual({ problem: 'no-key' });
  });

  test('with any byte changed is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const changed = file.slice();
        changed[at] = (changed[at] ?? 0) ^ by;
        expect(await problemOf(changed)).toBe('signature');
      }),
      { numRuns: 60 },
    );
  });

  test('cut short, made longer or shuffled is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), fc.uint8Array({ maxLength: 40 }), async (at, more) => {
        expect(await problemOf(new Uint8Array([...file.subarray(0, at), ...more]))).toBe('signature');
      }),
      { numRuns: 40 },
    );
    expect(await problemOf(new Uint8Array([...file, 32]))).toBe('signature');
  });

  test('that is none at all is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(await problemOf(new Uint8Array(bytes))).toBe('signature');
      }),
    );
    expect(await problemOf(new TextEncoder().encode('<!doctype html><title>Log in</title>'))).toBe(
      'signature',
    );
  });

  test('with the signature of another file is refused', async () => {
    const other = readFile(await signer.sign(JSON.stringify(newerRules({ until: NOW + DAY }))));
    const body = readFile(file)?.body;
    if (!other || !body) throw new Error('two files');
    expect(await problemOf(writeFile(other.signature, body))).toBe('signature');
  });

  test('signed as something else, without our context before it, is refused', async () => {
    const body = readFile(file)?.body ?? new Uint8Array();
    const pair = await crypto.subtle.generateKey({ name: 'Ed25519' }, true, ['sign', 'verify']);
    if (!('privateKey' in pair)) throw new Error('no pair');
    const jwk = await crypto.subtle.exportKey('jwk', pair.publicKey);
    const bare = new Uint8Array(await crypto.subtle.sign({ name: 'Ed25519' }, pair.privateKey, body));
    expect(await readBundle(writeFile(bare, body), [jwk.x ?? ''], NOW)).toMatchObject({
      problem: 'signature',
    });
  });

  test('that is longer than any is refused before anything else is done with it', async () => {
    expect(await problemOf(new Uint8Array(MAX_RULES_BYTES + 1))).toBe('too-big');
  });

  test('whose time is over is refused', async () => {
    expect(await read(file, NOW + 60 * DAY - 1)).toHaveProperty('bundle');
    expect(await read(file, NOW + 60 * DAY)).toEqual({ problem: 'expired' });
  });

  test('is refused where the browser can’t check it', async () => {
    const importKey = vi
      .spyOn(crypto.subtle, 'importKey')
      .mockRejectedValue(new DOMException('', 'NotSupportedError'));
    expect(await problemOf(file)).toBe('unsupported');
    importKey.mockRestore();
  });
});

describe('Signed all the same, rules are refused', () => {
  test.each([
    ['nothing', ''],
    ['no JSON', '{"version":'],
    ['no object', '[]'],
    ['too deep', '['.repeat(200_000)],
  ])('when they are %s', async (_, body) => {
    expect(await signed(body)).toBe('schema');
  });

  test('when they are not text', async () => {
    expect(await problemOf(await signer.sign(new Uint8Array([0xff, 0xfe, 0xfd])))).toBe('schema');
  });

  test('with a field that no rule has', async () => {
    expect(await signed({ ...newerRules(), script: 'alert(1)' })).toBe('schema');
    const [site, ...sites] = newerRules().sites;
    expect(await signed({ ...newerRules(), sites: [{ ...site, code: '1' }, ...sites] })).toBe('schema');
  });

  test.each(['version', 'until', 'sites', 'merchants', 'redirectors', 'shortLinks'])(
    'without %s',
    async (name) => {
      expect(await signed({ ...newerRules(), [name]: undefined })).toBe('schema');
    },
  );

  test('that would hold newer ones back: without an end, or of a day to come', async () => {
    expect(await signed(newerRules({ until: NOW + 366 * DAY }))).toBeUndefined();
    expect(await signed(newerRules({ until: NOW + 370 * DAY }))).toBe('schema');
    expect(await signed(newerRules({ until: Number.MAX_SAFE_INTEGER }))).toBe('schema');
    expect(await signed(newerRules({ version: 2_026_112_301 }))).toBeUndefined();
    expect(await signed(newerRules({ version: 2_026_112_601 }))).toBe('schema');
    expect(await signed(newerRules({ version: 9_999_999_999 }))).toBe('schema');
  });

  test.each([0, -1, 1.5, '2026112299', 1e300, null])('with %j as version', async (version) => {
    expect(await signed({ ...newerRules(), version })).toBe('schema');
  });

  test.each([
    '{"__proto__":{"polluted":1},',
    '{"constructor":{"prototype":{"polluted":1}},',
    '{"\\u005f_proto__":{"polluted":1},',
  ])('with %s, and nothing is polluted', async (start) => {
    expect(await signed(start + JSON.stringify(newerRules()).slice(1))).toBe('schema');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('with a part that every object has', async () => {
    const [shop, ...shops] = newerRules().merchants;
    if (!shop) throw new Error('a shop');
    const page = { hosts: Object.keys(shop.domains), path: '/:constructor/:id' };
    expect(await signed(newerRules({ merchants: [{ ...shop, pages: [page] }, ...shops] }))).toBe('schema');
  });

  test.each(['matches', 'recognise', 'frames'])(
    'that say where a site’s script runs (%s): that is the manifest’s',
    async (name) => {
      const [site, ...sites] = newerRules().sites;
      const more = { ...site, [name]: ['https://bank.example/*'] };
      expect(await signed({ ...newerRules(), sites: [more, ...sites] })).toBe('schema');
    },
  );

  test('with a site twice', async () => {
    const { sites } = newerRules();
    expect(await signed(newerRules({ sites: [...sites, ...sites.slice(0, 1)] }))).toBe('schema');
  });
});

test('A site of a later version is passed over, and the others are read', async () => {
  const [site, ...sites] = newerRules().sites;
  const later = { id: 'next-year', name: { en: 'Next', 'zh-CN': 'Next' }, layouts: [], hologram: true };
  const reading = await read(
    await signer.sign(JSON.stringify({ ...newerRules(), sites: [site, later, ...sites] })),
  );
  expect('bundle' in reading && reading.bundle.sites.map(({ id }) => id)).toEqual(
    [site, ...sites].map((one) => one?.id),
  );
});

test('What this tree has of its own can be signed and read', async () => {
  const own = bundleOf(NOW + DAY);
  expect(await read(await signer.sign(JSON.stringify(own)))).toHaveProperty('bundle.version', own.version);
});

test('The keys of this build are keys', () => {
  for (const key of PUBLIC_KEYS) expect(key).toMatch(PUBLIC_KEY);
});
