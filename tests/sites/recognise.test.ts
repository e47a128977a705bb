import { describe, expect, test } from 'vitest';
import { sites } from '../../utils/sites/index.ts';
import { recognisers, recogniseSite } from '../../utils/sites/recognise.ts';
import { siteSchema } from '../../utils/sites/schema.ts';
import { fixturesOf, toDocument } from './fixture.ts';
import { siteWith } from './made-up-site.ts';

const recognise = (html: string) => recogniseSite(toDocument(html))?.id;

describe('A page on a host nobody named', () => {
  test.each([
    ['mastodon', '<body class="app-body"><div id="mastodon" data-props="{}"></div>'],
    ['mastodon', '<div id="__nuxt"><div id="status-1" aria-roledescription="status-card"></div></div>'],
    ['misskey', '<head><meta name="application-name" content="Misskey"></head>'],
    // A fork of it.
    ['misskey', '<head><meta name="application-name" content="Sharkey"></head><div id="misskey_app"></div>'],
    ['lemmy', '<head><meta name="Description" content="Lemmy"></head>'],
    ['lemmy', '<div id="root"><main><div class="post-listing mt-2"></div></main></div>'],
  ])('is %s by its markup: %s', (id, html) => {
    expect(recognise(html)).toBe(id);
  });

  test.each([
    ['<main><article>A word on Mastodon</article></main>'],
    ['<div id="mastodon">An animal</div>'],
    ['<meta name="description" content="Lemmy">'],
    ['<a href="https://mastodon.social/@kim" rel="me">Mastodon</a>'],
    [''],
  ])('is like no other: %s', (html) => {
    expect(recognise(html)).toBe('generic');
  });

  test('is told the same by every case of the sites that have instances', () => {
    const pages = ['misskey', 'lemmy'].flatMap((id) => fixturesOf(id).map(({ html }) => [id, html] as const));
    expect(pages.map(([, html]) => recognise(html))).toEqual(pages.map(([id]) => id));
  });
});

describe('The list of what tells a site', () => {
  test('is data, with the site that any page is like at its end', () => {
    expect(JSON.parse(JSON.stringify(recognisers))).toEqual(recognisers);
    expect(recognisers.at(-1)).toEqual({ id: 'generic', selectors: [':root'] });
    expect(sites.filter(({ matches }) => matches.length === 0).map(({ id }) => id)).toEqual(['generic']);
  });

  test('has every site that has no host', () => {
    expect(siteSchema.safeParse(siteWith({}, { matches: [] })).success).toBe(false);
    expect(siteSchema.safeParse(siteWith({}, { matches: [], recognise: ['#app'] })).error).toBeUndefined();
    expect(siteSchema.safeParse(siteWith({}, { recognise: ['#app >'] })).success).toBe(false);
  });
});
