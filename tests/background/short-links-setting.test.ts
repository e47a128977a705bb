import { expect, test } from 'vitest';
import { settingsAt, toldOf } from '../../entrypoints/background/quiet-here.ts';
import { readSettings, type Settings } from '../../utils/store/index.ts';
import { makeStore } from '../store/make-store.ts';

const nothingSet = await readSettings(makeStore());
const settings = (shortLinks: Settings['shortLinks'], sitesOff: readonly string[] = []): Settings => ({
  ...nothingSet,
  shortLinks,
  quiet: { ...nothingSet.quiet, sitesOff },
});
const WEIBO = new URL('https://weibo.com/');

test('A page is told when it may ask where short links lead', () => {
  expect(settingsAt(settings('never'), WEIBO).shortLinks).toBe('never');
  expect(settingsAt(settings('seen'), WEIBO).shortLinks).toBe('seen');
});

test('Where the reader wants no cards no short link is asked for one', () => {
  const quiet = settings('seen', ['weibo']);
  expect(settingsAt(quiet, WEIBO).shortLinks).toBe('never');
  expect(settingsAt(quiet, new URL('https://x.com/home')).shortLinks).toBe('seen');
});

test('Open pages hear of another choice', () => {
  expect(toldOf(settings('never'))).not.toBe(toldOf(settings('pointed')));
});
