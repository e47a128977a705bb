import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SHORTENED, shortNames } from '../../tools/short-names.ts';

/** What says which properties cross a message or stand in data that a page is given. */
const CROSSING = [
  'utils/messages/protocol.ts',
  'utils/sites/site.ts',
  'utils/model/card-view.ts',
  'utils/model/product-view.ts',
  'utils/model/product.ts',
  'utils/model/post.ts',
  'utils/model/drawn.ts',
  'utils/model/attached.ts',
];

test.each(CROSSING)('nothing that %s names is shortened in pages', (path) => {
  const text = readFileSync(join(import.meta.dirname, '../..', path), 'utf8');
  // The protocol's own names are strings on the wire.
  const fields = text
    .replace(/interface ProtocolMap[\s\S]*/, '')
    .matchAll(/^\s+(?:\|?\s*\{\s*)?readonly (\w+)\??:/gm);
  const named = [...fields].map(([, name = '']) => name);
  expect(named.length).toBeGreaterThan(path.endsWith('drawn.ts') ? -1 : 1);
  expect(named.filter((name) => (SHORTENED as readonly string[]).includes(name))).toEqual([]);
});

test('each has a name of its own, that is no other property’s', () => {
  const short = Object.values(shortNames().cache.props.props);
  expect(new Set(short).size).toBe(SHORTENED.length);
  for (const name of short) expect(name).toMatch(/^[_$][\w$]$/);
});
