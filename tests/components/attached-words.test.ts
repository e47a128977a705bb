import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type AttachedFacts, attachedMark, attachedSection } from '../../components/attached-words.ts';

const facts = (standing: AttachedFacts['standing']): AttachedFacts => ({
  name: 'Ann',
  standing,
  said: { prices: [], availability: 'unknown', observedAt: 0, source: 'post' },
  item: {},
});
const words = (standing: AttachedFacts['standing']) =>
  JSON.stringify([attachedMark(facts(standing)), attachedSection(facts(standing))]);

test('only what this browser has seen is called verified; the word of an endpoint is called its word', () => {
  expect(words('seen')).toMatch(/✓.*Verified:/);
  expect(words('endpoint')).toMatch(/says the endpoint.*Not verified here: the endpoint says/);
  expect(words('unverified')).toMatch(/unverified.*Unverified:/);
  for (const standing of ['endpoint', 'unverified'] as const)
    expect(words(standing)).not.toMatch(/✓|"Verified|[^t] verified|checked/i);
});

test.each(['en', 'zh_CN', 'zh_TW', 'ja', 'ko'])('nor in %s', (language) => {
  const file = join(import.meta.dirname, `../../locales/${language}.yml`);
  const lineOf = (key: string) =>
    new RegExp(`^ {4}${key}: "?(.+?)"?$`, 'm').exec(
      /^ {2}from:\n(?: {4}.*\n)+/m.exec(readFileSync(file, 'utf8'))?.[0] ?? '',
    )?.[1] ?? '';
  const verified = /^[^：:]+/.exec(lineOf('seenNote'))?.[0] ?? '';
  expect(verified.length).toBeGreaterThan(1);
  expect(lineOf('seen')).toContain('✓');
  for (const key of ['endpoint', 'endpointNote']) {
    expect(lineOf(key)).not.toBe('');
    expect(lineOf(key)).not.toContain(verified);
    expect(lineOf(key)).not.toContain('✓');
  }
});
