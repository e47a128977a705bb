import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { siteScript } from '../../tools/site-script.ts';
import { sites } from '../../utils/sites/index.ts';
import type { Site } from '../../utils/sites/site.ts';

/** What a page has after the script ran. */
function run(script: string): unknown {
  const world: { feedcartSite?: Site } = {};
  runInNewContext(script, world);
  return world.feedcartSite;
}

// Where a site is met is left out; `toEqual` takes undefined for absent.
const carried = (site: Site) => ({
  ...site,
  matches: [],
  recognise: undefined,
  frames: undefined,
  clock: undefined,
});

test.each(sites.map((site) => [site.id, site] as const))(
  '%s reaches its pages as it is written',
  (_, site) => {
    expect(run(siteScript(site))).toEqual(carried(site));
  },
);

test('quotes, backticks, dollars, backslashes and braces in a text stay what they are', () => {
  const [site] = sites;
  if (!site) throw new Error('no site');
  const name = { en: '`"$`{a}\\"{"x":1,"y":2}', 'zh-CN': '{"read":"' };
  expect(run(siteScript({ ...site, name }))).toEqual(carried({ ...site, name }));
});
