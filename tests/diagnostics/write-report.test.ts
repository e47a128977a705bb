import { expect, test } from 'vitest';
import { type ReportFacts, writeReport } from '../../utils/diagnostics/index.ts';

const calm: ReportFacts = {
  version: '0.1.0',
  userAgent: 'Mozilla/5.0 Firefox/153.0',
  locale: 'zh-CN',
  wishes: 120,
  inTrash: 2,
  watched: 3,
  bytes: 1_234_567,
  shops: { allowed: 3, known: 205, own: 1 },
  missing: [],
  userSites: 0,
  sync: 'off',
  rules: 'built in',
  drifts: [],
  errors: [],
};

test('the report of a Feedcart that works is a dozen lines', () => {
  expect(writeReport(calm).split('\n')).toEqual([
    'Feedcart 0.1.0',
    'browser: Mozilla/5.0 Firefox/153.0',
    'language: zh-CN',
    'list: 120 wishes, 2 in the trash, 3 watched',
    'storage: 1235 kB',
    'shops: 3 of 205 allowed, 1 by address',
    'sites without permission: none',
    'sites turned on: 0',
    'sync: off',
    'rules: built in',
    'not recognised: none',
    'errors: none',
  ]);
});

test('what went wrong stands below, each error with its place', () => {
  const report = writeReport({
    ...calm,
    bytes: undefined,
    missing: ['x', 'weibo'],
    drifts: [{ site: 'weibo', pages: 2, structure: 'main\n div[role=feed]' }],
    errors: [
      { place: 'popup', name: 'TypeError', says: 'x is null', at: ['background.js:1:2'], when: 0, times: 3 },
      { place: 'background', name: 'Error', says: '', at: [], when: 60_000, times: 1 },
    ],
  });
  expect(report).toContain('storage: not known\n');
  expect(report).toContain('sites without permission: x, weibo\n');
  expect(report).toContain('\n\nnot recognised: weibo, 2 ×\nmain\n div[role=feed]\n');
  expect(report).toMatch(
    /errors\n1970-01-01T00:00:00.000Z popup: TypeError: x is null \(3 ×\)\n {2}background\.js:1:2\n/,
  );
  expect(report).toMatch(/1970-01-01T00:01:00.000Z background: Error \(1 ×\)$/);
});
