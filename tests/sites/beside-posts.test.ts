import { describe, expect, test } from 'vitest';
import { isMetAt, layoutsOn } from '../../utils/feed/compile-layout.ts';
import { LENT } from '../../utils/feed/lent.ts';
import { readNamedIn } from '../../utils/feed/read-codes.ts';
import { readFollowers } from '../../utils/feed/read-followers.ts';
import { readPlayer } from '../../utils/feed/read-player.ts';
import { isDisqualified } from '../../utils/feed/read-post.ts';
import { sites } from '../../utils/sites/index.ts';
import { fixtureFolders, fixturesOf, toDocument } from './fixture.ts';

describe.each(sites.map((site) => [site.id, site] as const))('%s', (id, site) => {
  const fixtures = fixtureFolders().includes(id) ? fixturesOf(id) : [];
  const of = (name: 'followers' | 'player') =>
    fixtures.filter((fixture) => fixture[name]).map((fixture) => [fixture.name, fixture] as const);

  test.for(of('followers'))(
    'tells from %s who is followed, and by how many',
    ([, { html, url, followers }]) => {
      expect(readFollowers(toDocument(html), new URL(url), site)).toEqual(followers);
    },
  );

  test('names the goods that posts have no link for, and no other', () => {
    for (const { html, url, named = [], name } of fixtures) {
      const document = toDocument(html);
      const location = new URL(url);
      const found = layoutsOn(site, location.hostname)
        .filter((layout) => isMetAt(layout, location))
        .flatMap((layout) =>
          [...layout.tree.all(document, layout.owner)]
            .filter((entry) => !isDisqualified(entry, layout))
            .flatMap((entry) => readNamedIn(entry, layout, location)),
        );
      expect(found, name).toEqual(named);
    }
  });

  test.for(of('player'))('finds in %s the player and the goods beside it', ([, { html, url, player }]) => {
    const scene = { location: new URL(url), allowed: new Set<string>() };
    const found = readPlayer(toDocument(html), scene, site, LENT);
    expect({ id: found?.id, products: found?.products?.products.map(({ key }) => key) ?? [] }).toEqual(
      player,
    );
    expect(found?.rail && found.player.contains(found.rail)).not.toBe(true);
  });

  test('says of no other page that somebody is followed there', () => {
    for (const { html, url, followers, name } of fixtures)
      if (!followers) expect(readFollowers(toDocument(html), new URL(url), site), name).toBeUndefined();
  });
});
