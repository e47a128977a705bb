import { describe, expect, test } from 'vitest';
import { selectorsOf } from '../../utils/rules/selectors-of.ts';
import { type Layout, type Site, sites } from '../../utils/sites/index.ts';

/** As a page tries them. */
const isUnderstood = (site: Pick<Site, 'layouts'>) => {
  try {
    new DocumentFragment().querySelector(selectorsOf(site));
    return true;
  } catch {
    return false;
  }
};
const changed = (change: (layout: Layout) => Partial<Layout>) => {
  const layout = sites[0]?.layouts[0];
  if (!layout) throw new Error('a layout');
  return { layouts: [{ ...layout, ...change(layout) }] };
};

test.each(sites.map((site) => [site.id, site] as const))('%s is understood', (_, site) => {
  expect(isUnderstood(site)).toBe(true);
});

describe('A selector that the browser does not understand is found out', () => {
  const bad = '[a=';
  const reader = { read: 'text', select: bad } as const;
  test.each<[string, (layout: Layout) => Partial<Layout>]>([
    ['post', () => ({ post: ['article', bad] })],
    ['not', () => ({ not: [bad] })],
    ['roots', () => ({ roots: [bad] })],
    ['words', () => ({ words: [bad] })],
    ['unless', () => ({ unless: [{ select: bad, says: ['x'] }] })],
    ['card', () => ({ card: { after: [bad] } })],
    ['id', () => ({ id: [reader] })],
    ['id, around', () => ({ id: [{ ...reader, select: 'p', up: bad }] })],
    ['author', ({ author }) => ({ author: { ...author, name: [reader] } })],
    ['links', () => ({ links: [{ select: bad, destination: 'href' }] })],
    ['goods', () => ({ goods: [{ select: 'p', title: [reader] }] })],
    ['quoted', (layout) => ({ quoted: { ...layout, within: [bad] } })],
    ['player', ({ id, links }) => ({ player: { at: ['/*'], select: ['p'], id, links, rail: [bad] } })],
    ['followers', ({ id }) => ({ followers: { at: ['/*'], id, count: [reader] } })],
  ])('in %s', (_, change) => {
    expect(isUnderstood(changed(change))).toBe(false);
  });
});

test('Texts that are no selectors are not taken for any', () => {
  const id = [{ read: 'attribute', name: '[a=', after: '[a=', before: '[a=' }] as const;
  expect(isUnderstood(changed(() => ({ id, name: '[a=', hosts: ['[a='] })))).toBe(true);
});
