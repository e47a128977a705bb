import { describe, expect, test } from 'vitest';
import { LENT } from '../../utils/feed/lent.ts';
import { readPlayer } from '../../utils/feed/read-player.ts';
import { toDocument } from '../sites/fixture.ts';
import { siteWith } from '../sites/made-up-site.ts';

const SITE = siteWith({
  player: {
    at: ['/watch', '/live/:room'],
    select: ['#player', 'main:has(video)'],
    id: [
      { read: 'attribute', name: 'data-video' },
      { read: 'location', pattern: '/live/:room', part: 'room' },
    ],
    links: [{ select: '.shelf a[href]', destination: 'href' }],
    goods: [
      {
        select: '.sku',
        id: [{ read: 'attribute', name: 'data-sku' }],
        urls: { '*': 'https://item.jd.com/:id.html' },
      },
      { select: '.anchor', title: [{ read: 'text' }] },
    ],
    rail: ['#side', '#player'],
  },
});
const read = (html: string, path: string) =>
  readPlayer(
    toDocument(html),
    { location: new URL(path, 'https://social.example/'), allowed: new Set() },
    SITE,
    LENT,
  );
const PLAYER = '<div id="player" data-video="v1"><video></video></div>';

describe('A player', () => {
  test('is read with the goods that the page lists anywhere, each once', () => {
    const reading = read(
      `${PLAYER}<div id="side"></div><div class="shelf"><a href="https://item.jd.com/70001.html">a</a>
       <a href="https://item.jd.com/70001.html?from=x">a</a><a href="/other">b</a></div>
       <i class="sku" data-sku="70002"></i><b class="anchor">Mug</b>`,
      '/watch',
    );
    expect(reading?.id).toBe('v1');
    expect(reading?.player.id).toBe('player');
    expect(reading?.rail?.id).toBe('side');
    expect(reading?.products?.products.map(({ key }) => key)).toEqual(['jd.com:70001', 'jd.com:70002']);
    expect(reading?.named).toEqual([{ title: 'Mug' }]);
  });

  test('without goods has none, and its room is told by the address', () => {
    const reading = read('<main><video></video></main>', '/live/42');
    expect(reading).toMatchObject({ id: '42', products: undefined, named: [] });
  });

  test('has no rail inside of it, which would cover it', () => {
    expect(read('<main><div id="player" data-video="v"><p id="side"></p></div></main>', '/watch')?.rail).toBe(
      undefined,
    );
  });

  test('is none elsewhere', () => {
    expect(read(PLAYER, '/home')).toBeUndefined();
    expect(read('<p>no video</p>', '/watch')).toBeUndefined();
  });
});
