import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPosts } from '../../utils/feed/index.ts';
import { identify } from '../../utils/links/index.ts';
import { siteAt, sites } from '../../utils/sites/index.ts';
import { recogniseSite } from '../../utils/sites/recognise.ts';
import { evidenceSchema, siteSchema } from '../../utils/sites/schema.ts';
import type { Evidence } from '../../utils/sites/site.ts';
import { asExpected, fixtureFolders, fixturesOf, lose, productsOf, toDocument } from './fixture.ts';

/** Files of utils/sites that are not a site. */
const NOT_SITES =
  'attached-registrations index list match-pattern path-pattern post-moment recognise registrations schema scripts site site-for site-origins'.split(
    ' ',
  );

describe('The list of sites', () => {
  const files = readdirSync(join(import.meta.dirname, '../../utils/sites'))
    .map((file) => file.replace(/\.ts$/, ''))
    .filter((file) => !NOT_SITES.includes(file));

  test('has every file that is not something else, by its id', () => {
    expect(sites.map(({ id }) => id).sort()).toEqual(files.sort());
  });

  test('has cases for every site, and no case without one', () => {
    expect(fixtureFolders().sort()).toEqual(files.sort());
  });

  test('says of every site how sure it is and what was seen', async () => {
    for (const { id } of sites) {
      const module = await import(`../../utils/sites/${id}.ts`);
      expect(evidenceSchema.safeParse(module.evidence).error, id).toBeUndefined();
    }
  });
});

test('every page of a site has an address of its own', () => {
  const urls = sites.flatMap(({ id }) => fixturesOf(id).map(({ url }) => url));
  expect(urls.filter((url, index) => urls.indexOf(url) !== index)).toEqual([]);
});

describe.each(sites.map((site) => [site.id, site] as const))('%s', (id, site) => {
  test('holds what a site may hold, and nothing else', () => {
    expect(siteSchema.safeParse(site).error).toBeUndefined();
  });

  test('has two independent anchors or more for its posts, their ids and their links', () => {
    for (const layout of site.layouts) {
      expect(layout.post.length, `${layout.name}: post`).toBeGreaterThan(1);
      expect(layout.id.length, `${layout.name}: id`).toBeGreaterThan(1);
      expect(layout.links.length, `${layout.name}: links`).toBeGreaterThan(1);
      expect(layout.card.after.length, `${layout.name}: card`).toBeGreaterThan(1);
    }
  });

  test('says what is known of fields that it has, by their names', async () => {
    const { fields = {} }: Evidence = (await import(`../../utils/sites/${id}.ts`)).evidence;
    const unknown = Object.keys(fields).filter((path) => {
      const [name, ...rest] = path.split('.');
      const layout: unknown = site.layouts.find((one) => one.name === name);
      return (
        rest.reduce((at, key) => (at as Record<string, unknown> | undefined)?.[key], layout) === undefined
      );
    });
    expect(unknown).toEqual([]);
  });

  test('runs in frames of its own hosts only', () => {
    const hostOf = (match: string) => match.split('/')[2];
    const hosts = site.matches.map(hostOf);
    for (const frame of site.frames ?? []) expect(hosts).toContain(hostOf(frame));
  });

  test('gives goods addresses that lead to a product of a shop, by some id', () => {
    const goods = site.layouts.flatMap((one) =>
      [one, one.quoted ?? [], one.player ?? []].flat().flatMap((it) => it.goods ?? []),
    );
    const ids = ['100012043978', '612345678901', 'B0ABCDEFG1'];
    for (const url of goods.flatMap(({ urls = {} }) => Object.values(urls)))
      expect(
        ids.some((one) => identify(url.replace(':id', one)).state === 'product'),
        url,
      ).toBe(true);
  });

  const fixtures = fixturesOf(id);

  test('has a case or more, and none that another site claims', () => {
    expect(fixtures.length).toBeGreaterThan(0);
    for (const { url, html } of fixtures) {
      expect((siteAt(new URL(url)) ?? recogniseSite(toDocument(html)))?.id).toBe(id);
    }
  });

  describe.each(fixtures.map((fixture) => [fixture.name, fixture] as const))('%s', (_, fixture) => {
    const url = new URL(fixture.url);

    test('gives the posts that are there, and no other', () => {
      const posts = readPosts(toDocument(fixture.html), url);
      expect(posts.map((post, i) => asExpected(post, fixture.posts[i]))).toEqual(fixture.posts);
      expect(posts.every((post) => post.site === id)).toBe(true);
    });

    test('leaves the page as it was', () => {
      const document = toDocument(fixture.html);
      const before = document.documentElement.outerHTML;
      readPosts(document, url);
      expect(document.documentElement.outerHTML).toBe(before);
    });

    test.each(fixture.without.map((loss) => [JSON.stringify(loss), loss] as const))(
      'still finds every product without %s',
      (__, loss) => {
        const document = toDocument(fixture.html);
        expect(lose(document, loss), 'nothing was lost: the case tests nothing').toBeGreaterThan(0);
        const all = (posts: ReturnType<typeof readPosts>) =>
          posts.flatMap((post) => [...productsOf(post), ...(post.quoted ? productsOf(post.quoted) : [])]);
        const expected = fixture.posts.flatMap((post) => [
          ...post.products,
          ...(post.quoted?.products ?? []),
        ]);
        expect(all(readPosts(document, url)).sort()).toEqual(expected.sort());
      },
    );
  });
});
