import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from '../../tools/browsers/launch.ts';
import type { Session } from '../../tools/browsers/session.ts';
import { fixtureFolders, fixturesOf } from '../sites/fixture.ts';
import type { FixtureReading } from './in-page/read-fixture.ts';
import { bringInPage } from './in-page.ts';
import { browsersUnderTest } from './world.ts';

const CASES = fixtureFolders().flatMap((site) =>
  fixturesOf(site).map((fixture) => ({ site, fixture, name: `${site}/${fixture.name}` })),
);

// The unit tests' engine knows less of CSS than a browser does: what it reads, a browser may not.
describe.each(browsersUnderTest)('the cases of all sites in %s', (browser) => {
  let session: Session;
  let readings: FixtureReading[];
  beforeAll(async () => {
    session = await launch({ browser });
    const page = await session.open('about:blank');
    await bringInPage(page);
    readings = await page.evaluate(
      (cases) => cases.map(({ site, fixture }) => inPage.readFixture(site, fixture)),
      CASES,
    );
  });
  afterAll(() => session.close());

  test.each(CASES.map((one, index) => ({ ...one, index })))('$name', ({ fixture, index }) => {
    const { posts, followers, player } = fixture;
    expect(readings[index]).toEqual({
      posts,
      untouched: true,
      wrongWithout: [],
      wrongAnchors: [],
      ...(followers && { followers }),
      ...(player && { player }),
    });
  });
});
