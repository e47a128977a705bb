import { createHash, createPrivateKey, createPublicKey, hkdfSync } from 'node:crypto';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { deriveKeys, type Keys } from '../../utils/account/keys.ts';
import { type Cipher, createCipher, sealedLength } from '../../utils/account/seal.ts';
import { CELL_TEXT_BYTES, SYNC_LIMITS } from '../../utils/model/sync-wire.ts';
import { createStore } from '../../utils/store/store.ts';

const randomBytes = (count: number) => crypto.getRandomValues(new Uint8Array(count));
const DEVICE = '0123456789abcdef';
const PLACE = `${'a'.repeat(32)}|core|${'b'.repeat(32)}`;

let keys: Keys;
let cipher: Cipher;
beforeAll(async () => {
  keys = await deriveKeys(new Uint8Array(16).fill(7));
  cipher = createCipher(keys, DEVICE, randomBytes);
});

describe('keys', () => {
  test('of a secret are the same on every device and in every version', async () => {
    const seed = Buffer.from(hkdfSync('sha256', new Uint8Array(16).fill(7), '', 'feedcart/auth/v1', 32));
    const head = Buffer.from('302e020100300506032b657004220420', 'hex');
    const secret = createPrivateKey({ key: Buffer.concat([head, seed]), format: 'der', type: 'pkcs8' });
    const raw = createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(-32);
    expect(keys.publicKey).toBe(raw.toString('base64url'));
    expect(keys.account).toBe(createHash('sha256').update(raw).digest('hex').slice(0, 32));
    expect((await deriveKeys(new Uint8Array(16).fill(7))).publicKey).toBe(keys.publicKey);
    expect((await deriveKeys(new Uint8Array(16).fill(8))).account).not.toBe(keys.account);
  });

  test('sign what their public half verifies', async () => {
    const raw = Uint8Array.from(Buffer.from(keys.publicKey, 'base64url'));
    const key = await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify']);
    const signature = Uint8Array.from(Buffer.from(await keys.sign('hello'), 'base64url'));
    const verify = (text: string) =>
      crypto.subtle.verify('Ed25519', key, signature, new TextEncoder().encode(text));
    expect([await verify('hello'), await verify('hellp')]).toEqual([true, false]);
  });
});

describe('a sealed value', () => {
  test('opens to what was sealed, whatever it is', async () => {
    const texts = fc.option(fc.string({ unit: 'grapheme', maxLength: 600 }), { nil: null });
    await fc.assert(
      fc.asyncProperty(texts, async (value) => {
        const sealed = await cipher.seal(PLACE, value);
        expect(sealed).toHaveLength(sealedLength(value));
        expect(await cipher.open(PLACE, sealed)).toEqual({ value });
      }),
      { numRuns: 60 },
    );
  });

  test('sealed by one device is opened by another one of the account, and by nobody else', async () => {
    const sealed = await cipher.seal(PLACE, 'tea');
    const other = createCipher(keys, 'f'.repeat(16), randomBytes);
    expect(await other.open(PLACE, sealed)).toEqual({ value: 'tea' });
    const stranger = createCipher(await deriveKeys(new Uint8Array(16)), DEVICE, randomBytes);
    expect(await stranger.open(PLACE, sealed)).toBe(false);
  });

  test('changed in any byte, cut off, or moved to another place, opens to nothing', async () => {
    const sealed = await cipher.seal(PLACE, 'tea');
    const box = Buffer.from(sealed, 'base64url');
    for (let at = 1; at < box.length; at += 7) {
      const changed = Buffer.from(box);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await cipher.open(PLACE, changed.toString('base64url'))).toBe(false);
    }
    expect(await cipher.open(PLACE, sealed.slice(0, -8))).toBe(false);
    expect(await cipher.open(PLACE.replace('core', 'note'), sealed)).toBe(false);
    for (const text of ['', 'plain text', '{"s":1}', 'AA', 'A'])
      expect(await cipher.open(PLACE, text)).toBe(false);
  });

  test('of a version to come is told from one that was forged', async () => {
    const box = Buffer.from(await cipher.seal(PLACE, 'tea'), 'base64url');
    box[0] = 2;
    expect(await cipher.open(PLACE, box.toString('base64url'))).toBe('newer');
  });

  test('tells of its length only in steps of 256 bytes', async () => {
    const lengths = await Promise.all(
      ['', 'x', 'x'.repeat(253)].map(async (text) => (await cipher.seal(PLACE, text)).length),
    );
    expect(new Set(lengths).size).toBe(1);
    expect((await cipher.seal(PLACE, 'x'.repeat(254))).length).toBeGreaterThan(lengths[0] ?? 0);
  });

  test('fits a cell up to the length that texts are held to, and not beyond', () => {
    expect(sealedLength('x'.repeat(CELL_TEXT_BYTES))).toBeLessThanOrEqual(SYNC_LIMITS.cellBytes);
    expect(sealedLength('x'.repeat(CELL_TEXT_BYTES + 1))).toBeGreaterThan(SYNC_LIMITS.cellBytes);
  });

  test('that is longer fits a cell all the same when it is what people write', async () => {
    const text = Array.from(
      { length: 680 },
      (_, index) => `茶壶${String.fromCharCode(0x4e00 + index * 7)}，`,
    ).join('');
    expect(new TextEncoder().encode(text).length).toBeGreaterThan(CELL_TEXT_BYTES);
    const sealed = await cipher.seal(PLACE, text);
    expect(sealed.length).toBeLessThanOrEqual(SYNC_LIMITS.cellBytes);
    expect(await cipher.open(PLACE, sealed)).toEqual({ value: text });
  });

  test('takes all of its nonce anew from the generator, and of a million drawn no two are alike', async () => {
    const drawn: string[] = [];
    const { randomBytes: ofStore } = createStore({ indexedDB: new IDBFactory(), IDBKeyRange });
    const watched = createCipher(keys, DEVICE, (count) => {
      const bytes = ofStore(count);
      drawn.push(Buffer.from(bytes).toString('base64url'));
      return bytes;
    });
    const sealed = await Promise.all(Array.from({ length: 2000 }, () => watched.seal(PLACE, 'tea')));
    const nonces = sealed.map((text) => text.slice(12, 28));
    expect(nonces.toSorted()).toEqual(drawn.toSorted());
    const all = new Set(nonces);
    while (drawn.length < 1_000_000) {
      const nonce = Buffer.from(ofStore(12)).toString('base64url');
      drawn.push(nonce);
      all.add(nonce);
    }
    expect(all.size).toBe(1_000_000);
  });

  test('is another one on another device, were its nonce ever the same', async () => {
    const always = () => new Uint8Array(12);
    const [one, other] = await Promise.all(
      [DEVICE, 'f'.repeat(16)].map((device) => createCipher(keys, device, always).seal(PLACE, 'tea')),
    );
    const bodyOf = (sealed = '') => Buffer.from(sealed, 'base64url').subarray(21, -16);
    expect(bodyOf(one).equals(bodyOf(other))).toBe(false);
  });
});
