import { describe, expect, test } from 'vitest';
import {
  continues,
  creatorId,
  handleCode,
  hasCode,
  type KeyEntry,
  readKeyLog,
  type SignedEntry,
  signAs,
  signEntry,
  speaksFor,
} from '../../utils/cards/index.ts';
import { AT, aCard, keyNumber } from './creator.ts';

const [first, second, third] = await Promise.all([keyNumber(1), keyNumber(2), keyNumber(3)]);
const lin = { platform: 'bluesky', author: 'lin.example.com' };

const begun = [await signEntry([], { ...lin, kind: 'start', at: AT }, first)];
const rotated = [
  ...begun,
  await signEntry(begun, { ...lin, kind: 'rotate', next: second.text, at: AT + 100 }, first),
];
const revoked = [
  ...rotated,
  await signEntry(rotated, { ...lin, kind: 'revoke', since: AT + 150, at: AT + 200 }, second),
];

const cardAt = (at: number) => aCard({ at });

describe('A log of keys', () => {
  test('begins with a key that signs itself', async () => {
    const log = await readKeyLog(begun);
    expect(log).toMatchObject({ ...lin, first: first.text, current: first.text, length: 1 });
    expect(await creatorId({ ...lin, first: first.text })).toMatch(/^[0-9a-f]{32}$/);
  });

  test('goes on to another key by the word of the one before', async () => {
    const log = await readKeyLog(rotated);
    expect(log).toMatchObject({ first: first.text, current: second.text });
    expect(log?.spans).toEqual([
      { key: first.text, from: AT, until: AT + 100 },
      { key: second.text, from: AT + 100 },
    ]);
  });

  test('ends when its key is revoked', async () => {
    const log = await readKeyLog(revoked);
    expect(log?.current).toBeUndefined();
    for (const key of [first, second, third]) {
      const more = await signEntry(revoked, { ...lin, kind: 'rotate', next: third.text, at: AT + 300 }, key);
      expect(await readKeyLog([...revoked, more])).toBeUndefined();
    }
  });

  test('lets the keys speak for the time they had', async () => {
    const log = await readKeyLog(revoked);
    if (!log) throw new Error('no log');
    expect(speaksFor(log, first.text, cardAt(AT + 50))).toBe(true);
    expect(speaksFor(log, second.text, cardAt(AT + 149))).toBe(true);
    expect(speaksFor(log, second.text, cardAt(AT + 150))).toBe(false);
    expect(speaksFor(log, first.text, cardAt(AT + 3_600_000))).toBe(false);
    expect(speaksFor(log, third.text, cardAt(AT))).toBe(false);
    expect(speaksFor(log, first.text, aCard({ author: 'someone.else', at: AT }))).toBe(false);
  });

  test('is one chain: nothing is left out, put elsewhere, signed by another, or of another author', async () => {
    const by = (log: readonly SignedEntry[], at: number) =>
      signEntry(log, { ...lin, kind: 'rotate', next: third.text, at }, second);
    const alien = await signEntry(
      begun,
      { ...lin, author: 'mallory', kind: 'rotate', next: third.text, at: AT },
      first,
    );
    const back = await signEntry(rotated, { ...lin, kind: 'rotate', next: first.text, at: AT }, second);
    const again = await signEntry(begun, { ...lin, kind: 'start', at: AT }, third);
    for (const log of [
      [],
      rotated.slice(1),
      [...rotated].reverse(),
      [...begun, await by(begun, AT)],
      [...begun, alien],
      [...rotated, back],
      [...begun, again],
      [...begun, ...begun],
      [...begun, { ...(rotated[1] ?? again), sig: begun[0]?.sig ?? '' }],
    ])
      expect(await readKeyLog(log)).toBeUndefined();
  });

  test('is of two that go on from the same key only the one that was seen first', async () => {
    const other = await signEntry(begun, { ...lin, kind: 'rotate', next: third.text, at: AT + 90 }, first);
    expect(continues(rotated, begun)).toBe(true);
    expect(continues(revoked, rotated)).toBe(true);
    expect(continues([...begun, other], rotated)).toBe(false);
    expect(continues(begun, rotated)).toBe(false);
  });

  test('never throws on what is no log', async () => {
    const signedText = async (entry: string) => ({
      entry,
      sig: await signAs('key', entry, first.privateKey),
    });
    const text = begun[0]?.entry ?? '';
    const entry: KeyEntry = JSON.parse(text);
    for (const bad of [
      '',
      'null',
      '[]',
      '{',
      JSON.stringify({ ...entry, n: 1 }),
      JSON.stringify({ ...entry, key: 'x' }),
    ])
      expect(await readKeyLog([await signedText(bad)])).toBeUndefined();
    expect(
      await readKeyLog(Array.from({ length: 1000 }, () => begun[0] ?? { entry: '', sig: '' })),
    ).toBeUndefined();
  });
});

describe('The code of a handle', () => {
  test('follows from platform, author and key', async () => {
    const code = await handleCode('bluesky', 'lin', first.text);
    expect(code).toMatch(/^feedcart-[0-9a-f]{24}$/);
    expect(await handleCode('bluesky', 'lin', first.text)).toBe(code);
    expect(await handleCode('bluesky', 'lin', second.text)).not.toBe(code);
    expect(await handleCode('x', 'lin', first.text)).not.toBe(code);
  });

  test('is found among the words of a page, whole', async () => {
    const code = await handleCode('bluesky', 'lin', first.text);
    expect(hasCode(`Potter. ${code} Shop: …`, code)).toBe(true);
    expect(hasCode(`Potter (${code.toUpperCase()})`, code)).toBe(true);
    expect(hasCode(`${code}00 ${code}`, code)).toBe(true);
    expect(hasCode(`${code}00`, code)).toBe(false);
    expect(hasCode('Potter.', code)).toBe(false);
  });
});
