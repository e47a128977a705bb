import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sites } from '../../utils/sites/index.ts';
import { postMoment } from '../../utils/sites/post-moment.ts';

const NOW = Date.UTC(2026, 10, 22);
const clockOf = (site: string) => sites.find(({ id }) => id === site)?.clock;
const dayOf = (site: string, id: string) => {
  const moment = postMoment(undefined, id, clockOf(site), NOW);
  return moment === undefined ? undefined : new Date(moment).toISOString().slice(0, 10);
};

describe('when something was posted, by its id', () => {
  test.each([
    ['x', '1585841080431321088', '2022-10-28'],
    ['x', '20', undefined],
    ['bluesky', '3jui7kd54zh2y', '2023-04-29'],
    ['weibo', '4999999999999999', '2024-02-10'],
    ['weibo', 'MzAAAAAAA', '2023-03-29'],
    ['mastodon', '109251528800000000', '2022-10-29'],
    ['linkedin', '7000000000000000000', '2022-11-20'],
    ['tiktok', '7160000000000000000', '2022-10-29'],
    ['xiaohongshu', '63a0000000000000abcdef01', '2022-12-19'],
    ['discord', '1000000000000000000', '2022-07-22'],
  ])('%s %s: %s', (site, id, day) => expect(dayOf(site, id)).toBe(day));

  test.each([
    ['bluesky', 'a digest', '~1a2b3c'],
    ['x', 'a word', 'status'],
    ['weibo', 'what is too long', 'z'.repeat(60)],
    ['mastodon', 'another software’s id', '9xk2m1abc'],
    ['hackernews', 'a site without a clock', '38000000'],
  ])('%s: %s is none', (site, _, id) => expect(dayOf(site, id)).toBeUndefined());

  test('never out of what can be, whatever the id', () => {
    for (const { id, clock } of sites)
      fc.assert(
        fc.property(fc.oneof(fc.string(), fc.bigInt({ min: 0n, max: 1n << 70n }).map(String)), (text) => {
          const moment = postMoment(undefined, text, clock, NOW) ?? NOW;
          expect(
            Number.isInteger(moment) && moment > Date.UTC(2004, 0) && moment <= NOW + 86_400_000,
            id,
          ).toBe(true);
        }),
        { numRuns: 40 },
      );
  });
});

describe('when something was posted, by what its page says', () => {
  const said = (text: string) => postMoment(text, '1585841080431321088', clockOf('x'), NOW);

  test('comes before what the id says', () => {
    expect(said('2026-11-20T09:14:00.000Z')).toBe(Date.UTC(2026, 10, 20, 9, 14));
  });

  test.each(['2 h', '', '12:30', '2031-01-01T00:00:00Z', '1970-01-01T00:00:00Z', '2026-99-99'])(
    'gives way to the id where it is no time: %s',
    (text) => expect(said(text)).toBe(postMoment(undefined, '1585841080431321088', clockOf('x'), NOW)),
  );
});
