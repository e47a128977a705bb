import { expect, test } from 'vitest';
import { scriptsOf } from '../../utils/sites/scripts.ts';
import { siteWith } from './made-up-site.ts';

const player = { at: ['/'], select: ['video'], id: [], links: [], rail: ['main'] };

test('A page carries what its site needs, and the feed last', () => {
  expect(scriptsOf(siteWith({}))).toEqual(['sites/made-up.js', 'drift.js', 'short-links.js', 'feed.js']);
  expect(scriptsOf(siteWith({ player }))).toEqual([
    'sites/made-up.js',
    'drift.js',
    'rail.js',
    'short-links.js',
    'feed.js',
  ]);
  expect(scriptsOf(siteWith({ words: ['p'], player }))).toEqual([
    'sites/made-up.js',
    'drift.js',
    'codes.js',
    'rail.js',
    'short-links.js',
    'feed.js',
  ]);
  const named = [{ select: '.good', title: [{ read: 'text' as const }] }];
  expect(scriptsOf(siteWith({ goods: named }))).toContain('codes.js');
  // What a player names stands in its rail.
  expect(scriptsOf(siteWith({ goods: named, player: { ...player, goods: named } }))).not.toContain(
    'codes.js',
  );
  expect(scriptsOf(siteWith({}, { matches: [], recognise: [':root'] }))).toEqual([
    'sites/made-up.js',
    'short-links.js',
    'feed.js',
  ]);
});
