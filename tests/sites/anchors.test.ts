import { describe, expect, test } from 'vitest';
import { readPostsOf } from '../../utils/feed/read-posts.ts';
import type { Site } from '../../utils/sites/index.ts';
import { sites } from '../../utils/sites/index.ts';
import { fieldsOf, loseMarks } from './anchors.ts';
import { type Fixture, fixtureFolders, fixturesOf, productsOf, toDocument } from './fixture.ts';

/** Products of all posts and of those they quote: what cards are made of. */
function productsIn(site: Site, document: Document, { url }: Fixture): string[] {
  return readPostsOf(site, document, new URL(url))
    .flatMap((post) => [...productsOf(post), ...(post.quoted ? productsOf(post.quoted) : [])])
    .sort();
}

describe.each(sites.map((site) => [site.id, site] as const))('%s', (id, site) => {
  const fixtures = fixtureFolders().includes(id) ? fixturesOf(id) : [];
  const whole = fixtures.map((fixture) => ({
    fixture,
    products: productsIn(site, toDocument(fixture.html), fixture),
  }));

  test.each(fieldsOf(site).map((field) => [field.name, field] as const))(
    'shows the same cards without the first anchor of %s',
    (_, { without, select }) => {
      for (const { fixture, products } of whole) {
        const document = toDocument(fixture.html);
        // In the page, what the anchor goes by is gone. Where it goes by what things are, the site does without it.
        const isGone = select !== undefined && loseMarks(document, select, site) > 0;
        const rest = isGone ? site : without;
        expect(productsIn(rest, document, fixture), `${fixture.name}: products`).toEqual(products);
      }
    },
  );

  test('has a case with a product for every layout', () => {
    const met = site.layouts.map((layout) => {
      const only = { ...site, layouts: [layout] };
      return fixtures.some((fixture) => productsIn(only, toDocument(fixture.html), fixture).length > 0);
    });
    expect(site.layouts.filter((_, i) => !met[i]).map(({ name }) => name)).toEqual([]);
  });
});
